import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Market } from '../posting.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/** Whole major units a year, with the ends of the 95 % interval. */
export const PayPoint = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type PayPoint = z.infer<typeof PayPoint>;

const points = { p10: PayPoint, p25: PayPoint, p50: PayPoint, p75: PayPoint, p90: PayPoint };

/**
 * Pay a year in one currency. `own`: from at least 30 postings that state it. `pooled`: from fewer, drawn towards the pay
 * of `like`; `weight` is how much of it is their own. `withheld`: there is nothing to draw it towards.
 */
export const PayEstimate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), currency: z.string(), n: Count, ...points }),
  z.object({
    kind: z.literal('pooled'),
    currency: z.string(),
    n: Count,
    weight: Share,
    like: z.enum(['cluster', 'occupation', 'skill', 'market']),
    ...points,
  }),
  z.object({ kind: z.literal('withheld'), currency: z.string().nullable(), n: Count }),
]);
export type PayEstimate = z.infer<typeof PayEstimate>;

/** Pay of the postings that share `name`: a city, a band of experience, a level of education. `of`: all such postings. */
export const PayRow = z.object({ name: z.string(), of: Count, pay: PayEstimate });
export type PayRow = z.infer<typeof PayRow>;

export const PayBy = z.object({
  city: z.array(PayRow),
  experience: z.array(PayRow),
  education: z.array(PayRow),
});
export type PayBy = z.infer<typeof PayBy>;

/** Postings with all of `given` name `then` with chance `confidence`: `lift` times as often as all do. */
export const SkillRule = z.object({
  given: z.array(z.string()),
  then: z.string(),
  n: Count,
  support: Share,
  confidence: Share,
  lift: z.number(),
  /** Least false-discovery rate (Benjamini and Yekutieli) at which it is accepted. */
  q: z.number(),
});
export type SkillRule = z.infer<typeof SkillRule>;

/** Of `baskets` postings sampled evenly; `tested` rules, of which at most one in twenty shown is expected to be chance. */
export const SkillRules = z.object({ baskets: Count, tested: Count, rules: z.array(SkillRule) });
export type SkillRules = z.infer<typeof SkillRules>;

/** A ratio with its 95 % interval: 1.1 is ten per cent more. */
export const Ratio = z.object({ ratio: z.number(), low: z.number(), high: z.number() });
export type Ratio = z.infer<typeof Ratio>;

/** Stated pay with the skill against pay without it, among postings of the same kind of work, city and experience. */
export const SkillPay = Ratio.extend({
  skill: z.string(),
  /** Postings compared, those naming the skill among them, and groups of like postings they were compared in. */
  n: Count,
  having: Count,
  strata: Count,
  q: z.number(),
});
export type SkillPay = z.infer<typeof SkillPay>;

export const SkillPays = z.object({
  currency: z.string().nullable(),
  baskets: Count,
  tested: Count,
  skills: z.array(SkillPay),
});
export type SkillPays = z.infer<typeof SkillPays>;

/** A share over the weeks: fitted at both ends, and the odds of the end against those of the beginning. */
export const Trend = Ratio.extend({ n: Count, of: Count, from: Share, to: Share, q: z.number() });
export type Trend = z.infer<typeof Trend>;

export const SkillTrend = Trend.extend({ skill: z.string() });
export type SkillTrend = z.infer<typeof SkillTrend>;

/** Skills whose share of the postings naming any rises or falls; of `tested`, over `weeks`. */
export const SkillTrends = z.object({
  weeks: Count,
  tested: Count,
  rising: z.array(SkillTrend),
  falling: z.array(SkillTrend),
});
export type SkillTrends = z.infer<typeof SkillTrends>;

/** What moves: every part is null where too little is known of it. */
export const Movement = z.object({
  /** Share of the market's new postings over the last year; `emerging` and `fading` by the rule on the page. */
  emergence: Trend.extend({ verdict: z.enum(['emerging', 'fading', 'steady']) }).nullable(),
  /** Re-postings per posting seen, against the rest of the market. */
  tightness: z
    .object({
      postings: Count,
      reposted: Count,
      share: Share,
      low: Share,
      high: Share,
      against: Ratio,
      verdict: z.enum(['tighter', 'looser', 'as-the-market']),
    })
    .nullable(),
  /** Stated pay of the last half-year against the half-year before, within city and experience. */
  payGrowth: Ratio.extend({ n: Count, strata: Count, currency: z.string() }).nullable(),
});
export type Movement = z.infer<typeof Movement>;

