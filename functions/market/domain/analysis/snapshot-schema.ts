import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Day, Market } from '../posting.ts';
import { figureOf } from './figure.ts';
import { Origin } from './lineage.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/** Pay a year in whole major units of `currency`; quantiles over postings that state pay in it. */
const Pay = figureOf({
  currency: z.string(),
  p10: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p90: z.number(),
});
export type Pay = z.infer<typeof Pay>;

/** `n` postings of the cluster, as a share of all that say anything on the matter. */
const Slice = z.object({ name: z.string(), n: Count, share: Share });
export type Slice = z.infer<typeof Slice>;

/** Withheld below 30 postings that say anything on the matter. */
const Distribution = figureOf({ slices: z.array(Slice) });
export type Distribution = z.infer<typeof Distribution>;

/** `lift`: how much commoner the skill is here than in the whole market. */
const SkillSlice = Slice.extend({ id: z.string(), name: Localized, lift: z.number() });
export type SkillSlice = z.infer<typeof SkillSlice>;

export const ClusterOutline = z.object({
  clusterId: z.string(),
  market: Market,
  label: Localized,
  /** The most characteristic terms, best first. */
  terms: z.array(z.string()),
  n: Count,
  /** Share of the market's postings. */
  share: Share,
  pay: Pay,
  /**
   * Change of the mean weekly number of new postings, last 8 weeks against the 8 before: 0.1 is ten per cent more. The
   * series itself and its forecast are in `demand/cluster/{clusterId}.json`.
   */
  growth: figureOf({ ratio: z.number() }),
  /** Place on the cluster map: like lies beside like; both within −1 to 1. */
  x: z.number(),
  y: z.number(),
});
export type ClusterOutline = z.infer<typeof ClusterOutline>;

/** `clusters/{clusterId}.json` of a snapshot. */
export const ClusterFigures = ClusterOutline.extend({
  snapshotId: z.string(),
  /** Share of the cluster's postings that state pay. */
  payStatedShare: Share,
  cities: Distribution,
  experience: Distribution,
  education: Distribution,
  skills: figureOf({ slices: z.array(SkillSlice) }),
  titles: Distribution,
  /** Clusters it was split off, and those that were merged into it, oldest first. */
  origins: z.array(Origin.omit({ clusterId: true })),
  /**
   * How alike its postings are, by those of the sample that clusters were found on (n): the share of outliers, and of a
   * thousand sampled postings of the market how many are near its median posting.
   */
  density: figureOf({
    outliers: Count,
    share: Share,
    nearby: z.number(),
    /** Near: 1 − cosine of their words is at most this. */
    eps: z.number(),
  }).default({ withheld: true, n: 0 }),
});
export type ClusterFigures = z.infer<typeof ClusterFigures>;

/** `overview.json` of a snapshot: what it is made of and its clusters, largest first. */
export const SnapshotOverview = z.object({
  market: Market,
  snapshotId: z.string(),
  postings: Count,
  /** Postings without a usable word, which belong to no cluster. */
  unclustered: Count,
  period: z.object({ from: Day, to: Day }).nullable(),
  sources: z.array(z.object({ source: z.string(), postings: Count })),
  silhouette: z.number(),
  clusters: z.array(ClusterOutline),
});
export type SnapshotOverview = z.infer<typeof SnapshotOverview>;

export const ListedPosting = z.object({
  postingId: z.string(),
  title: z.string(),
  company: z.string(),
  city: z.string(),
  postedOn: Day.nullable(),
  salaryText: z.string(),
  skills: z.array(z.object({ id: z.string(), name: Localized })),
  /** The beginning of the description. */
  excerpt: z.string(),
  url: z.string().nullable(),
});
export type ListedPosting = z.infer<typeof ListedPosting>;

/**
 * `unusual/{clusterId}.json` of a snapshot, for clusters that have any: sampled postings that are like no others, those least
 * like their cluster first.
 */
export const UnusualPostings = z.object({ items: z.array(ListedPosting) });
export type UnusualPostings = z.infer<typeof UnusualPostings>;

/** `postings/{clusterId}/{page}.json` of a snapshot, pages counted from 1. */
export const PostingsPage = z.object({ items: z.array(ListedPosting), pages: Count });
export type PostingsPage = z.infer<typeof PostingsPage>;
