/** The lists that documents stand in, by the letters that their numbers begin with. */
const lists = { PX: 'issues', DX: 'issues', PN: 'receipts', DN: 'receipts', PT: 'payments', DT: 'payments' } as const;

export type DocumentList = (typeof lists)[keyof typeof lists];

/** The document that a text names, in full (`PX-2026-007082`) or short (`px 7082`, which is one of this year). */
export function documentNumber(text: string, today: string): { list: DocumentList; number: string } | undefined {
  const match = /^([a-z]{2})[\s-]*(?:(\d{4})[\s-]+)?(\d{1,6})$/i.exec(text.trim());
  const [, letters = '', year = today.slice(0, 4), count = ''] = match ?? [];
  const series = letters.toUpperCase() as keyof typeof lists;
  return lists[series] && { list: lists[series], number: `${series}-${year}-${count.padStart(6, '0')}` };
}
