import { createFileRoute } from '@tanstack/react-router';
import { SupplierPage } from '@/features/inventory/supplier/page';
import { supplierListQuery } from '@/features/inventory/supplier/query';
import { oneOf, search, text } from '@/kit/search';

export const Route = createFileRoute('/_desk/suppliers')({
  validateSearch: search({ q: text, state: oneOf(['active', 'inactive']), sort: oneOf(['name', '-name']) }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(supplierListQuery(deps)),
  component: SupplierPage,
});
