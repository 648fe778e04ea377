import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '@/api/client';
import type { Item } from '@/api/schema';
import { withForm } from '@/kit/form/form';
import { useWords } from '@/kit/state/words';
import { Button, IconButton } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { Input } from '@/kit/ui/input';
import { emptyItem } from './values';

/** A link to an item that stands in the way, in a tab of its own: what is being typed here stays. */
function Owner({ id, sku, name }: { id: string; sku: string; name?: string }) {
  return (
    <Link to="/items/$id" params={{ id }} target="_blank" className="font-medium underline">
      {name ? `${sku} ${name}` : sku}
    </Link>
  );
}

/** The item that has the barcode already; none where nobody can say. */
async function ownerOf(barcode: string): Promise<Item | undefined> {
  const { data } = await client
    .GET('/api/v1/inventory/items', { params: { query: { barcode, limit: 1 } } })
    .catch(() => ({ data: undefined }));
  return data?.items[0];
}

type Fault = { code: string; params?: { sku?: string; item_id?: string } };

/** The barcodes of an item; a scanner types one and presses Enter. */
export const Barcodes = withForm({
  defaultValues: emptyItem,
  props: { itemId: undefined } as { itemId: string | undefined },
  render: function Render({ form, itemId }) {
    const { t } = useTranslation(['inventory', 'common']);
    const id = useId();
    const words = useWords();
    const [code, setCode] = useState('');
    const [refused, setRefused] = useState<ReactNode>();
    return (
      <form.AppField name="barcodes" mode="array">
        {(barcodes) => {
          const add = async () => {
            const barcode = code.trim();
            if (!barcode) return;
            if (barcodes.state.value.includes(barcode)) {
              setRefused(t('item.barcode_here', { barcode }));
              return;
            }
            setRefused(undefined);
            setCode('');
            // at once, for the form may be saved before anybody can say whose it is; the API refuses it then
            barcodes.pushValue(barcode);
            const owner = await ownerOf(barcode);
            if (!owner || owner.id === itemId) return;
            const at = form.state.values.barcodes.indexOf(barcode);
            if (at >= 0) barcodes.removeValue(at);
            setRefused(
              <>
                {t('item.barcode_taken', { barcode })} <Owner {...owner} />
              </>,
            );
          };
          return (
            <div className="grid gap-2">
              {barcodes.state.value.length ? (
                <ul className="flex flex-wrap gap-2">
                  {barcodes.state.value.map((barcode, index) => (
                    <form.AppField key={barcode} name={`barcodes[${index}]`}>
                      {(field) => {
                        const fault = field.state.meta.errors.find(Boolean) as Fault | undefined;
                        return (
                          <li className="grid gap-0.5">
                            <span
                              className={cx(
                                'inline-flex items-center rounded-md border bg-sunken pl-2 tabular-nums',
                                fault && 'border-bad',
                              )}
                            >
                              {barcode}
                              <IconButton
                                label={t('item.barcode_remove', { barcode })}
                                aria-invalid={fault ? true : undefined}
                                onClick={() => barcodes.removeValue(index)}
                              >
                                <IconX size={14} />
                              </IconButton>
                            </span>
                            {fault ? (
                              <span role="alert" className="text-sm text-bad">
                                {fault.params?.item_id && fault.params.sku ? (
                                  <>
                                    {t('item.barcode_taken', { barcode })}{' '}
                                    <Owner id={fault.params.item_id} sku={fault.params.sku} />
                                  </>
                                ) : (
                                  words.field(fault.code, fault.params ?? {})
                                )}
                              </span>
                            ) : null}
                          </li>
                        );
                      }}
                    </form.AppField>
                  ))}
                </ul>
              ) : null}
              <div className="grid gap-1">
                <label htmlFor={id} className="text-sm font-medium text-soft">
                  {t('item.barcode_add')}
                </label>
                <div className="flex gap-2">
                  <Input
                    id={id}
                    value={code}
                    maxLength={50}
                    aria-invalid={refused ? true : undefined}
                    aria-describedby={`${id}-help`}
                    onChange={(event) => {
                      setCode(event.target.value);
                      setRefused(undefined);
                    }}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      // the form is not sent by a scanner
                      event.preventDefault();
                      void add();
                    }}
                    // whoever goes on to save has meant it too
                    onBlur={() => void add()}
                    className="max-w-64 tabular-nums"
                  />
                  <Button onClick={() => void add()}>{t('common:add')}</Button>
                </div>
                <p id={`${id}-help`} aria-live="polite" className={cx('text-sm text-soft', refused && 'text-bad')}>
                  {refused ?? t('item.barcode_help')}
                </p>
              </div>
            </div>
          );
        }}
      </form.AppField>
    );
  },
});
