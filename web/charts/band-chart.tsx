import { useMemo } from 'react';
import { categoryAxis, grid, legend, pointedAt, tooltip, valueAxis } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { type Palette, seriesColor } from './palette.ts';

interface Expected {
  readonly x: string;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note'> {
  readonly names: {
    /** Of the horizontal axis, e.g. "Week of". */
    readonly x: string;
    readonly observed: string;
    readonly expected: string;
    readonly interval80: string;
    readonly interval95: string;
  };
  readonly observed: readonly { readonly x: string; readonly y: number }[];
  /** Follows the observed without overlap; may be empty. */
  readonly expected: readonly Expected[];
  readonly formatX: (x: string) => string;
  readonly formatY: (y: number) => string;
}

type Drawn = Pick<Properties, 'names' | 'observed' | 'expected' | 'formatX' | 'formatY'>;

/** A band is a see-through line to its lower edge with the band's height stacked on it. */
const band = (
  { stack, name, color, opacity }: { stack: string; name: string; color: string; opacity: number },
  edges: { lower: (number | null)[]; height: (number | null)[] },
) => {
  const common = { type: 'line' as const, stack, symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...common, name: `${name} ↓`, data: edges.lower, tooltip: { show: false } },
    { ...common, name, data: edges.height, areaStyle: { color, opacity }, itemStyle: { color, opacity } },
  ];
};

const seriesOf = ({ names, observed, expected }: Drawn, palette: Palette) => {
  const past = observed.map(() => null);
  // The forecast starts from the last observed point, so that the line does not break.
  const joint = observed.slice(-1).map(({ y }) => y);
  const lead = past.slice(joint.length);
  const color = seriesColor(palette, 1);
  const edges = (lower: 'lower80' | 'lower95', upper: 'upper80' | 'upper95') => ({
    lower: [...lead, ...joint, ...expected.map((week) => week[lower])],
    height: [...lead, ...joint.map(() => 0), ...expected.map((week) => week[upper] - week[lower])],
  });
  const forecast =
    expected.length === 0
      ? []
      : [
          ...band(
            { stack: 'wide', name: names.interval95, color, opacity: 0.14 },
            edges('lower95', 'upper95'),
          ),
          ...band(
            { stack: 'narrow', name: names.interval80, color, opacity: 0.24 },
            edges('lower80', 'upper80'),
          ),
          {
            type: 'line' as const,
            name: names.expected,
            symbol: 'none',
            lineStyle: { width: 2.5, type: 'dashed' as const, color },
            itemStyle: { color },
            data: [...lead, ...joint, ...expected.map(({ mean }) => mean)],
          },
        ];
  return [
    ...forecast,
    {
      type: 'line' as const,
      name: names.observed,
      symbol: 'none',
      lineStyle: { width: 2.5, color: seriesColor(palette, 0) },
      itemStyle: { color: seriesColor(palette, 0) },
      data: observed.map(({ y }) => y),
    },
  ];
};

const tooltipText = (drawn: Drawn) => (shown: unknown) => {
  const index = pointedAt(shown);
  if (index === undefined) return '';
  const { names, observed, expected, formatX, formatY } = drawn;
  const past = observed[index];
  if (past !== undefined) return `${formatX(past.x)}<br>${names.observed}: ${formatY(past.y)}`;
  const week = expected[index - observed.length];
  if (week === undefined) return '';
  const range = (from: number, to: number) => `${formatY(from)} – ${formatY(to)}`;
  return [
    formatX(week.x),
    `${names.expected}: ${formatY(week.mean)}`,
    `${names.interval80}: ${range(week.lower80, week.upper80)}`,
    `${names.interval95}: ${range(week.lower95, week.upper95)}`,
  ].join('<br>');
};

const optionOf = (drawn: Drawn) => (palette: Palette) => {
  const { names, observed, expected, formatX, formatY } = drawn;
  const shown =
    expected.length === 0
      ? [names.observed]
      : [names.observed, names.expected, names.interval80, names.interval95];
  return {
    grid: { ...grid, bottom: 40 },
    legend: { ...legend(palette), data: shown, selectedMode: false as const },
    tooltip: { ...tooltip(palette), trigger: 'axis' as const, formatter: tooltipText(drawn) },
    xAxis: {
      ...categoryAxis(
        palette,
        [...observed, ...expected].map(({ x }) => formatX(x)),
      ),
      boundaryGap: false,
    },
    yAxis: { ...valueAxis(palette, formatY), min: 0 },
    series: seriesOf(drawn, palette),
  };
};

/** A series through time and what is expected of it, with its 80 % and 95 % intervals. */
export const BandChart = ({ names, observed, expected, formatX, formatY, ...frame }: Properties) => {
  const option = useMemo(
    () => optionOf({ names, observed, expected, formatX, formatY }),
    [names, observed, expected, formatX, formatY],
  );
  const numbers = [
    names.observed,
    names.expected,
    `${names.interval80} ↓`,
    `${names.interval80} ↑`,
    `${names.interval95} ↓`,
    `${names.interval95} ↑`,
  ];
  const table = {
    columns: [{ label: names.x }, ...numbers.map((label) => ({ label, format: formatY }))],
    rows: [
      ...observed.map(({ x, y }) => [x, y, null, null, null, null, null]),
      ...expected.map((week) => [
        week.x,
        null,
        week.mean,
        week.lower80,
        week.upper80,
        week.lower95,
        week.upper95,
      ]),
    ],
  };
  return <Chart {...frame} option={option} table={table} />;
};
