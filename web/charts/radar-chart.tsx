import { useMemo } from 'react';
import { legend, tooltip } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { seriesColor, type Palette } from './palette.ts';

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note'> {
  /** Heading of the table's first column, e.g. "Type". */
  readonly axisLabel: string;
  readonly axes: readonly string[];
  /** The outer ring. */
  readonly max: number;
  /** One value per axis. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly format?: (value: number) => string;
}

const plain = (value: number) => String(value);

const optionOf =
  ({ axes, max, series, format = plain }: Omit<Properties, keyof ChartProperties>) =>
  (palette: Palette) => ({
    color: series.map((_, index) => seriesColor(palette, index)),
    tooltip: {
      ...tooltip(palette),
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
    },
    ...(series.length > 1 ? { legend: legend(palette) } : {}),
    // Names of the axes stand beside the figure: on a narrow page it makes room for them.
    media: [{ query: { maxWidth: 380 }, option: { radar: { radius: '52%', axisName: { fontSize: 12 } } } }],
    radar: {
      indicator: axes.map((name) => ({ name, max, min: 0 })),
      radius: '68%',
      center: ['50%', series.length > 1 ? '47%' : '52%'],
      axisName: { color: palette.text, fontSize: 13 },
      axisLine: { lineStyle: { color: palette.line } },
      splitLine: { lineStyle: { color: palette.line } },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar' as const,
        symbolSize: 6,
        data: series.map(({ name, values }) => ({
          name,
          value: [...values],
          lineStyle: { width: 2.5 },
          areaStyle: { opacity: 0.16 },
        })),
      },
    ],
  });

/** Profiles over a few dimensions on one common scale. */
export const RadarChart = ({ axisLabel, axes, max, series, format, ...frame }: Properties) => {
  const option = useMemo(
    () => optionOf({ axisLabel, axes, max, series, ...(format === undefined ? {} : { format }) }),
    [axisLabel, axes, max, series, format],
  );
  const formatted = format === undefined ? {} : { format };
  const table = {
    columns: [{ label: axisLabel }, ...series.map(({ name }) => ({ label: name, ...formatted }))],
    rows: axes.map((axis, index) => [axis, ...series.map(({ values }) => values[index] ?? null)]),
  };
  return <Chart {...frame} option={option} table={table} />;
};
