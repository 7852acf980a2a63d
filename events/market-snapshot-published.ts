import * as z from 'zod';
import { Localized } from '../shared/localized.ts';
import { fact } from './fact.ts';

/**
 * Pay in one currency, whole major units a year (middle of each posting's range). Withheld where fewer than `minimum`
 * postings state pay in it; `n` is how many do.
 */
export const ClusterPay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    currency: z.string().length(3),
    n: z.int().nonnegative(),
    p25: z.number(),
    p50: z.number(),
    p75: z.number(),
  }),
  z.object({
    kind: z.literal('withheld'),
    currency: z.string().length(3),
    n: z.int().nonnegative(),
    minimum: z.int(),
  }),
]);
export type ClusterPay = z.infer<typeof ClusterPay>;

/** Expected demand: mean of the next `weeks` weeks over the mean of the last as many; 1 means unchanged. */
export const DemandOutlook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('forecast'),
    weeks: z.int().positive(),
    growthRatio: z.number().nonnegative(),
    /** The same ratio at the ends of the 80 % interval. */
    low80: z.number().nonnegative(),
    high80: z.number().nonnegative(),
  }),
  z.object({ kind: z.literal('none'), reason: z.string() }),
]);
export type DemandOutlook = z.infer<typeof DemandOutlook>;

export const ClusterSummary = z.object({
  id: z.string(),
  label: Localized,
  /** Postings in the cluster. */
  n: z.int().nonnegative(),
  /** One entry per currency, the most frequent first; currencies are never mixed. */
  pay: z.array(ClusterPay),
  /** Mean new postings a week over the last 4 and 8 complete weeks with data; null where no posting is dated. */
  weekly: z.object({ last4: z.number().nonnegative(), last8: z.number().nonnegative() }).nullable(),
  outlook: DemandOutlook,
  /** Commonest titles as written, at most 15. */
  titles: z.array(z.object({ title: z.string(), n: z.int().positive() })).max(15),
  /** Share of the cluster's postings that name the skill, by its id, at most 30. */
  skills: z.array(z.object({ skill: z.string(), share: z.number().min(0).max(1) })).max(30),
  /** Share of the cluster's postings whose title is of the occupation, at most 8. */
  occupations: z
    .array(z.object({ id: z.string(), share: z.number().min(0).max(1) }))
    .max(8)
    .default([]),
});
export type ClusterSummary = z.infer<typeof ClusterSummary>;

/** An occupation of the house's classification, by the postings whose titles were normalised to it; at least 30. */
export const OccupationSummary = z.object({
  id: z.string(),
  n: z.int().nonnegative(),
  pay: z.array(ClusterPay).max(2),
  weekly: ClusterSummary.shape.weekly,
  outlook: DemandOutlook,
  /** Commonest titles as written, at most 4. */
  titles: z.array(z.object({ title: z.string(), n: z.int().positive() })).max(4),
  /** Clusters that hold most of its postings, at most 2. */
  clusters: z.array(z.object({ id: z.string(), n: z.int().positive() })).max(2),
});
export type OccupationSummary = z.infer<typeof OccupationSummary>;

/** A new snapshot of a market is what readers see from now on. Stays below 150 KB. */
export const MarketSnapshotPublished = z.object({
  market: z.enum(['zh', 'en']),
  snapshotId: z.string(),
  /** Rises with every published snapshot of the market: a consumer keeps the highest it has seen. */
  sequence: z.int().positive(),
  postings: z.int().nonnegative(),
  clusters: z.array(ClusterSummary),
  /** The largest occupations, at most 100. */
  occupations: z.array(OccupationSummary).max(100).default([]),
  /** How the skills above are shown, by id; older snapshots have none. */
  skillNames: z.record(z.string(), Localized).optional(),
});
export type MarketSnapshotPublished = z.infer<typeof MarketSnapshotPublished>;

export const marketSnapshotPublished = fact({
  name: 'market-snapshot-published',
  context: 'market',
  schema: MarketSnapshotPublished,
  example: {
    market: 'en',
    snapshotId: 'snp_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ',
    sequence: 4,
    postings: 21191,
    clusters: [
      {
        id: 'cl-en-3e9a41d27b',
        label: { zh: '数据工程师 · spark', en: 'Data Engineer · spark' },
        n: 3120,
        pay: [
          { kind: 'shown', currency: 'USD', n: 2950, p25: 98000, p50: 125000, p75: 152000 },
          { kind: 'withheld', currency: 'EUR', n: 12, minimum: 30 },
        ],
        weekly: { last4: 61.5, last8: 58.25 },
        outlook: { kind: 'forecast', weeks: 8, growthRatio: 1.04, low80: 0.81, high80: 1.29 },
        titles: [{ title: 'Data Engineer', n: 1480 }],
        skills: [
          { skill: 'python', share: 0.71 },
          { skill: 'spark', share: 0.44 },
        ],
        occupations: [{ id: 'data-engineer', share: 0.86 }],
      },
    ],
    occupations: [
      {
        id: 'data-engineer',
        n: 2980,
        pay: [{ kind: 'shown', currency: 'USD', n: 2801, p25: 99000, p50: 126000, p75: 152000 }],
        weekly: { last4: 58.5, last8: 55.75 },
        outlook: { kind: 'forecast', weeks: 8, growthRatio: 1.03, low80: 0.8, high80: 1.27 },
        titles: [{ title: 'Data Engineer', n: 1480 }],
        clusters: [{ id: 'cl-en-3e9a41d27b', n: 2683 }],
      },
    ],
    skillNames: { python: { zh: 'Python', en: 'Python' }, spark: { zh: 'Spark', en: 'Spark' } },
  },
});
