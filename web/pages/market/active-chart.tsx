import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Demand } from './demand-queries.ts';

const weeksShown = 104;
const nothing: readonly never[] = [];

/** Postings open on the average day of each week. */
export const ActiveChart = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation('demand');
  const { date, number } = useFormats();
  const names = useMemo(
    () => ({
      x: t('week'),
      observed: t('active.open'),
      expected: t('expected'),
      interval80: t('interval', { level: 80 }),
      interval95: t('interval', { level: 95 }),
    }),
    [t],
  );
  const observed = demand.weeks.slice(-weeksShown).map(({ week, active }) => ({ x: week, y: active }));
  const last = observed.findLast(({ y }) => y !== null)?.y ?? null;
  if (last === null) return null;
  return (
    <BandChart
      title={t('active.title')}
      description={t('active.text', { n: number(last) })}
      names={names}
      observed={observed}
      expected={nothing}
      notObserved={t('notObserved')}
      formatX={date}
      formatY={number}
      height={220}
      note={`${t('n', { n: number(demand.n) })} ${t('active.note')}`}
    />
  );
};
