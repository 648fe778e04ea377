import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { IconCheck } from '@tabler/icons-react';
import type { ComponentProps } from 'react';

/** On or off, at once. */
export function Switch(props: Omit<ComponentProps<typeof BaseSwitch.Root>, 'className'>) {
  return (
    <BaseSwitch.Root
      {...props}
      className="relative inline-flex h-5 w-9 shrink-0 rounded-full border border-edge bg-sunken p-px transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
    >
      <BaseSwitch.Thumb className="size-4 rounded-full bg-edge transition-transform data-checked:translate-x-4 data-checked:bg-on-accent" />
    </BaseSwitch.Root>
  );
}

/** Chosen or not, among others or in a form. */
export function Checkbox(props: Omit<ComponentProps<typeof BaseCheckbox.Root>, 'className'>) {
  return (
    <BaseCheckbox.Root
      {...props}
      className="inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-edge bg-surface pointer-coarse:size-6 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
    >
      <BaseCheckbox.Indicator className="text-on-accent">
        <IconCheck size={13} stroke={3} aria-hidden />
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  );
}
