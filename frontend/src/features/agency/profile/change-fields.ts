/** The fields of an agency that a change may name, in the order in which they are shown. */
export const fields = [
  'status',
  'block_reason',
  'code',
  'name',
  'type_id',
  'district_id',
  'credit_limit',
  'phone',
  'email',
  'address',
  'registered_on',
] as const;

export type FieldName = (typeof fields)[number];
export type FieldChange = { name: FieldName; before: unknown; after: unknown };

const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What a change changed, field by field; a field that stayed as it was is left out. */
export function fieldChanges({ before, after }: { before?: unknown; after: unknown }): FieldChange[] {
  const was = record(before);
  const is = record(after);
  return fields
    .filter((name) => name in was || name in is)
    .map((name) => ({ name, before: was[name] ?? undefined, after: is[name] ?? undefined }))
    .filter((change) => change.before !== change.after);
}
