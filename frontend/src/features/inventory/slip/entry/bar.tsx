import { IconEraser } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { inks } from '@/kit/exposure/exposure';
import { useFormat } from '@/kit/format';
import { Button, IconButton } from '@/kit/ui/button';
import { cx } from '@/kit/ui/cx';
import { Kbd } from '@/kit/ui/kbd';
import { useDraft } from './context';
import { useCredit } from './credit';
import { hasLines, isBlank } from './draft';
import { usageOf } from './usage';

type Props = {
  onPost: () => void;
  onAnew: () => void;
  busy: boolean;
  /** Why the agency gets nothing, if the rules say so. */
  barred: string | undefined;
  end: RefObject<HTMLButtonElement | null>;
};

const hints = ['next', 'remove', 'paste'] as const;

/** The foot of the form, always in sight: what it comes to, and the deed. */
export function Bar({ onPost, onAnew, busy, barred, end }: Props) {
  const { t } = useTranslation('slip');
  const { sum, money } = useFormat();
  const usage = useDraft((draft) => usageOf(draft.lines));
  const blank = useDraft(isBlank);
  const empty = useDraft((draft) => !hasLines(draft));
  const credit = useCredit();
  return (
    <footer
      data-foot
      className="sticky bottom-0 z-20 mt-auto max-lg:-mb-3 sm:max-lg:-mb-5 -mx-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t bg-surface px-3 py-2 sm:-mx-5 sm:px-5 lg:static lg:mx-0 lg:rounded-lg lg:border lg:px-4"
    >
      <ul aria-hidden className="hidden gap-4 text-sm text-soft xl:flex">
        {hints.map((hint) => (
          <li key={hint} className="flex items-center gap-1.5">
            <Kbd keys={t(`entry.keys.${hint}`)} /> {t(`entry.hint.${hint}`)}
          </li>
        ))}
      </ul>
      <div className="mr-auto grid lg:mr-0 lg:ml-auto lg:text-right">
        <span className="text-sm text-soft">
          {t('entry.total_of', { count: usage.lines })}
          {usage.open > 0 ? (
            <span className="text-warn">
              {' · '}
              {t('entry.not_counted', { count: usage.open })}
            </span>
          ) : null}
          {credit ? (
            <span className={cx('lg:hidden', inks[credit.state])}>
              {' · '}
              {t('entry.left_short', { left: money(credit.left) })}
            </span>
          ) : null}
        </span>
        <span role="status" className="text-sm text-soft">
          {busy ? t('entry.sending') : null}
        </span>
        <output data-total className="whitespace-nowrap text-xl leading-tight font-semibold tabular-nums">
          {sum(usage.total)}
        </output>
      </div>
      {blank ? null : (
        <IconButton label={t('entry.anew')} onClick={onAnew} disabled={busy} className="lg:hidden">
          <IconEraser size={18} aria-hidden />
        </IconButton>
      )}
      <Button
        look="quiet"
        onClick={onAnew}
        because={busy ? t('entry.sending') : blank && t('entry.blank')}
        className="max-lg:hidden"
      >
        {t('entry.anew')}
      </Button>
      <Button ref={end} look="primary" onClick={onPost} busy={busy} because={barred ?? (empty && t('entry.no_lines'))}>
        {t('entry.post')}
        <span aria-hidden className="ml-1 text-xs opacity-80 pointer-coarse:hidden">
          {t('entry.keys.post')}
        </span>
      </Button>
    </footer>
  );
}
