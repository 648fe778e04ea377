import { IconPencil, IconPlus, IconRuler2, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { Unit } from '@/api/schema';
import { useMay } from '@/api/session';
import { Remove } from '@/kit/form/remove';
import { Empty } from '@/kit/state/empty';
import { deedsColumn } from '@/kit/table/columns';
import { ListTable } from '@/kit/table/list-table';
import type { Column } from '@/kit/table/table';
import { Button } from '@/kit/ui/button';
import { MenuItem } from '@/kit/ui/menu';
import { Page } from '@/kit/ui/page';
import { NameButton, RowDeeds } from '../row-deeds';
import { UnitForm } from './form';
import { unitListQuery } from './query';

const route = getRouteApi('/_desk/units');

export function UnitPage() {
  const { t } = useTranslation('inventory');
  const { sort } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(unitListQuery(sort));
  const mayWrite = useMay('inventory.write');
  const [editing, setEditing] = useState<Unit | 'new'>();
  const [removing, setRemoving] = useState<Unit>();
  const columns = useColumns(mayWrite, setEditing, setRemoving);
  const create = mayWrite ? (
    <Button look="primary" onClick={() => setEditing('new')}>
      <IconPlus size={16} aria-hidden /> {t('unit.new')}
    </Button>
  ) : null;

  return (
    <Page title={t('unit.title')} lead={t('unit.lead')} fill actions={create}>
      <ListTable
        label={t('unit.title')}
        query={query}
        columns={columns}
        rowKey={(unit) => unit.id}
        sort={sort ?? 'name'}
        onSort={(sort) => void navigate({ search: { sort: sort as 'name' }, replace: true })}
        empty={
          <Empty icon={<IconRuler2 size={28} stroke={1.5} aria-hidden />} title={t('unit.empty')} action={create}>
            {t('unit.empty_text')}
          </Empty>
        }
      />
      {editing ? (
        <UnitForm unit={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      ) : null}
      <Remove
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        name={removing?.name ?? ''}
        remove={() => client.DELETE('/api/v1/inventory/units/{id}', { params: { path: { id: removing?.id ?? '' } } })}
        inUseText={t('unit.in_use', { name: removing?.name })}
        instead={
          <Link to="/items" search={{ unit_id: removing?.id }} className="underline">
            {t('unit.items', { name: removing?.name })}
          </Link>
        }
      >
        {t('unit.delete_text')}
      </Remove>
    </Page>
  );
}

function useColumns(mayWrite: boolean, edit: (unit: Unit) => void, remove: (unit: Unit) => void): Column<Unit>[] {
  const { t } = useTranslation('inventory');
  return useMemo(() => {
    const columns: Column<Unit>[] = [
      {
        id: 'name',
        header: t('unit.name'),
        sort: 'name',
        cell: (unit) => (mayWrite ? <NameButton onClick={() => edit(unit)}>{unit.name}</NameButton> : unit.name),
      },
      {
        id: 'items',
        header: t('item.title'),
        cell: (unit) => (
          <Link to="/items" search={{ unit_id: unit.id }} className="text-accent hover:underline">
            {t('unit.items', { name: unit.name })}
          </Link>
        ),
      },
    ];
    if (mayWrite)
      columns.push(
        deedsColumn(t('deeds'), (unit) => (
          <RowDeeds name={unit.name}>
            <MenuItem icon={<IconPencil size={16} aria-hidden />} onClick={() => edit(unit)}>
              {t('unit.rename_deed')}
            </MenuItem>
            <MenuItem icon={<IconTrash size={16} aria-hidden />} danger onClick={() => remove(unit)}>
              {t('delete')}
            </MenuItem>
          </RowDeeds>
        )),
      );
    return columns;
  }, [t, mayWrite, edit, remove]);
}
