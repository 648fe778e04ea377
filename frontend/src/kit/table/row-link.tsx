import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { cx } from '@/kit/ui/cx';

/** The name of a row on one line, which leads to what it is; on paper it is whole. */
export const RowLink = createLink(function Name({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={cx('line-clamp-1 font-medium hover:underline print:line-clamp-none', className)} />;
});
