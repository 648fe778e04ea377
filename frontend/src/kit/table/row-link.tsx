import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { cx } from '@/kit/ui/cx';

/** The name of a row, which leads to what it is; what makes a long one differ may stand at its end. */
export const RowLink = createLink(function Name({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={cx('line-clamp-2 font-medium hover:underline print:line-clamp-none', className)} />;
});
