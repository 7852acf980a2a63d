import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { PayBy, PayEstimate } from '../figures/figures-schema.ts';
import { Market } from '../posting.ts';
import { figureOf } from './figure.ts';
import { ClusterFigures, ClusterOutline } from './snapshot-schema.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/** A line of `occupations.json`: what the postings under an occupation's titles come to. */
export const OccupationOutline = z.object({
  occupationId: z.string(),
  market: Market,
  title: Localized,
  n: Count,
  /** Share of the market's postings. */
  share: Share,
  /** In the currency most of them state, with its interval. */
  pay: PayEstimate,
  growth: ClusterOutline.shape.growth,
});
export type OccupationOutline = z.infer<typeof OccupationOutline>;

/** `occupations.json` of a snapshot, largest first. */
export const OccupationList = z.object({
  /** Postings of the market, and how many of them have an occupation; the titles of the others are unknown. */
  postings: Count,
  named: Count,
  items: z.array(OccupationOutline),
});
export type OccupationList = z.infer<typeof OccupationList>;

/** An occupation that asks for like skills: cosine of the skills' shares, each by its rarity. */
const Neighbour = z.object({ occupationId: z.string(), title: Localized, n: Count, similarity: Share });

/** `occupations/{occupationId}.json` of a snapshot. */
export const OccupationFigures = OccupationOutline.extend({
  snapshotId: z.string(),
  summary: Localized,
  payStatedShare: Share,
  remoteShare: Share,
  ...ClusterFigures.pick({
    cities: true,
    experience: true,
    education: true,
    skills: true,
    titles: true,
  }).shape,
  /** By the cities with most of its postings, experience and education; small ones are drawn towards the occupation. */
  payBy: PayBy,
  /** Clusters that most of its postings lie in, with their share of them. */
  clusters: z.array(z.object({ clusterId: z.string(), label: Localized, n: Count, share: Share })),
  neighbours: figureOf({ items: z.array(Neighbour) }),
});
export type OccupationFigures = z.infer<typeof OccupationFigures>;
