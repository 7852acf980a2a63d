import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BandChart } from '../../charts/band-chart.tsx';
import type { Mark } from '../../charts/band-series.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { Demand } from './demand-queries.ts';

/** More weeks than this would only make the last ones unreadable. */
const weeksShown = 104;

const useNames = () => {
  const { t } = useTranslation('demand');
  return useMemo(
    () => ({
      x: t('week'),
      observed: t('observed'),
      expected: t('expected'),
      interval80: t('interval', { level: 80 }),
      interval95: t('interval', { level: 95 }),
    }),
    [t],
  );
};

/** Holidays and changes of level, as marks on the weeks that are shown. */
const useMarks = ({ holidays, changes }: Demand, from: string): readonly Mark[] => {
  const { t } = useTranslation('demand');
  const localized = useLocalized();
  const marks = [
    ...holidays.map(({ week, name }): Mark => ({ x: week, label: localized(name), kind: 'holiday' })),
    ...changes.map(({ week, cause }): Mark => ({ x: week, label: t(`changeMark.${cause}`), kind: 'change' })),
  ];
  return marks.filter(({ x }) => x >= from);
};

/** New postings a week and what is expected of the next, with holidays, changes and the weeks nobody observed. */
export const DemandChart = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation('demand');
  const { date, number } = useFormats();
  const names = useNames();
  const { weeks, forecast } = demand;
  const observed = weeks.slice(-weeksShown).map(({ week, opened }) => ({ x: week, y: opened }));
  const expected = forecast.available
    ? forecast.weeks.map(({ week, ...values }) => ({ x: week, ...values }))
    : [];
  const marks = useMarks(demand, observed[0]?.x ?? '');
  if (observed.length === 0) {
    return (
      <Alert color="gray" title={t('title')}>
        {t('reasons.no-dates')}
      </Alert>
    );
  }
  const last = expected.at(-1);
  const missing = observed.filter(({ y }) => y === null).length;
  const text =
    last === undefined
      ? t('text', { weeks: observed.length })
      : t('forecastText', {
          week: date(last.x),
          mean: number(last.mean),
          low: number(last.lower80),
          high: number(last.upper80),
        });
  return (
    <BandChart
      title={t('title')}
      description={missing === 0 ? text : `${text} ${t('missing', { count: missing })}`}
      names={names}
      observed={observed}
      expected={expected}
      marks={marks}
      marksName={t('marks')}
      notObserved={t('notObserved')}
      formatX={date}
      formatY={number}
      note={
        <>
          {t('n', { n: number(demand.n) })} {t('marksNote')}
          {forecast.available ? '' : ` ${t(`reasons.${forecast.reason}`)}`}
        </>
      }
    />
  );
};

/** What was forecast about a quarter ago, and what came. */
export const BacktestChart = ({ demand }: { demand: Demand }) => {
  const { t } = useTranslation('demand');
  const { date, number, percent } = useFormats();
  const names = useNames();
  const { backtest, weeks } = demand;
  if (backtest === null) return null;
  const came = new Map(backtest.weeks.map((week) => [week.week, week.came]));
  const observed = weeks
    .slice(-2 * backtest.weeks.length)
    .map(({ week, opened }) => ({ x: week, y: came.has(week) ? (came.get(week) ?? null) : opened }));
  const expected = backtest.weeks.map(({ week, came: _, ...values }) => ({ x: week, ...values }));
  const judged = backtest.weeks.filter((week) => week.came !== null);
  const inside = judged.filter(
    (week) => (week.came ?? 0) >= week.lower80 && (week.came ?? 0) <= week.upper80,
  );
  return (
    <BandChart
      title={t('backtest.title')}
      description={t('backtest.text', {
        inside: inside.length,
        of: judged.length,
        share: percent(inside.length / Math.max(1, judged.length)),
      })}
      names={names}
      observed={observed}
      expected={expected}
      notObserved={t('notObserved')}
      formatX={date}
      formatY={number}
      height={260}
      note={`${t('n', { n: number(demand.n) })} ${t(`backtest.${backtest.kind}`, { week: date(backtest.knownTo) })}`}
    />
  );
};
