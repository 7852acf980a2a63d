import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Day, Market } from '../posting.ts';
import { DemandFigures } from './demand-schema.ts';

const Count = z.int().nonnegative();

export const demandKinds = ['market', 'cluster', 'occupation', 'skill', 'city', 'country'] as const;
export const DemandKind = z.enum(demandKinds);
export type DemandKind = z.infer<typeof DemandKind>;

/** `demand/{kind}/{id}.json` of a snapshot. */
export const DemandFile = z.object({
  market: Market,
  snapshotId: z.string(),
  kind: DemandKind,
  id: z.string(),
  demand: DemandFigures,
});
export type DemandFile = z.infer<typeof DemandFile>;

/** One series of a market: what it was lately, and what is expected of it; null where there is no forecast. */
const DemandSummary = z.object({
  kind: DemandKind,
  id: z.string(),
  /** What a cluster, an occupation or a skill is called; null for the others, whose id is their name. */
  name: Localized.nullable(),
  n: Count,
  /** Mean new postings a week, of the last 8 weeks and expected of the next 8. */
  last8: z.number().nullable(),
  next8: z.number().nullable(),
  /** Of the backtest, and of the seasonal naive in its place. */
  mase: z.number().nullable(),
  seasonalNaiveMase: z.number().nullable(),
  coverage80: z.number().nullable(),
});
export type DemandSummary = z.infer<typeof DemandSummary>;

/** A place: mean new postings a week lately, and of the next 8 weeks as forecast by itself and so that all adds up. */
const Place = z.object({ last8: z.number(), own: z.number().nullable(), expected: z.number() });
/** `id` is null for what is left of the country when its largest cities are taken away. */
const CityPlace = Place.extend({ id: z.string().nullable() });
const CountryPlace = Place.extend({ id: z.string().nullable(), cities: z.array(CityPlace) });

/** `demand.json` of a snapshot. */
export const DemandOverview = z.object({
  market: Market,
  snapshotId: z.string(),
  /** The weeks all series are told over; null where the market was observed in none. */
  observed: z.object({ from: Day, to: Day, missingWeeks: z.array(Day) }).nullable(),
  /** Weeks that each source was observed in. */
  sources: z.array(z.object({ source: z.string(), weeks: Count, of: Count, from: Day, to: Day })),
  series: z.array(DemandSummary),
  /** Countries by size, their largest cities and the rest; the parts of every place add up to it. */
  places: Place.extend({ countries: z.array(CountryPlace) }).nullable(),
});
export type DemandOverview = z.infer<typeof DemandOverview>;
