import type { ComponentProps } from 'react';
import { cx } from './cx';

export const inputLook =
  'h-8 w-full rounded-md border border-edge bg-surface px-2 text-ink pointer-coarse:h-11 aria-invalid:border-bad disabled:bg-sunken disabled:text-soft';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input autoComplete="off" {...rest} className={cx(inputLook, className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={cx(inputLook, 'h-auto py-1.5 pointer-coarse:h-auto', className)} />;
}
