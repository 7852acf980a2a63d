import { useMemo } from 'react';
import { categoryAxis, grid, legend, tooltip, valueAxis } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { type Palette, seriesColor } from './palette.ts';

interface Line {
  readonly name: string;
  /** One per point of the horizontal axis; null where nothing is known. */
  readonly values: readonly (number | null)[];
}

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note'> {
  readonly xName: string;
  readonly xs: readonly string[];
  readonly lines: readonly Line[];
  readonly formatX: (x: string) => string;
  readonly formatY: (y: number) => string;
}

const optionOf =
  ({ xs, lines, formatX, formatY }: Pick<Properties, 'xs' | 'lines' | 'formatX' | 'formatY'>) =>
  (palette: Palette) => ({
    grid: { ...grid, bottom: 40 },
    legend: legend(palette),
    tooltip: {
      ...tooltip(palette),
      renderMode: 'richText' as const,
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatY(value) : '–'),
    },
    xAxis: { ...categoryAxis(palette, xs.map(formatX)), boundaryGap: false },
    yAxis: { ...valueAxis(palette, formatY), min: 0 },
    series: lines.map(({ name, values }, index) => ({
      type: 'line' as const,
      name,
      symbol: 'none',
      lineStyle: { width: 2, color: seriesColor(palette, index) },
      itemStyle: { color: seriesColor(palette, index) },
      data: [...values],
    })),
  });

/** Several series through the same time. */
export const LineChart = ({ xName, xs, lines, formatX, formatY, ...frame }: Properties) => {
  const option = useMemo(() => optionOf({ xs, lines, formatX, formatY }), [xs, lines, formatX, formatY]);
  const table = {
    columns: [{ label: xName }, ...lines.map(({ name }) => ({ label: name, format: formatY }))],
    rows: xs.map((x, index) => [x, ...lines.map(({ values }) => values[index] ?? null)]),
  };
  return <Chart {...frame} option={option} table={table} />;
};
