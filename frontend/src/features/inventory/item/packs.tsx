import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withForm } from '@/kit/form/form';
import { QuantityInput } from '@/kit/form/number-input';
import { useUnits } from '@/kit/pick/reference';
import { useWords } from '@/kit/state/words';
import { Button, IconButton } from '@/kit/ui/button';
import { Input } from '@/kit/ui/input';
import { emptyItem } from './values';

type Fault = { code: string; params?: Record<string, unknown> };

/** Faults of one row, in words. */
function useFaults() {
  const words = useWords();
  return (errors: readonly unknown[]) => [
    ...new Set(
      errors.filter(Boolean).map((error) => words.field((error as Fault).code, (error as Fault).params ?? {})),
    ),
  ];
}

/** The units besides its base unit that an item may be counted in: "1 thùng = 24 chai", "3 bó = 10 kg". */
export const Packs = withForm({
  defaultValues: emptyItem,
  render: function Render({ form }) {
    const { t } = useTranslation('inventory');
    const units = useUnits();
    const rows = useRef<HTMLDivElement>(null);
    const faults = useFaults();
    const id = useId();
    return (
      <form.AppField name="packs" mode="array">
        {(packs) => (
          <div ref={rows} className="grid gap-2">
            {packs.state.value.length === 0 ? <p className="text-soft">{t('item.packs_none')}</p> : null}
            {packs.state.value.map((_, index) => {
              const row = { row: index + 1 };
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pack has no name yet
                <div key={index} className="grid gap-1">
                  <div className="flex items-start gap-2">
                    <form.AppField name={`packs[${index}].denominator`}>
                      {(field) => (
                        <QuantityInput
                          aria-label={t('item.pack_denominator', row)}
                          aria-invalid={field.state.meta.errors.some(Boolean) || undefined}
                          aria-describedby={`${id}-${index}`}
                          value={field.state.value}
                          onChange={field.handleChange}
                          className="w-12 sm:w-16"
                        />
                      )}
                    </form.AppField>
                    <form.AppField name={`packs[${index}].name`}>
                      {(field) => (
                        <Input
                          aria-label={t('item.pack_name', row)}
                          aria-invalid={field.state.meta.errors.some(Boolean) || undefined}
                          aria-describedby={`${id}-${index}`}
                          maxLength={50}
                          placeholder={t('item.pack_example')}
                          value={field.state.value}
                          onChange={(event) => field.handleChange(event.target.value)}
                          className="max-w-40 min-w-16"
                        />
                      )}
                    </form.AppField>
                    <span className="pt-1.5 pointer-coarse:pt-3">=</span>
                    <form.AppField name={`packs[${index}].numerator`}>
                      {(field) => (
                        <QuantityInput
                          aria-label={t('item.pack_numerator', row)}
                          aria-invalid={field.state.meta.errors.some(Boolean) || undefined}
                          aria-describedby={`${id}-${index}`}
                          value={field.state.value}
                          onChange={field.handleChange}
                          className="w-16 sm:w-20"
                        />
                      )}
                    </form.AppField>
                    <form.Subscribe selector={(state) => state.values.unit_id}>
                      {(unit) => (
                        <span className="sm:min-w-12 pt-1.5 pointer-coarse:pt-3">
                          {units.find(({ id }) => id === unit)?.name ?? t('item.base_unit')}
                        </span>
                      )}
                    </form.Subscribe>
                    <IconButton label={t('item.pack_remove', row)} onClick={() => packs.removeValue(index)}>
                      <IconTrash size={16} />
                    </IconButton>
                  </div>
                  <form.Subscribe
                    selector={(state) =>
                      (['denominator', 'name', 'numerator'] as const).flatMap(
                        (part) => state.fieldMeta[`packs[${index}].${part}`]?.errors ?? [],
                      )
                    }
                  >
                    {(errors) => (
                      <div id={`${id}-${index}`} className="text-sm text-bad">
                        {faults(errors).map((text) => (
                          <p key={text}>{text}</p>
                        ))}
                      </div>
                    )}
                  </form.Subscribe>
                </div>
              );
            })}
            <div>
              <Button
                size="sm"
                onClick={() => {
                  packs.pushValue({ name: '', numerator: undefined, denominator: 1 });
                  // the name is what one types first
                  requestAnimationFrame(() => {
                    const names = rows.current?.querySelectorAll<HTMLInputElement>('input[maxlength]');
                    names?.[names.length - 1]?.focus();
                  });
                }}
              >
                <IconPlus size={16} aria-hidden /> {t('item.pack_add')}
              </Button>
            </div>
          </div>
        )}
      </form.AppField>
    );
  },
});
