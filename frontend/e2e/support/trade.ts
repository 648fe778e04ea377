import { type Api, expect } from './desk';

export type Named = { id: string; name: string };
export type Item = Named & { sku: string; on_hand: number };
export type Agency = Named & { code: string; debt: number };

let count = 0;

/** A name that no other test has. */
export function unique(name: string): string {
  count += 1;
  return `${name} ${process.pid}-${count}-${Date.now() % 1_000_000}`;
}

async function made<T>(answer: Promise<{ status: number; body: T }>, status: number): Promise<T> {
  const { status: got, body } = await answer;
  expect(got, JSON.stringify(body)).toBe(status);
  return body;
}

/** An active agency of its own, in a district of its own. */
export async function newAgency(api: Api, limit: number): Promise<Agency> {
  const [type] = (await api.get<{ items: Named[] }>('agency/types?limit=1')).items;
  const district = await made(api.post<Named>('agency/districts', { name: unique('Khu thử'), max_agencies: 9 }), 201);
  return made(
    api.post<Agency>('agency/agencies', {
      name: unique('Đại lý Thử Nghiệm'),
      type_id: type?.id,
      district_id: district.id,
      credit_limit: limit,
    }),
    201,
  );
}

/** An item of its own with so many in stock, at so much each. */
export async function newItem(api: Api, stock: number, price: number): Promise<Item> {
  const [unit] = (await api.get<{ items: Named[] }>('inventory/units?limit=1')).items;
  const sku = `THU-${process.pid}-${++count}-${Date.now() % 1_000_000}`;
  const item = await made(
    api.post<Item>('inventory/items', { sku, name: unique('Hàng thử'), unit_id: unit?.id, price }),
    201,
  );
  await made(
    api.post('inventory/receipts', { lines: [{ item_id: item.id, quantity: stock, unit_price: price }] }),
    201,
  );
  return item;
}

/** Posts an issue through the API. */
export async function newIssue(
  api: Api,
  agency: Agency,
  item: Item,
  quantity: number,
): Promise<{ id: string; number: string; total: number }> {
  return made(api.post('inventory/issues', { agency_id: agency.id, lines: [{ item_id: item.id, quantity }] }), 201);
}

type Slip = { id: string; number: string; total: number };

/** The issues of an agency, the latest first. */
export async function issuesOf(api: Api, agency: Agency): Promise<Slip[]> {
  return (await api.get<{ items: Slip[] }>(`inventory/issues?agency_id=${agency.id}`)).items;
}
