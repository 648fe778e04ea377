import { IconDots, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch } from '@/api/client';
import type { ItemDetail } from '@/api/schema';
import { useMay } from '@/api/session';
import { Instead, Remove } from '@/kit/form/remove';
import { Loading } from '@/kit/state/loading';
import { ErrorState } from '@/kit/state/problem';
import { buttonLook, IconButton } from '@/kit/ui/button';
import { Menu, MenuItem, MenuRule } from '@/kit/ui/menu';
import { Page } from '@/kit/ui/page';
import { LinkTabs } from '@/kit/ui/tabs';
import { useDeed } from '../deed';
import { Inactive } from '../inactive';
import { itemQuery } from './query';

type Props = {
  id: string;
  children: (item: ItemDetail) => ReactNode;
  /** Deeds of the tab. */
  actions?: ReactNode;
  fill?: boolean;
  ownPaper?: boolean;
};

/** The frame of the pages about one item. */
export function ItemFrame({ id, children, actions, ...page }: Props) {
  const { t } = useTranslation('inventory');
  const { data: item, error, refetch } = useQuery(itemQuery(id));
  const mayWrite = useMay('inventory.write');
  const list = (
    <Link to="/items" className="hover:underline">
      {t('item.title')}
    </Link>
  );
  if (!item) return error ? <ErrorState error={error} retry={() => void refetch()} back={list} /> : <Loading />;
  const params = { id };
  return (
    <Page
      {...page}
      title={item.name}
      badge={<Inactive active={item.active} />}
      lead={
        <>
          <span className="tabular-nums">{item.sku}</span> · {item.unit}
        </>
      }
      back={list}
      actions={
        <>
          {actions}
          {mayWrite ? <ItemDeeds item={item} /> : null}
        </>
      }
    >
      <LinkTabs
        label={item.name}
        tabs={[
          { label: t('item.overview'), to: '/items/$id', params, exact: true },
          { label: t('card.title'), to: '/items/$id/stock-card', params },
        ]}
      />
      {children(item)}
    </Page>
  );
}

function ItemDeeds({ item }: { item: ItemDetail }) {
  const { t } = useTranslation('inventory');
  const navigate = useNavigate();
  const deed = useDeed();
  const [removing, setRemoving] = useState(false);
  const params = { path: { id: item.id } };
  const turn = (active: boolean, version = item.version) =>
    void deed(
      () =>
        client.PATCH('/api/v1/inventory/items/{id}', {
          params: { ...params, header: { 'If-Match': ifMatch(version) } },
          body: { active },
        }),
      t(active ? 'item.activated' : 'item.deactivated', { name: item.name }),
      active ? undefined : (changed) => turn(true, changed.version),
    );
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('more')}>
            <IconDots size={18} />
          </IconButton>
        }
      >
        {item.active ? (
          <MenuItem icon={<IconPlayerPause size={16} aria-hidden />} onClick={() => turn(false)}>
            {t('item.deactivate')}
          </MenuItem>
        ) : (
          <MenuItem icon={<IconPlayerPlay size={16} aria-hidden />} onClick={() => turn(true)}>
            {t('item.activate')}
          </MenuItem>
        )}
        <MenuRule />
        <MenuItem icon={<IconTrash size={16} aria-hidden />} danger onClick={() => setRemoving(true)}>
          {t('delete')}
        </MenuItem>
      </Menu>
      <Link to="/items/$id/edit" params={{ id: item.id }} className={buttonLook()}>
        <IconPencil size={16} aria-hidden /> {t('edit')}
      </Link>
      <Remove
        open={removing}
        onClose={() => setRemoving(false)}
        name={item.name}
        remove={() => client.DELETE('/api/v1/inventory/items/{id}', { params })}
        onDone={() => navigate({ to: '/items' })}
        inUseText={t(item.active ? 'item.in_use' : 'item.in_use_inactive')}
        instead={
          item.active ? (
            <Instead
              verb={t('item.deactivate')}
              onClick={() => {
                setRemoving(false);
                turn(false);
              }}
            />
          ) : null
        }
      >
        {t('item.delete_text', { barcodes: item.barcodes.length, packs: item.packs.length })}
      </Remove>
    </>
  );
}
