import { forecastSeries } from '../../../../shared/science/forecasting/forecast-series.ts';
import { reconciled, type Node } from '../../../../shared/science/forecasting/hierarchical-reconciliation.ts';
import { minimumPostings, rounded } from '../analysis/figure.ts';
import { crossLists, largest, type Listed } from '../figures/crosses.ts';
import { addDay, type DayCounts } from '../figures/day-counts.ts';
import type { Tally } from '../figures/tally.ts';
import { horizonWeeks, weeklyShape } from './demand-forecast.ts';
import { byWeek, comparableFactors, comparableWeeks, type DemandFrame } from './demand-frame.ts';
import type { DemandOverview } from './demand-files-schema.ts';

const most = { countries: 8, cities: 10 } as const;

interface PlaceNode {
  id: string | null;
  parent: number;
  last8: number;
  /** Mean of the next weeks by its own forecast; null where it has none, and then the level of lately stands in. */
  own: number | null;
  variance: number;
}

/** What is left of a whole when its parts are taken away. */
const restOf = (whole: DayCounts, parts: Listed): DayCounts => {
  const rest = new Map(whole);
  for (const [, { opened }] of parts) for (const [day, n] of opened) addDay(rest, day, -n);
  for (const [day, n] of rest) if (n <= 0) rest.delete(day);
  return rest;
};

const mean = (values: ArrayLike<number>): number => {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
};

/** Mondays of weeks: a rest is taken from counts by day and by week alike. */
const weekly = (days: DayCounts): DayCounts => {
  const weeks: DayCounts = new Map();
  for (const [week, n] of byWeek(days)) addDay(weeks, week * 7 - 3, n);
  return weeks;
};

const nodeMaker = (frame: DemandFrame) => {
  const factors = comparableFactors(frame);
  return (id: string | null, parent: number, opened: DayCounts): PlaceNode => {
    const { stretch, calendar } = frame;
    if (!stretch) return { id, parent, last8: 0, own: null, variance: 1 };
    const series = comparableWeeks(byWeek(opened), factors, stretch);
    const last8 = mean(series.subarray(-horizonWeeks));
    const n = opened.values().reduce((sum, count) => sum + count, 0);
    const plain = series.map((value, index) => value / calendar(stretch.first + index));
    const forecast =
      n < minimumPostings
        ? undefined
        : forecastSeries(plain, weeklyShape(horizonWeeks, { first: stretch.first, known: frame.known }));
    const ahead = forecast?.mean.map((value, step) => Math.max(0, value) * calendar(stretch.last + 1 + step));
    const half = forecast ? mean(forecast.half80) / 1.2816 : Math.sqrt(last8 + 0.25);
    return {
      id,
      parent,
      last8,
      own: ahead ? mean(ahead) : null,
      variance: half ** 2 + (last8 + 0.25) / horizonWeeks,
    };
  };
};

const nodesOf = (tally: Tally, frame: DemandFrame): PlaceNode[] => {
  const make = nodeMaker(frame);
  const whole = weekly(tally.tables.get('market')?.get('')?.opened ?? new Map<number, number>());
  const nodes = [make(null, -1, whole)];
  const countries = largest(tally, 'country', most.countries).map(
    ([id, cell]) => [id, { ...cell, opened: weekly(cell.opened) }] as const,
  );
  const cities = crossLists(tally, 'countryCity');
  for (const [country, cell] of countries) {
    const at = nodes.length;
    nodes.push(make(country, 0, cell.opened));
    const shown = (cities.get(country) ?? []).slice(0, most.cities);
    if (shown.length === 0) continue;
    for (const [city, { opened }] of shown) nodes.push(make(city, at, opened));
    nodes.push(make(null, at, restOf(cell.opened, shown)));
  }
  nodes.push(make(null, 0, restOf(whole, countries)));
  return nodes;
};

/**
 * What is expected of each country and city over the next 8 weeks, so that cities add up to their country and countries
 * to the market. Null where no week was observed or nothing is dated.
 */
export const placesOf = (tally: Tally, frame: DemandFrame): DemandOverview['places'] => {
  if (!frame.stretch) return null;
  const nodes = nodesOf(tally, frame);
  const means = reconciled(
    nodes.map(({ parent, own, last8, variance }): Node => ({ parent, mean: own ?? last8, variance })),
  );
  const shown = (index: number) => {
    const { last8 = 0, own = null } = nodes[index] ?? {};
    return {
      last8: rounded(last8, 2),
      own: own === null ? null : rounded(own, 2),
      expected: rounded(means[index] ?? 0, 4),
    };
  };
  const childrenOf = (parent: number): number[] =>
    [...nodes.keys()].filter((index) => index > 0 && nodes[index]?.parent === parent);
  return {
    ...shown(0),
    countries: childrenOf(0).map((at) => ({
      id: nodes[at]?.id ?? null,
      ...shown(at),
      cities: childrenOf(at).map((city) => ({ id: nodes[city]?.id ?? null, ...shown(city) })),
    })),
  };
};
