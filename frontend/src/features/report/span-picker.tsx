import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '@/kit/form/day-input';
import { useFormat } from '@/kit/format/use-format';
import { DaysFilter } from '@/kit/table/filters';
import { Button } from '@/kit/ui/button';
import { Select } from '@/kit/ui/select';
import { MonthInput } from './month-input';
import { inTheFuture, type Span, type SpanKind, spanKinds, spanOf, stepSpan, switchSpan } from './span';

type Props = { span: Span; onChange: (span: Span) => void };

/** Which days a report covers; on the phone, too, a month is one press away from the next. */
export function SpanPicker({ span, onChange }: Props) {
  const { t } = useTranslation('report');
  const now = useFormat().today();
  const next = stepSpan(span, 1);
  return (
    <fieldset className="flex flex-wrap items-end gap-1">
      <legend className="sr-only">{t('span.title')}</legend>
      <div className="w-auto">
        <Select
          aria-label={t('span.kind')}
          value={span.kind}
          onChange={(kind) => onChange(switchSpan(span, kind as SpanKind, now))}
          options={spanKinds.map((kind) => ({ value: kind, label: t(`span.${kind}`) }))}
        />
      </div>
      <Button size="icon" aria-label={t(`span.before.${span.kind}`)} onClick={() => onChange(stepSpan(span, -1))}>
        <IconChevronLeft size={16} aria-hidden />
      </Button>
      {span.kind === 'month' ? (
        <div className="w-24">
          <MonthInput
            aria-label={t('span.month')}
            value={span.month}
            onChange={(month) => onChange({ kind: 'month', month })}
          />
        </div>
      ) : null}
      {span.kind === 'days' ? (
        <DaysFilter
          from={span.from}
          to={span.to}
          onChange={(days) =>
            onChange(spanOf({ ...days, month: days.from || days.to ? undefined : now.slice(0, 7) }, now))
          }
        />
      ) : null}
      {span.kind === 'as_of' ? (
        <div className="w-34 pointer-coarse:w-40">
          <DayInput
            aria-label={t('span.as_of')}
            value={span.as_of}
            onChange={(day) => onChange({ kind: 'as_of', as_of: day || now })}
          />
        </div>
      ) : null}
      <Button
        size="icon"
        aria-label={t(`span.after.${span.kind}`)}
        because={inTheFuture(next, now) && t('span.nothing_yet')}
        onClick={() => onChange(next)}
      >
        <IconChevronRight size={16} aria-hidden />
      </Button>
    </fieldset>
  );
}