/** What the skills of a file are called, by id. */
export const SkillNames = z.record(z.string(), Localized);
export type SkillNames = z.infer<typeof SkillNames>;

/** `insights/{clusterId}.json` of a snapshot. */
export const ClusterInsight = z.object({
  clusterId: z.string(),
  market: Market,
  snapshotId: z.string(),
  n: Count,
  /** One per currency, the most frequent first. */
  pay: z.array(PayEstimate),
  payStatedShare: Share,
  payBy: PayBy,
  associations: SkillRules,
  paysMore: SkillPays,
  trends: SkillTrends,
  movement: Movement,
  skillNames: SkillNames,
});
export type ClusterInsight = z.infer<typeof ClusterInsight>;

export const filterKinds = ['city', 'country', 'source'] as const;
export const FilterKind = z.enum(filterKinds);
export type FilterKind = z.infer<typeof FilterKind>;

/** One cluster among the postings of one city, country or source. `growth`: as in the outline; null where too few. */
export const SlicedCluster = z.object({
  clusterId: z.string(),
  n: Count,
  pay: PayEstimate,
  growth: z.number().nullable(),
});

/** Which postings of a market: those of a source, of a city or else a country, or of a source there; null is any. */
export const MarketFilter = z.object({
  city: z.string().nullable(),
  country: z.string().nullable(),
  source: z.string().nullable(),
});
export type MarketFilter = z.infer<typeof MarketFilter>;

export const MarketSlice = MarketFilter.extend({ n: Count, clusters: z.array(SlicedCluster) });
export type MarketSlice = z.infer<typeof MarketSlice>;

/** `figures.json` of a snapshot: what is said of the market as a whole. */
export const MarketFigures = z.object({
  market: Market,
  snapshotId: z.string(),
  postings: Count,
  reposted: Count,
  pay: z.array(PayEstimate),
  payBy: PayBy,
  movements: z.array(
    Movement.extend({ clusterId: z.string(), label: Localized, n: Count, pay: PayEstimate }),
  ),
  associations: SkillRules,
  trends: SkillTrends,
  skillNames: SkillNames,
  /** What the map can be filtered by, largest first, how many postings that leaves, and the country of a city. */
  filters: z.array(z.object({ by: FilterKind, name: z.string(), n: Count, country: z.string().nullable() })),
});
export type MarketFigures = z.infer<typeof MarketFigures>;

/**
 * `slices.json` of a snapshot: the slices of one city, country or source. The cities and countries among the postings of the
 * nth of `sources` are in `slices/{n}.json`.
 */
export const MarketSlices = z.object({ sources: z.array(z.string()), slices: z.array(MarketSlice) });
export type MarketSlices = z.infer<typeof MarketSlices>;

export const SourceSlices = z.object({ source: z.string(), slices: z.array(MarketSlice) });
export type SourceSlices = z.infer<typeof SourceSlices>;

export const subjectKinds = ['cluster', 'occupation', 'skill'] as const;
export const SubjectKind = z.enum(subjectKinds);
export type SubjectKind = z.infer<typeof SubjectKind>;

const NamedShare = z.object({ name: z.string(), n: Count, share: Share });

/** What is compared side by side. */
export const Subject = z.object({
  kind: SubjectKind,
  id: z.string(),
  name: Localized,
  n: Count,
  share: Share,
  payStatedShare: Share,
  pay: PayEstimate,
  remoteShare: Share,
  /** New postings a week over the last year observed, oldest first; `from` is the Monday of the first. */
  weekly: z.object({ from: z.iso.date(), counts: z.array(Count) }).nullable(),
  growth: z.number().nullable(),
  cities: z.array(NamedShare),
  /** By id, with what they are called. */
  skills: z.array(NamedShare.extend({ label: Localized })),
});
export type Subject = z.infer<typeof Subject>;

/** `subjects.json` of a snapshot. */
export const Subjects = z.object({ subjects: z.array(Subject) });
export type Subjects = z.infer<typeof Subjects>;
