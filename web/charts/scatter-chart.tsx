import { useMemo } from 'react';
import { grid, pointedAt, tooltip } from './axes.ts';
import { Chart, type ChartProperties } from './chart.tsx';
import { type Palette, seriesColor } from './palette.ts';

interface Point {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Not negative; the area of the disc is proportional to it. */
  readonly size: number;
  /** Position in the palette; 0 unless told. */
  readonly color?: number;
  /** Said when the disc is pointed at, under the label. */
  readonly detail: string;
}

interface Properties extends Pick<ChartProperties, 'title' | 'description' | 'height' | 'note' | 'onSelect'> {
  readonly points: readonly Point[];
  /** Headings of the table's columns. */
  readonly names: { readonly label: string; readonly size: string; readonly detail: string };
  readonly formatSize: (size: number) => string;
}

const largestDisc = 64;
const smallestDisc = 10;

const optionOf = (points: readonly Point[]) => (palette: Palette) => {
  const most = Math.max(1, ...points.map(({ size }) => size));
  const axis = { type: 'value' as const, show: false, min: -1.15, max: 1.15 };
  return {
    grid: { ...grid, top: 4, right: 4 },
    tooltip: {
      ...tooltip(palette),
      // Text, not markup: labels come from postings that anybody may have written.
      renderMode: 'richText' as const,
      formatter: (shown: unknown) => {
        const point = points[pointedAt(shown) ?? -1];
        return point === undefined ? '' : `${point.label}\n${point.detail}`;
      },
    },
    xAxis: axis,
    yAxis: axis,
    series: [
      {
        type: 'scatter' as const,
        // A disc whose middle is on the map is on the map.
        clip: false,
        data: points.map(({ label, x, y, size, color = 0 }) => ({
          name: label,
          value: [x, y],
          symbolSize: Math.max(smallestDisc, largestDisc * Math.sqrt(size / most)),
          itemStyle: {
            color: seriesColor(palette, color),
            opacity: 0.75,
            borderColor: palette.surface,
            borderWidth: 1.5,
          },
        })),
        label: {
          show: true,
          formatter: '{b}',
          position: 'bottom' as const,
          color: palette.text,
          fontSize: 12,
        },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'self' as const, scale: 1.08 },
      },
    ],
  };
};

/** A map on which like lies beside like; both axes run from −1 to 1 and mean nothing in themselves. */
export const ScatterChart = ({ points, names, formatSize, height = 460, ...frame }: Properties) => {
  const option = useMemo(() => optionOf(points), [points]);
  const table = {
    columns: [{ label: names.label }, { label: names.size, format: formatSize }, { label: names.detail }],
    rows: points.map(({ label, size, detail }) => [label, size, detail]),
  };
  return <Chart height={height} {...frame} option={option} table={table} />;
};
