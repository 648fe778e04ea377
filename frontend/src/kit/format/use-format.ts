import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { formatMoment, today } from './date';
import { formatMoney, formatShort, formatSum, parseMoney } from './money';
import { amountInWords } from './words';

/** The formats that depend on the tenant (currency, time zone) and the language. */
export function useFormat() {
  const tenant = useSession((session) => session.me?.tenant);
  const { i18n } = useTranslation();
  const currency = tenant?.currency ?? 'VND';
  const zone = tenant?.time_zone ?? 'Asia/Ho_Chi_Minh';
  const language = i18n.language;
  return useMemo(
    () => ({
      money: (amount: number) => formatMoney(amount, currency),
      sum: (amount: number) => formatSum(amount, currency),
      short: (amount: number) => formatShort(amount, language),
      parseMoney: (text: string) => parseMoney(text, currency),
      words: (amount: number) => amountInWords(amount, currency, language),
      moment: (moment: string) => formatMoment(moment, zone),
      today: () => today(zone),
      currency,
      language,
    }),
    [currency, zone, language],
  );
}
