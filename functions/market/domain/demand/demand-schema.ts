import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { figureOf } from '../analysis/figure.ts';
import { Day } from '../posting.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/** What may stand behind a forecast; several do, each with its share. */
export const forecastMethods = [
  'seasonal-naive',
  'mean',
  'ets',
  'temporal-hierarchy',
  'theta',
  'dynamic-theta',
  'arima',
  'log-arima',
  'seasonal-trend',
  'pooled-autoregression',
  'calendar-regression',
] as const;

const Band = z.object({
  mean: z.number(),
  lower80: z.number(),
  upper80: z.number(),
  lower95: z.number(),
  upper95: z.number(),
});
export type Band = z.infer<typeof Band>;

export const ForecastWeek = Band.extend({ /** Monday of the week. */ week: Day });
export type ForecastWeek = z.infer<typeof ForecastWeek>;

/** How forecasts made in the same way did from earlier origins of this very series. */
export const ForecastAccuracy = z.object({
  origins: Count,
  /** Mean absolute scaled error 8 weeks ahead (Hyndman and Koehler 2006), and of the seasonal naive in its place. */
  mase: z.number(),
  seasonalNaiveMase: z.number(),
  /** Share of what came that lay inside the bands. */
  coverage80: Share,
  coverage95: Share,
  /** Whether the forecast was closer than the seasonal naive; where it was not, the page says so. */
  better: z.boolean(),
});

export const DemandForecast = z.discriminatedUnion('available', [
  z.object({
    available: z.literal(false),
    reason: z.enum(['too-few-postings', 'too-few-weeks', 'no-dates']),
  }),
  z.object({
    available: z.literal(true),
    methods: z.array(z.object({ method: z.enum(forecastMethods), weight: Share })),
    weeks: z.array(ForecastWeek),
    accuracy: ForecastAccuracy,
  }),
]);
export type DemandForecast = z.infer<typeof DemandForecast>;

/** A part of the series that moved more, or less, than the rest when its level changed. */
const Contribution = z.object({
  kind: z.enum(['city', 'source', 'skill', 'company', 'occupation']),
  /** Id or name, as the snapshot's tables have it. */
  key: z.string(),
  /** What an occupation or a skill is called; null for the others, whose key is their name. */
  name: Localized.nullable(),
  /** Change of its mean new postings a week. */
  change: z.number(),
});

export const ChangePoint = z.object({
  /** Monday of the first week at the new level. */
  week: Day,
  /** Mean new postings a week before and after, over at most 8 weeks either side. */
  before: z.number(),
  after: z.number(),
  /** `sources`: a source joined or left then, so that it is not demand that changed. */
  cause: z.enum(['demand', 'sources']),
  contributions: z.array(Contribution),
});
export type ChangePoint = z.infer<typeof ChangePoint>;

/** What was forecast about a quarter ago, and what came. */
export const Backtest = z.object({
  /** `published`: as a snapshot of that time has it; `re-run`: computed now from what was known by then. */
  kind: z.enum(['published', 're-run']),
  /** Monday of the last week known at the time. */
  knownTo: Day,
  weeks: z.array(ForecastWeek.extend({ /** Null: not observed. */ came: z.number().nullable() })),
});
export type Backtest = z.infer<typeof Backtest>;

/** What is said of one series of demand: of a cluster, an occupation, a city or a skill. */
export const DemandFigures = z.object({
  /** Dated postings behind it. */
  n: Count,
  /**
   * Whole weeks, oldest first. `opened`: new postings, null where the week was not observed; `active`: postings open at
   * the end of the week, on average of those days.
   */
  weeks: z.array(z.object({ week: Day, opened: Count.nullable(), active: z.number().nullable() })),
  /** The last days, oldest first; null where no source was crawled. */
  days: z.array(z.object({ day: Day, opened: Count.nullable() })),
  /** Weeks of the shown span with public holidays that move demand. */
  holidays: z.array(z.object({ week: Day, name: Localized })),
  changes: z.array(ChangePoint),
  /** Mean weekly new postings of the last 8 weeks against the 8 before, from sources covered in both. */
  growth: figureOf({ ratio: z.number() }),
  /** Mean new postings a week lately; null where no whole week was observed. */
  lately: z.object({ last4: z.number(), last8: z.number() }).nullable(),
  forecast: DemandForecast,
  backtest: Backtest.nullable(),
});
export type DemandFigures = z.infer<typeof DemandFigures>;
