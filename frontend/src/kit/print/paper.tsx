import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useFormat } from '@/kit/format';
import { type Paper, usePreferences } from '@/kit/preferences';
import { dayInWords } from './day';

/** Whether slips go onto a till roll. */
export function useRoll(): boolean {
  return usePreferences((preferences) => preferences.paper === '80mm');
}

type HeadProps = {
  /** What the paper is: "Phiếu xuất kho". */
  title: string;
  number?: string;
  /** `YYYY-MM-DD`. */
  day?: string;
  /** Under the title, as the days of a statement. */
  children?: ReactNode;
};

/** The head of a paper: whose it is, what it is, its day and number. */
export function PaperHead({ title, number, day, children }: HeadProps) {
  const { t, i18n } = useTranslation();
  const tenant = useSession((session) => session.me?.tenant.name);
  return (
    <header className="mb-3">
      <p className="font-semibold">{tenant}</p>
      <div className="mt-2 text-center">
        <p className="text-[1.6em] leading-tight font-bold uppercase">{title}</p>
        {day ? <p className="italic">{dayInWords(day, i18n.language)}</p> : null}
        {number ? <p>{t('paper.number', { number })}</p> : null}
        {children}
      </div>
    </header>
  );
}

/** Names and values of a paper's head, a line each. */
export function PaperFacts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="mb-3 grid gap-0.5">
      {facts.map((fact) =>
        fact?.[1] ? (
          <div key={fact[0]}>
            <dt className="inline">{fact[0]}: </dt>
            <dd className="inline font-medium">{fact[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Says on a paper that lines are missing: it was printed by the browser's own command before all were read. */
export function PaperPart() {
  const { t } = useTranslation();
  return <p className="mb-2 font-semibold">{t('paper.part')}</p>;
}

/** A sum in words: "Số tiền bằng chữ: Ba triệu hai trăm nghìn đồng". */
export function InWords({ amount }: { amount: number }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  return (
    <p className="my-2">
      {t('paper.in_words')}: <span className="font-medium italic">{words(amount)}</span>
    </p>
  );
}

/** Who signs, side by side; on a till roll two and two. */
export function Signatures({ who }: { who: readonly string[] }) {
  const { t } = useTranslation();
  const roll = useRoll();
  const columns = roll ? 2 : who.length;
  return (
    <div
      className="keep-together mt-4 grid gap-x-2 gap-y-4 text-center"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {who.map((name) => (
        <div key={name} className={roll ? 'pb-12' : 'pb-20'}>
          <p className="font-semibold">{name}</p>
          <p className="text-[0.85em] italic">{t('paper.sign')}</p>
        </div>
      ))}
    </div>
  );
}

/** Which paper: A4 or the till roll; remembered on this machine. */
export function PaperChoice() {
  const { t } = useTranslation();
  const paper = usePreferences((preferences) => preferences.paper);
  return (
    <fieldset className="inline-flex rounded-md border border-edge/60 p-px">
      <legend className="sr-only">{t('paper.size')}</legend>
      {(['a4', '80mm'] as const satisfies readonly Paper[]).map((size) => (
        <label
          key={size}
          className="inline-flex h-7 cursor-pointer items-center rounded-sm px-2.5 text-sm text-soft has-checked:bg-accent-wash has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-10"
        >
          <input
            type="radio"
            name="paper"
            className="sr-only"
            checked={paper === size}
            onChange={() => usePreferences.setState({ paper: size })}
          />
          {t(`paper.${size}`)}
        </label>
      ))}
    </fieldset>
  );
}
