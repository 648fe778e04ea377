import { IconDots, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/kit/ui/button';
import { Menu, MenuItem, MenuRule } from '@/kit/ui/menu';
import { Unused } from './unused';

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

type Kept = { name: string; active: boolean };

/** What may be done with something that goes out of use and comes back: a supplier, a warehouse. */
export type Deeds<Row> = {
  edit: (row: Row) => void;
  remove: (row: Row) => void;
  turn: (row: Row, active: boolean) => void;
};

/** Its name, which opens its form where one may, and whether it is out of use. */
export function KeptName<Row extends Kept>({
  row,
  edit,
  children,
}: {
  row: Row;
  edit: Deeds<Row>['edit'] | undefined;
  /** Marks beside the name. */
  children?: ReactNode;
}) {
  return (
    <>
      {edit ? (
        <NameButton onClick={() => edit(row)}>{row.name}</NameButton>
      ) : (
        <span className="font-medium">{row.name}</span>
      )}{' '}
      {children}
      <Unused active={row.active} />
    </>
  );
}

type KeptProps<Row> = Deeds<Row> & {
  row: Row;
  /** Why it cannot go out of use. */
  stays?: ReactNode | false;
  /** Deeds of its own kind. */
  children?: ReactNode;
};

/** Its deeds as a menu. */
export function KeptDeeds<Row extends Kept>({ row, edit, remove, turn, stays = false, children }: KeptProps<Row>) {
  const { t } = useTranslation('inventory');
  return (
    <RowDeeds name={row.name}>
      <MenuItem icon={<IconPencil size={16} aria-hidden />} onClick={() => edit(row)}>
        {t('edit')}
      </MenuItem>
      {children}
      {row.active ? (
        <MenuItem icon={<IconPlayerPause size={16} aria-hidden />} onClick={() => turn(row, false)} because={stays}>
          {t('deactivate')}
        </MenuItem>
      ) : (
        <MenuItem icon={<IconPlayerPlay size={16} aria-hidden />} onClick={() => turn(row, true)}>
          {t('activate')}
        </MenuItem>
      )}
      <MenuRule />
      <MenuItem icon={<IconTrash size={16} aria-hidden />} danger onClick={() => remove(row)}>
        {t('delete')}
      </MenuItem>
    </RowDeeds>
  );
}
