import { useMemo } from 'react';
import { categoryAxis, grid, tooltip, valueAxis } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { type Palette, seriesColor } from './palette.ts';
import type { Cell, Column } from './table.ts';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** Position in the palette; 0 unless told. */
  readonly color?: number;
  /** Said in the table beside it, one per further column. */
  readonly more?: readonly Cell[];
}

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note' | 'onSelect'> {
  /** Headings of the table's columns. */
  readonly labelName: string;
  readonly valueName: string;
  /** Further columns of the table. */
  readonly columns?: readonly Column[];
  /** In the order they are read: from the top, or from the left. */
  readonly bars: readonly Bar[];
  /** Bars lie, so that long names fit, unless told. */
  readonly upright?: boolean;
  readonly format: (value: number) => string;
  readonly max?: number;
}

type Drawn = Pick<Properties, 'bars' | 'upright' | 'format' | 'max'>;

const optionOf =
  ({ bars, upright = false, format, max }: Drawn) =>
  (palette: Palette) => {
    const names = {
      ...categoryAxis(
        palette,
        bars.map(({ label }) => label),
      ),
      inverse: !upright,
    };
    const named = upright
      ? names
      : {
          ...names,
          axisLabel: { ...names.axisLabel, width: 150, overflow: 'truncate' as const, color: palette.text },
        };
    const values = { ...valueAxis(palette, format), ...(max === undefined ? {} : { max }) };
    return {
      grid,
      tooltip: {
        ...tooltip(palette),
        valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : ''),
      },
      xAxis: upright ? named : values,
      yAxis: upright ? values : named,
      series: [
        {
          type: 'bar' as const,
          barMaxWidth: 22,
          itemStyle: { borderRadius: upright ? [4, 4, 0, 0] : [0, 4, 4, 0] },
          data: bars.map(({ value, color = 0 }) => ({
            value,
            itemStyle: { color: seriesColor(palette, color) },
          })),
        },
      ],
    };
  };

const noColumns: readonly Column[] = [];

/** Amounts to compare. */
export const BarChart = ({
  labelName,
  valueName,
  columns = noColumns,
  bars,
  upright,
  format,
  max,
  ...frame
}: Properties) => {
  const option = useMemo(
    () =>
      optionOf({
        bars,
        format,
        ...(upright === undefined ? {} : { upright }),
        ...(max === undefined ? {} : { max }),
      }),
    [bars, upright, format, max],
  );
  const table = {
    columns: [{ label: labelName }, { label: valueName, format }, ...columns],
    rows: bars.map(({ label, value, more = [] }) => [
      label,
      value,
      ...columns.map((_, place) => more[place] ?? null),
    ]),
  };
  const height = upright === true ? 300 : Math.max(140, bars.length * 30 + 50);
  return <Chart height={height} {...frame} option={option} table={table} />;
};
