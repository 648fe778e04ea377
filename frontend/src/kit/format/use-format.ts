import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { formatMoment, today } from './date';
import { formatMoney, formatPrice, formatShort, formatSum, parseMoney, parsePrice } from './money';
import { amountInWords, currencyName } from './words';

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
      price: (price: number) => formatPrice(price, currency),
      short: (amount: number) => formatShort(amount, currency, language),
      parseMoney: (text: string) => parseMoney(text, currency),
      parsePrice: (text: string) => parsePrice(text, currency),
      words: (amount: number) => amountInWords(amount, currency, language),
      moment: (moment: string) => formatMoment(moment, zone),
      today: () => today(zone),
      currency,
      currencyName: currencyName(currency, language),
      language,
    }),
    [currency, zone, language],
  );
}
