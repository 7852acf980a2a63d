import * as z from 'zod';
import { dayNumber, weekOfDay } from '../analysis/weeks.ts';
import { Day, Market } from '../posting.ts';
import { DemandKind, type DemandFile, type DemandOverview } from './demand-files-schema.ts';
import { quarterWeeks } from './demand-forecast.ts';
import { ForecastWeek } from './demand-schema.ts';

const Earlier = z.object({ knownTo: Day, snapshotId: z.string() });
type Earlier = z.infer<typeof Earlier>;

/**
 * `forecasts/{market}/{snapshotId}.json`: what a publication said of the weeks ahead. It is kept when the snapshot itself is
 * gone, so that later ones can set beside it what came.
 */
export const Statement = z.object({
  market: Market,
  snapshotId: z.string(),
  /** Monday of the last week it was made from; null where no week was observed. */
  knownTo: Day.nullable(),
  series: z.array(z.object({ kind: DemandKind, id: z.string(), weeks: z.array(ForecastWeek) })),
  /** What readers saw in the weeks before, one publication a week, newest first: where to look for what was said. */
  earlier: z.array(Earlier),
});
export type Statement = z.infer<typeof Statement>;

/** Weeks back that publications are remembered: a quarter, and room for weeks without one. */
const rememberedWeeks = 26;
/** A statement so many weeks from a quarter ago still stands for it. */
const nearEnough = 2;

const weekOf = (monday: string): number => weekOfDay(dayNumber(monday));

/** Of the weeks before `knownTo`, what the publication that this one builds on said last in each. */
const earlierOf = (before: Statement | undefined, knownTo: string): Earlier[] => {
  if (!before) return [];
  const own = before.knownTo === null ? [] : [{ knownTo: before.knownTo, snapshotId: before.snapshotId }];
  return [...own, ...before.earlier].filter(
    (one, at, all) =>
      weekOf(one.knownTo) < weekOf(knownTo) &&
      weekOf(knownTo) - weekOf(one.knownTo) <= rememberedWeeks &&
      all.findIndex((other) => other.knownTo === one.knownTo) === at,
  );
};

/** What a snapshot says, for the archive. `before`: what the snapshot said that its analysis builds on. */
export const statementOf = (
  { market, snapshotId, observed }: DemandOverview,
  files: readonly DemandFile[],
  before: Statement | undefined,
): Statement => ({
  market,
  snapshotId,
  knownTo: observed?.to ?? null,
  series: files.flatMap(({ kind, id, demand: { forecast } }) =>
    forecast.available ? [{ kind, id, weeks: forecast.weeks }] : [],
  ),
  earlier: observed === null ? (before?.earlier ?? []) : earlierOf(before, observed.to),
});

/** Which publication said what was expected about a quarter before the week `to`; undefined where none is remembered. */
export const saidAQuarterBefore = (before: Statement | undefined, to: string): string | undefined => {
  const away = ({ knownTo }: Earlier): number => Math.abs(weekOf(to) - quarterWeeks - weekOf(knownTo));
  const [nearest] = earlierOf(before, to)
    .filter((one) => away(one) <= nearEnough)
    .sort((a, b) => away(a) - away(b) || (a.knownTo < b.knownTo ? -1 : 1));
  return nearest?.snapshotId;
};
