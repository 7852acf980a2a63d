import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { Day, Market } from '../posting.ts';
import { PayBy, PayEstimate, SkillPay, Trend } from './figures-schema.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);
const Named = z.object({ id: z.string(), name: Localized });

/** A skill among the market's; `group` is the nearest area above it. */
export const SkillOutline = Named.extend({
  kind: z.string(),
  group: Named.nullable(),
  /** Postings that name it, and their share of those that name any skill. */
  n: Count,
  share: Share,
});
export type SkillOutline = z.infer<typeof SkillOutline>;

/** `skills.json` of a snapshot: skills that at least 30 postings name, the commonest first. */
export const SkillList = z.object({ market: Market, snapshotId: z.string(), skills: z.array(SkillOutline) });
export type SkillList = z.infer<typeof SkillList>;

/** `skills/{skillId}.json` of a snapshot. */
export const SkillFigures = SkillOutline.extend({
  market: Market,
  snapshotId: z.string(),
  /** Kinds of work whose postings name it, the most first; `share` is of the cluster's postings that name any skill. */
  clusters: z.array(z.object({ clusterId: z.string(), label: Localized, n: Count, share: Share })),
  /** Postings naming it each week, and those naming any skill: weeks nobody was observed in are left out. */
  weekly: z.array(z.object({ week: Day, n: Count, of: Count })),
  /** Over the last year; null where too few postings say anything. */
  trend: Trend.nullable(),
  /** In the currency most of them state, with its intervals. */
  pay: PayEstimate,
  payStatedShare: Share,
  /** By the cities with most of its postings and by experience; education is not counted by skill. */
  payBy: PayBy,
  /** Stated pay against like postings that do not name it; null where no difference stands out from chance. */
  paysMore: SkillPay.nullable(),
  /** Asked for together: postings that name this one name the other `lift` times as often as all do. */
  together: z.array(Named.extend({ n: Count, confidence: Share, lift: z.number() })),
  /** Its parent, its parts and the other parts of its parent, where the snapshot has figures of them. */
  related: z.array(SkillOutline),
});
export type SkillFigures = z.infer<typeof SkillFigures>;
