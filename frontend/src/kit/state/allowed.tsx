import type { ReactNode } from 'react';
import { useMay } from '@/api/session';
import { Page } from '@/kit/ui/page';
import { ErrorState } from './problem';

type Props = {
  permission: string;
  /** What the page is called. */
  title: string;
  children: ReactNode;
};

/** A page for those who may do what it is for; everybody else learns which permission that takes, before they type. */
export function Allowed({ permission, title, children }: Props) {
  if (useMay(permission)) return children;
  const error = {
    type: 'about:blank',
    title: '',
    detail: '',
    status: 403,
    code: 'PERMISSION_DENIED',
    params: { permission },
  };
  return (
    <Page title={title}>
      <ErrorState error={error} />
    </Page>
  );
}
