import type { Palette } from './palette.ts';

/** Parts that every preset shares, in the palette's colours. */
export const tooltip = (palette: Palette) => ({
  backgroundColor: palette.surface,
  borderColor: palette.line,
  textStyle: { color: palette.text, fontSize: 13 },
  confine: true,
});

export const legend = (palette: Palette) => ({
  bottom: 0,
  icon: 'roundRect',
  itemWidth: 14,
  itemHeight: 8,
  textStyle: { color: palette.text },
});

export const valueAxis = (palette: Palette, format: (value: number) => string) => ({
  type: 'value' as const,
  axisLabel: { color: palette.dimmed, formatter: format, hideOverlap: true },
  splitLine: { lineStyle: { color: palette.line } },
  axisLine: { show: false },
});

export const categoryAxis = (palette: Palette, data: string[]) => ({
  type: 'category' as const,
  data,
  axisLabel: { color: palette.dimmed, hideOverlap: true },
  axisLine: { lineStyle: { color: palette.line } },
  axisTick: { show: false },
});

/** Room for the axes' labels whatever their length. */
export const grid = { left: 4, right: 16, top: 12, bottom: 4, outerBoundsMode: 'same' as const };

/** Position of the data item that a tooltip is about. */
export const pointedAt = (shown: unknown): number | undefined => {
  const items: readonly unknown[] = Array.isArray(shown) ? shown : [shown];
  const [first] = items;
  if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return undefined;
  return typeof first.dataIndex === 'number' ? first.dataIndex : undefined;
};
