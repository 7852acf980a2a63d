import * as z from 'zod';
import { ItemKind } from '../item-kinds.ts';

/**
 * What a person did with an item. `dismissed`: not interested; `known`: already know this. Amazon Personalize takes ten
 * types in a dataset at most, so a new one is a decision.
 */
export const interactionTypes = [
  'viewed',
  'enrolled',
  'completed',
  'rated',
  'dismissed',
  'known',
  'booked',
  'applied',
  'purchased',
] as const;
export const InteractionType = z.enum(interactionTypes);
export type InteractionType = z.infer<typeof InteractionType>;

/** Where on the site it happened, and by which recommendation the person came to it. */
export const InteractionContext = z.strictObject({
  surface: z
    .string()
    .regex(/^[a-z\d-]{1,40}$/)
    .optional(),
  recommendationId: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  /** One visit of a browser. */
  sessionId: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});
export type InteractionContext = z.infer<typeof InteractionContext>;

const fields = {
  /** Made by whoever tells of it, the same in every retry: a repetition is recognised by it. */
  id: z.string().regex(/^[\w-]{8,160}$/),
  type: InteractionType,
  kind: ItemKind,
  itemId: z.string().regex(/^[\w.:-]{1,128}$/),
  /** When it happened. */
  at: z.iso.datetime(),
  /** Stars, 1 to 5, of `rated`. */
  stars: z.int().min(1).max(5).optional(),
  context: InteractionContext.optional(),
};

/** An interaction as it is told. */
export const Interaction = z
  .strictObject(fields)
  .refine(({ type, stars }) => (type === 'rated') === (stars !== undefined), {
    path: ['stars'],
    message: 'stars are given with the type rated, and only with it',
  });
export type Interaction = z.infer<typeof Interaction>;

/** An interaction as it is kept, put into the log and read from it. */
export const RecordedInteraction = z.object({
  ...fields,
  memberId: z.string().min(1),
  /** When we learned of it; partitions the log. */
  recordedAt: z.iso.datetime(),
  /** `member`, or the name of the fact that told of it. */
  source: z.string(),
});
export type RecordedInteraction = z.infer<typeof RecordedInteraction>;
