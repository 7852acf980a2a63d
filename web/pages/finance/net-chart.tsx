import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../charts/bar-chart.tsx';
import { minorFromTyped, typedFromMinor } from '../../i18n/amounts.ts';
import { useFormats } from '../../i18n/use-language.ts';
import type { Overview } from './queries.ts';
import { useMoney } from './use-money.ts';

const inCurrency = (day: Overview['days'][number], currency: string) =>
  day.totals.find((one) => one.currency === currency);

/** Daily net of one currency: amounts of different currencies do not stand on one axis. */
export const NetChart = ({ days, currency }: { days: Overview['days']; currency: string }) => {
  const { t } = useTranslation('finance');
  const { number, date } = useFormats();
  const money = useMoney();
  const format = useCallback(
    (value: number) => {
      const minor = minorFromTyped(String(Math.abs(value)), currency);
      return minor === undefined
        ? `${currency} ${number(value, 2)}`
        : money(Math.sign(value) * minor, currency);
    },
    [currency, money, number],
  );
  const bars = useMemo(
    () =>
      days.map((day) => ({
        label: day.day.slice(5),
        value: Number(typedFromMinor(inCurrency(day, currency)?.netMinor ?? 0, currency)),
      })),
    [days, currency],
  );
  const net = (day: Overview['days'][number]): number => inCurrency(day, currency)?.netMinor ?? 0;
  const best = days.toSorted((a, b) => net(b) - net(a))[0];
  const n = days.reduce((sum, day) => sum + (inCurrency(day, currency)?.charges ?? 0), 0);
  return (
    <BarChart
      title={t('overview.chart', { currency })}
      description={
        best === undefined
          ? ''
          : t('overview.chartText', {
              days: days.length,
              best: date(best.day),
              amount: money(net(best), currency),
            })
      }
      labelName={t('day')}
      valueName={`${t('net')}, ${currency}`}
      bars={bars}
      upright
      format={format}
      note={t('overview.chartNote', { n: number(n) })}
    />
  );
};
