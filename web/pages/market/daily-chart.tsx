import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Demand } from './demand-queries.ts';

const nothing: readonly never[] = [];

/** New postings day by day over the last weeks; days that no source was crawled on are gaps. */
export const DailyChart = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation('demand');
  const { date, number } = useFormats();
  const names = useMemo(
    () => ({
      x: t('daily.day'),
      observed: t('observed'),
      expected: t('expected'),
      interval80: t('interval', { level: 80 }),
      interval95: t('interval', { level: 95 }),
    }),
    [t],
  );
  const observed = demand.days.map(({ day, opened }) => ({ x: day, y: opened }));
  const known = observed.flatMap(({ y }) => (y === null ? [] : [y]));
  const n = known.reduce((sum, opened) => sum + opened, 0);
  return (
    <BandChart
      title={t('daily.title')}
      description={t('daily.text', {
        n: number(n),
        days: known.length,
        missing: observed.length - known.length,
      })}
      names={names}
      observed={observed}
      expected={nothing}
      notObserved={t('notObserved')}
      formatX={date}
      formatY={number}
      note={t('daily.note', { n: number(n), days: known.length })}
    />
  );
};
