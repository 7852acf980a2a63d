import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryAxis, grid, pointedAt, tooltip, valueAxis } from '../../charts/axes.ts';
import { Chart } from '../../charts/chart.tsx';
import { type Palette, seriesColor } from '../../charts/palette.ts';
import { useFormats, useLocalized } from '../../i18n/use-language.ts';
import type { LearningPath, PathStep } from './queries.ts';
import { dayAfter, daysBetween } from './rhythm.ts';

interface Row {
  readonly step: PathStep;
  /** Days from the first of the path to the first of the course, and how many it takes. */
  readonly from: number;
  readonly days: number;
}

const rowsOf = (steps: readonly PathStep[]): { first: string; rows: Row[] } => {
  const first = steps.map(({ startOn }) => startOn).toSorted()[0] ?? '';
  return {
    first,
    rows: steps.map((step) => ({
      step,
      from: daysBetween(first, step.startOn),
      days: daysBetween(step.startOn, step.endOn) + 1,
    })),
  };
};

const colorOf = ({ state }: PathStep): number => (state === 'finished' ? 2 : state === 'begun' ? 1 : 0);

interface Drawn {
  readonly first: string;
  readonly rows: readonly Row[];
  readonly names: readonly string[];
  readonly date: (day: string) => string;
  readonly tip: (row: Row) => string;
}

const optionOf =
  ({ first, rows, names, date, tip }: Drawn) =>
  (palette: Palette) => {
    const axis = categoryAxis(palette, [...names]);
    const days = valueAxis(palette, (value) => date(dayAfter(first, value)));
    const bar = { type: 'bar' as const, stack: 'days', barMaxWidth: 20 };
    return {
      grid,
      tooltip: {
        ...tooltip(palette),
        // Text, not markup: titles are what authors wrote.
        renderMode: 'richText' as const,
        trigger: 'axis' as const,
        formatter: (shown: unknown) => {
          const row = rows[pointedAt(shown) ?? -1];
          return row === undefined ? '' : tip(row);
        },
      },
      xAxis: { ...days, min: 0, minInterval: 1 },
      yAxis: {
        ...axis,
        inverse: true,
        axisLabel: { ...axis.axisLabel, width: 150, overflow: 'truncate' as const, color: palette.text },
      },
      series: [
        { ...bar, silent: true, itemStyle: { opacity: 0 }, data: rows.map(({ from }) => from) },
        {
          ...bar,
          data: rows.map(({ step, days: length }) => ({
            value: length,
            itemStyle: { color: seriesColor(palette, colorOf(step)), borderRadius: 4 },
          })),
        },
      ],
    };
  };

/** When each course of a path is learned, from the first day to the last. */
export const Timeline = ({ path }: { path: LearningPath }) => {
  const { t } = useTranslation('paths');
  const { date, number } = useFormats();
  const localized = useLocalized();
  const { steps, endOn } = path;
  const option = useCallback(
    (palette: Palette) =>
      optionOf({
        ...rowsOf(steps),
        names: steps.map(({ title }) => localized(title)),
        date,
        tip: ({ step }) => `${localized(step.title)}\n${date(step.startOn)} – ${date(step.endOn)}`,
      })(palette),
    [steps, localized, date],
  );
  const table = {
    columns: [
      { label: t('course') },
      { label: t('from') },
      { label: t('until') },
      { label: t('hours') },
      { label: t('sittings') },
      { label: t('state') },
      { label: t('teaches') },
    ],
    rows: steps.map((step) => [
      localized(step.title),
      step.startOn,
      step.endOn,
      Math.round(step.minutes / 6) / 10,
      step.sittings,
      t(`states.${step.state}`),
      step.covers.map(({ name }) => localized(name)).join(', '),
    ]),
  };
  return (
    <Chart
      title={t('timeline')}
      description={t('timelineSays', { n: steps.length, end: endOn === null ? '' : date(endOn) })}
      option={option}
      table={table}
      height={Math.max(140, steps.length * 38 + 60)}
      note={t('timelineNote', { hours: number(path.choices.rhythm.hoursPerWeek) })}
    />
  );
};
