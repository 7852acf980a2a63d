import { type Palette, seriesColor } from './palette.ts';

export interface Expected {
  readonly x: string;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/** Null: not observed, which leaves a gap in the line. */
export interface Observed {
  readonly x: string;
  readonly y: number | null;
}

/** Something to be seen at one place of the horizontal axis. */
export interface Mark {
  readonly x: string;
  readonly label: string;
  readonly kind: 'change' | 'holiday';
}

export interface Names {
  /** Of the horizontal axis, e.g. "Week of". */
  readonly x: string;
  readonly observed: string;
  readonly expected: string;
  readonly interval80: string;
  readonly interval95: string;
}

export interface Drawn {
  readonly names: Names;
  readonly observed: readonly Observed[];
  readonly expected: readonly Expected[];
  readonly marks: readonly Mark[];
  readonly formatX: (x: string) => string;
  readonly formatY: (y: number) => string;
}

/** Places of the horizontal axis: what was observed and what was expected may overlap. */
export const placesOf = ({ observed, expected }: Pick<Drawn, 'observed' | 'expected'>): string[] =>
  [...new Set([...observed.map(({ x }) => x), ...expected.map(({ x }) => x)])].sort();

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

const forecastOf = ({ names, observed, expected }: Drawn, places: readonly string[], palette: Palette) => {
  const [start] = expected;
  if (start === undefined) return [];
  const color = seriesColor(palette, 1);
  // The forecast starts from the last point observed before it, so that the line does not break.
  const joint = observed.findLast(({ x, y }) => x < start.x && y !== null);
  const at = new Map(expected.map((one) => [one.x, one]));
  const read = (of: (one: Expected) => number, atJoint: number | null): (number | null)[] =>
    places.map((x) => {
      const one = at.get(x);
      return one === undefined ? (x === joint?.x ? atJoint : null) : of(one);
    });
  const level = joint?.y ?? null;
  const edges = (lower: 'lower80' | 'lower95', upper: 'upper80' | 'upper95') => ({
    lower: read((one) => one[lower], level),
    height: read((one) => one[upper] - one[lower], level === null ? null : 0),
  });
  return [
    ...band({ stack: 'wide', name: names.interval95, color, opacity: 0.14 }, edges('lower95', 'upper95')),
    ...band({ stack: 'narrow', name: names.interval80, color, opacity: 0.24 }, edges('lower80', 'upper80')),
    {
      type: 'line' as const,
      name: names.expected,
      symbol: 'none',
      lineStyle: { width: 2.5, type: 'dashed' as const, color },
      itemStyle: { color },
      data: read(({ mean }) => mean, level),
    },
  ];
};

/** Runs of places that were not observed between places that were, as pairs of their ends. */
const gapsOf = ({ observed }: Drawn): [string, string][] => {
  const gaps: [string, string][] = [];
  observed.forEach(({ x, y }, index) => {
    if (y !== null) return;
    const before = observed[index - 1];
    const gap = gaps.at(-1);
    if (gap !== undefined && before?.y === null) gap[1] = x;
    else gaps.push([x, x]);
  });
  return gaps;
};

const lines = ({ marks, formatX }: Drawn, palette: Palette) => ({
  symbol: 'none',
  silent: true,
  label: { show: false },
  data: marks.map(({ x, kind }) => ({
    xAxis: formatX(x),
    lineStyle:
      kind === 'change'
        ? { color: seriesColor(palette, 3), type: 'solid' as const, width: 1.5 }
        : { color: palette.line, type: 'dotted' as const, width: 1.5 },
  })),
});

const areas = (drawn: Drawn, palette: Palette) => ({
  silent: true,
  itemStyle: { color: palette.line, opacity: 0.5 },
  data: gapsOf(drawn).map(([from, to]): [{ xAxis: string }, { xAxis: string }] => [
    { xAxis: drawn.formatX(from) },
    { xAxis: drawn.formatX(to) },
  ]),
});

/** Everything a band chart draws: bands, what is expected, what was observed, and the marks on it. */
export const seriesOf = (drawn: Drawn, palette: Palette) => {
  const places = placesOf(drawn);
  const seen = new Map(drawn.observed.map(({ x, y }) => [x, y]));
  const color = seriesColor(palette, 0);
  return [
    ...forecastOf(drawn, places, palette),
    {
      type: 'line' as const,
      name: drawn.names.observed,
      symbol: 'none',
      lineStyle: { width: 2.5, color },
      itemStyle: { color },
      data: places.map((x) => seen.get(x) ?? null),
      markLine: lines(drawn, palette),
      markArea: areas(drawn, palette),
    },
  ];
};
