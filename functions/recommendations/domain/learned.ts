import * as z from 'zod';
import { ItemKind } from './item-kinds.ts';

const Count = z.int().nonnegative();

/** How well a method foretold what people did next, over all folds; see `shared/science/recommenders/choose-model.ts`. */
const Tried = z.object({
  name: z.string(),
  ndcg10: z.number(),
  recall20: z.number(),
  coverage: z.number(),
  /** NDCG at 10 above the best method that is the same for everyone, and the standard error of that. */
  above: z.number(),
  standardError: z.number(),
});

/** What was learned of one kind of item beside the model itself, and what it was judged by. */
export const Learned = z.object({
  kind: ItemKind,
  /** The method in use. */
  method: z.string(),
  /** Too few to judge by; nothing personal was better beyond doubt; or it was the best. */
  why: z.enum(['too-few', 'not-better', 'best']),
  tried: z.array(Tried),
  /** People and folds that the methods were judged by. */
  judgedBy: Count,
  people: Count,
  items: Count,
  interactions: Count,
  /** Days of the newest and the oldest interaction; null without one. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  popularity: z.object({
    days: Count,
    items: z.array(z.tuple([z.string(), Count, z.number().nonnegative()])),
    head: z.array(z.string()),
  }),
  /** Occupation, item and how many people whom that occupation suits best have finished it. */
  finishedAlike: z.array(z.tuple([z.string(), z.string(), Count])),
});
export type Learned = z.infer<typeof Learned>;
