import { bridged } from '../../../../shared/science/forecasting/missing-values.ts';
import { rounded } from '../analysis/figure.ts';
import { mondayOf } from '../analysis/weeks.ts';
import { levelChanges } from './change-points.ts';
import type { DemandFrame, SourceShift } from './demand-frame.ts';
import type { ChangePoint } from './demand-schema.ts';
import { nameBehind } from './series-name.ts';

type Contribution = ChangePoint['contributions'][number];

/** Counts by week of the parts of a series, by kind. */
export type Parts = Readonly<
  Partial<Record<Contribution['kind'], ReadonlyMap<string, ReadonlyMap<number, number>>>>
>;

interface Series {
  first: number;
  last: number;
  opened: ReadonlyMap<number, number>;
  plain: Float64Array;
}

/** Weeks either side that levels are compared over. */
const span = 8;
/** Parts named of each kind, and the least share of the whole change that makes one worth naming. */
const most = 3;
const leastShare = 0.1;
/** A shift of sources moves the count by so much, or is not worth a mark. */
const leastShift = 0.15;

const meanOver = (counts: ReadonlyMap<number, number>, from: number, to: number): number => {
  let sum = 0;
  for (let week = from; week < to; week += 1) sum += counts.get(week) ?? 0;
  return sum / Math.max(1, to - from);
};

interface Around {
  /** First week of the span before, first week at the new level, and the end of the span after. */
  from: number;
  week: number;
  to: number;
}

const contributionsOf = (parts: Parts | undefined, { from, week, to }: Around): Contribution[] =>
  Object.entries(parts ?? {}).flatMap(([kind, keys]) => {
    const changes = [...keys].map(([key, counts]) => ({
      key,
      change: meanOver(counts, week, to) - meanOver(counts, from, week),
    }));
    const moved = changes.reduce((sum, { change }) => sum + Math.abs(change), 0);
    return changes
      .filter(({ change }) => moved > 0 && Math.abs(change) >= leastShare * moved)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.key < b.key ? -1 : 1))
      .slice(0, most)
      .flatMap(({ key, change }): Contribution[] => {
        const named = kinds.find((one) => one === kind);
        return named ? [{ kind: named, key, name: nameBehind(named, key), change: rounded(change, 2) }] : [];
      });
  });

const kinds = ['city', 'source', 'skill', 'company', 'occupation'] as const;

const around = (week: number, changes: readonly number[], { first, last }: Series): Around => ({
  from: Math.max(first, week - span, ...changes.filter((other) => other < week)),
  week,
  to: Math.min(last + 1, week + span, ...changes.filter((other) => other > week)),
});

/** Levels as counted, around the week a source joined or left. */
const shiftPoint = (shift: SourceShift, series: Series): ChangePoint[] => {
  const { from, week, to } = around(shift.week, [], series);
  const [before, after] = [meanOver(series.opened, from, week), meanOver(series.opened, week, to)];
  if (Math.abs(after - before) < leastShift * Math.max(before, after)) return [];
  return [
    {
      week: mondayOf(week),
      before: rounded(before, 2),
      after: rounded(after, 2),
      cause: 'sources',
      contributions: [{ kind: 'source', key: shift.source, name: null, change: rounded(after - before, 2) }],
    },
  ];
};

/** Shifts of sources shown at most. */
const mostShifts = 6;

/**
 * Where the level changed, oldest first, and which parts changed most with it. Demand is judged on the terms of today's
 * sources and without the calendar; a level that only moved because a source joined or left is marked as that.
 */
export const changesOf = (
  series: Series,
  parts: Parts | undefined,
  { shifts }: DemandFrame,
): ChangePoint[] => {
  const known = bridged(series.plain, 52);
  const offset = known ? series.plain.length - known.length : 0;
  const weeks = (known ? levelChanges(known) : []).map((at) => series.first + offset + at);
  const demand = weeks.map((week): ChangePoint => {
    const place = around(week, weeks, series);
    const level = (from: number, to: number): number => {
      const values =
        known?.subarray(from - series.first - offset, to - series.first - offset) ?? new Float64Array(0);
      return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    };
    return {
      week: mondayOf(week),
      before: rounded(level(Math.max(place.from, series.first + offset), week), 2),
      after: rounded(level(week, place.to), 2),
      cause: 'demand',
      contributions: contributionsOf(parts, place),
    };
  });
  const bySources = shifts.slice(-mostShifts).flatMap((shift) => shiftPoint(shift, series));
  return [...demand, ...bySources].sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
};
