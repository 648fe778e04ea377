import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { asProblem } from '@/api/problem';
import { documentNumber } from './document-number';
import { opens } from './navigation';

const may = (permission: string, permissions: readonly string[]) => opens({ may: [permission] }, permissions);

/** What of the books fits a text, as far as somebody with these permissions may see it. */
export function paletteQuery(text: string, permissions: readonly string[], today: string) {
  return queryOptions({
    queryKey: ['palette', text, permissions, today],
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const asked = { params: { query: { q: text, limit: 5 } }, signal };
      const [document, agencies, items] = await Promise.all([
        readDocument(text, permissions, today, signal),
        may('agency.read', permissions) ? client.GET('/api/v1/agency/agencies', asked) : undefined,
        may('inventory.read', permissions) ? client.GET('/api/v1/inventory/items', asked) : undefined,
      ]);
      const error = agencies?.error ?? items?.error;
      if (error) throw asProblem(error);
      return { document, agencies: agencies?.data?.items ?? [], items: items?.data?.items ?? [] };
    },
  });
}

export type FoundDocument = {
  to: '/issues/$id' | '/receipts/$id' | '/payments/$id';
  id: string;
  number: string;
  whose: string;
};

/** The slip or the payment that the text is the number of. */
async function readDocument(
  text: string,
  permissions: readonly string[],
  today: string,
  signal: AbortSignal,
): Promise<FoundDocument | undefined> {
  const wanted = documentNumber(text, today);
  if (!wanted) return undefined;
  const asked = { params: { query: { number: wanted.number, limit: 1 } }, signal };
  if (wanted.list === 'payments') {
    if (!may('finance.payments.read', permissions)) return undefined;
    const found = (await client.GET('/api/v1/finance/payments', asked)).data?.items[0];
    return found && { to: '/payments/$id', id: found.id, number: found.number, whose: found.agency_name ?? '' };
  }
  if (!may(`inventory.${wanted.list}.read`, permissions)) return undefined;
  const list = wanted.list === 'issues' ? '/api/v1/inventory/issues' : '/api/v1/inventory/receipts';
  const found = (await client.GET(list, asked)).data?.items[0];
  const to = wanted.list === 'issues' ? '/issues/$id' : '/receipts/$id';
  return found && { to, id: found.id, number: found.number, whose: found.agency_name ?? found.supplier_name ?? '' };
}
