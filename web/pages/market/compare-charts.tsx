import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { useFormats } from '../../i18n/use-language.ts';
import type { Subject } from './figures-queries.ts';
import { useIntervalNames } from './pay-chart.tsx';
import { useSubjectNames } from './subject-names.ts';

/** Middle pay of the subjects, in the currency of the first that tells any: two currencies never share a chart. */
export const ComparePay = ({ items }: { items: readonly Subject[] }) => {
  const { t } = useTranslation('figures');
  const { number, shortMoney } = useFormats();
  const labels = useSubjectNames(items);
  const names = useIntervalNames(t('compare.figure'));
  const currency = items.find(({ pay }) => pay.kind !== 'withheld')?.pay.currency ?? null;
  const rows = useMemo(
    () =>
      items.flatMap(({ pay }, index) =>
        pay.kind === 'withheld' || pay.currency !== currency
          ? []
          : [
              {
                label: labels[index] ?? '',
                ...pay.p50,
                n: pay.n,
                color: pay.kind === 'own' ? index : 7,
              },
            ],
      ),
    [items, currency, labels],
  );
  const format = useMemo(
    () => (value: number) => shortMoney(value, currency ?? 'USD'),
    [shortMoney, currency],
  );
  if (currency === null || rows.length === 0) return null;
  return (
    <IntervalChart
      title={t('compare.pay')}
      description={rows.map(({ label, value }) => `${label} ${format(value)}`).join(', ')}
      names={names}
      rows={rows}
      format={format}
      note={t('compare.payNote', { currency, n: number(rows.reduce((sum, { n }) => sum + n, 0)) })}
    />
  );
};

const dayMs = 86_400_000;

/** Mondays from a first one on. */
const weeksFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 7 * dayMs).toISOString().slice(0, 10),
  );

/** New postings of the subjects week by week: all are of one market, so their weeks are the same. */
export const CompareWeekly = ({ items }: { items: readonly Subject[] }) => {
  const { t } = useTranslation('figures');
  const { date, number } = useFormats();
  const labels = useSubjectNames(items);
  const told = useMemo(() => items.filter(({ weekly }) => weekly !== null), [items]);
  const first = told[0]?.weekly;
  const xs = useMemo(() => (first ? weeksFrom(first.from, first.counts.length) : []), [first]);
  const lines = useMemo(
    () =>
      items.flatMap(({ weekly }, index) =>
        weekly === null ? [] : [{ name: labels[index] ?? '', values: weekly.counts }],
      ),
    [items, labels],
  );
  if (xs.length === 0) return null;
  const n = lines.reduce((sum, { values }) => sum + values.reduce((total, value) => total + value, 0), 0);
  return (
    <LineChart
      title={t('compare.weekly')}
      description={t('compare.weeklyText', {
        names: lines.map(({ name }) => name).join(', '),
        weeks: xs.length,
      })}
      xName={t('compare.week')}
      xs={xs}
      lines={lines}
      formatX={date}
      formatY={number}
      note={t('compare.weeklyNote', { n: number(n) })}
    />
  );
};
