import { useMemo } from 'react';
import { categoryAxis, grid, pointedAt, tooltip, valueAxis } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { type Palette, seriesColor } from './palette.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many stand behind it. */
  readonly n: number;
  /** Said in the last column: how the figure was come by. */
  readonly remark?: string;
  /** Position in the palette; 0 unless told. */
  readonly color?: number;
}

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'note'> {
  /** Headings of the table's columns. */
  readonly names: {
    readonly label: string;
    readonly value: string;
    readonly low: string;
    readonly high: string;
    readonly n: string;
    readonly remark: string;
  };
  /** From the top. */
  readonly rows: readonly IntervalRow[];
  readonly format: (value: number) => string;
}

const span = (rows: readonly IntervalRow[]): { min: number; max: number } => {
  const [low, high] = [Math.min(...rows.map((row) => row.low)), Math.max(...rows.map((row) => row.high))];
  const room = (high - low) * 0.06;
  return { min: low - room, max: high + room };
};

const tooltipOf = (rows: readonly IntervalRow[], format: (value: number) => string) => (shown: unknown) => {
  const row = rows[pointedAt(shown) ?? -1];
  return row === undefined
    ? ''
    : `${row.label}\n${format(row.value)} (${format(row.low)} – ${format(row.high)})\nn = ${row.n}${
        row.remark === undefined ? '' : ` · ${row.remark}`
      }`;
};

const optionOf = (rows: readonly IntervalRow[], format: (value: number) => string) => (palette: Palette) => {
  const names = categoryAxis(
    palette,
    rows.map(({ label }) => label),
  );
  // Also across zero: the bar of a lower end below it goes on from there, not from zero.
  const bar = { type: 'bar' as const, stack: 'interval', stackStrategy: 'all' as const, barMaxWidth: 12 };
  const { min, max } = span(rows);
  const values = valueAxis(palette, format);
  return {
    grid,
    tooltip: {
      ...tooltip(palette),
      // Text, not markup: labels come from postings that anybody may have written.
      renderMode: 'richText' as const,
      trigger: 'axis' as const,
      formatter: tooltipOf(rows, format),
    },
    // The ends are no round amounts.
    xAxis: {
      ...values,
      min,
      max,
      axisLabel: { ...values.axisLabel, showMinLabel: false, showMaxLabel: false },
    },
    yAxis: {
      ...names,
      inverse: true,
      axisLabel: { ...names.axisLabel, width: 140, overflow: 'truncate' as const, color: palette.text },
    },
    series: [
      { ...bar, silent: true, itemStyle: { opacity: 0 }, data: rows.map(({ low }) => low) },
      {
        ...bar,
        data: rows.map(({ low, high, color = 0 }) => ({
          value: high - low,
          itemStyle: { color: seriesColor(palette, color), opacity: 0.35, borderRadius: 4 },
        })),
      },
      {
        type: 'scatter' as const,
        symbolSize: 11,
        data: rows.map(({ value, color = 0 }, index) => ({
          value: [value, index],
          itemStyle: {
            color: seriesColor(palette, color),
            borderColor: palette.surface,
            borderWidth: 1.5,
            opacity: 1,
          },
        })),
      },
    ],
  };
};

/** Figures with the interval each lies in: a dot on a bar. */
export const IntervalChart = ({ names, rows, format, ...frame }: Properties) => {
  const option = useMemo(() => optionOf(rows, format), [rows, format]);
  const remarked = rows.some(({ remark }) => remark !== undefined);
  const table = {
    columns: [
      { label: names.label },
      { label: names.value, format },
      { label: names.low, format },
      { label: names.high, format },
      { label: names.n },
      ...(remarked ? [{ label: names.remark }] : []),
    ],
    rows: rows.map(({ label, value, low, high, n, remark }) => [
      ...[label, value, low, high, n],
      ...(remarked ? [remark ?? null] : []),
    ]),
  };
  return <Chart {...frame} height={Math.max(130, rows.length * 30 + 50)} option={option} table={table} />;
};
