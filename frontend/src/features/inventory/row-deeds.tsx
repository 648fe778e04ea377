import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/kit/ui/button';
import { Menu } from '@/kit/ui/menu';

/** The deeds of one row of a list. */
export function RowDeeds({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('inventory');
  return (
    <div className="-my-1 flex justify-end">
      <Menu
        trigger={
          <IconButton label={t('deeds_of', { name })}>
            <IconDots size={18} />
          </IconButton>
        }
      >
        {children}
      </Menu>
    </div>
  );
}

/** The name of a row that opens its form. */
export function NameButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-sm text-left font-medium hover:underline pointer-coarse:min-h-11"
    >
      {children}
    </button>
  );
}
