import { useMemo } from 'react';
import { categoryAxis, grid, legend, pointedAt, tooltip, valueAxis } from './axes.ts';
import {
  type Drawn,
  type Expected,
  type Mark,
  type Names,
  type Observed,
  placesOf,
  seriesOf,
} from './band-series.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import type { Palette } from './palette.ts';

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note'> {
  readonly names: Names;
  readonly observed: readonly Observed[];
  /** May overlap what was observed, and may be empty. */
  readonly expected: readonly Expected[];
  readonly marks?: readonly Mark[];
  /** Heading of the table's column of marks; without it the table has none. */
  readonly marksName?: string;
  readonly notObserved?: string;
  readonly formatX: (x: string) => string;
  readonly formatY: (y: number) => string;
}

const none: readonly Mark[] = [];

const tooltipText = (drawn: Drawn, notObserved: string) => (shown: unknown) => {
  const place = placesOf(drawn)[pointedAt(shown) ?? -1];
  if (place === undefined) return '';
  const { names, observed, expected, marks, formatX, formatY } = drawn;
  const past = observed.find(({ x }) => x === place);
  const ahead = expected.find(({ x }) => x === place);
  const range = (from: number, to: number) => `${formatY(from)} – ${formatY(to)}`;
  return [
    formatX(place),
    ...(past === undefined ? [] : [past.y === null ? notObserved : `${names.observed}: ${formatY(past.y)}`]),
    ...(ahead === undefined
      ? []
      : [
          `${names.expected}: ${formatY(ahead.mean)}`,
          `${names.interval80}: ${range(ahead.lower80, ahead.upper80)}`,
          `${names.interval95}: ${range(ahead.lower95, ahead.upper95)}`,
        ]),
    ...marks.filter(({ x }) => x === place).map(({ label }) => label),
  ].join('<br>');
};

const optionOf = (drawn: Drawn, notObserved: string) => (palette: Palette) => {
  const { names, expected, formatX, formatY } = drawn;
  const shown =
    expected.length === 0
      ? [names.observed]
      : [names.observed, names.expected, names.interval80, names.interval95];
  return {
    grid: { ...grid, bottom: 40 },
    legend: { ...legend(palette), data: shown, selectedMode: false as const },
    tooltip: { ...tooltip(palette), trigger: 'axis' as const, formatter: tooltipText(drawn, notObserved) },
    xAxis: { ...categoryAxis(palette, placesOf(drawn).map(formatX)), boundaryGap: false },
    yAxis: { ...valueAxis(palette, formatY), min: 0 },
    series: seriesOf(drawn, palette),
  };
};

const tableOf = (
  { names, observed, expected, marks, formatY, ...drawn }: Drawn,
  marksName: string | undefined,
) => {
  const numbers = [
    names.observed,
    names.expected,
    `${names.interval80} ↓`,
    `${names.interval80} ↑`,
    `${names.interval95} ↓`,
    `${names.interval95} ↑`,
  ];
  const seen = new Map(observed.map(({ x, y }) => [x, y]));
  const ahead = new Map(expected.map((one) => [one.x, one]));
  return {
    columns: [
      { label: names.x },
      ...numbers.map((label) => ({ label, format: formatY })),
      ...(marksName === undefined ? [] : [{ label: marksName }]),
    ],
    rows: placesOf({ ...drawn, observed, expected }).map((x) => {
      const one = ahead.get(x);
      const bands = one
        ? [one.mean, one.lower80, one.upper80, one.lower95, one.upper95]
        : [null, null, null, null, null];
      const said = marks.filter((mark) => mark.x === x).map(({ label }) => label);
      return [
        x,
        seen.get(x) ?? null,
        ...bands,
        ...(marksName === undefined ? [] : [said.join('; ') || null]),
      ];
    }),
  };
};

/**
 * A series through time and what is expected of it, with its 80 % and 95 % intervals; gaps where nothing was observed,
 * and marks.
 */
export const BandChart = ({
  names,
  observed,
  expected,
  marks = none,
  marksName,
  notObserved = '–',
  formatX,
  formatY,
  ...frame
}: Properties) => {
  const drawn = useMemo(
    () => ({ names, observed, expected, marks, formatX, formatY }),
    [names, observed, expected, marks, formatX, formatY],
  );
  const option = useMemo(() => optionOf(drawn, notObserved), [drawn, notObserved]);
  return <Chart {...frame} option={option} table={tableOf(drawn, marksName)} />;
};
