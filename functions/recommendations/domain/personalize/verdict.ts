import * as z from 'zod';

/** Offline metric that versions are compared by: how high what people did next stood among the first ten. */
export const metric = 'normalized_discounted_cumulative_gain_at_10';

/**
 * How much worse a new version may measure and still take the live one's place. The two were measured on the newest data
 * of their own day; a difference this small says nothing, and the newer one knows what is new.
 */
const tolerated = 0.05;

export const Verdict = z.object({
  accepted: z.boolean(),
  /** Null where it was not measured. */
  candidate: z.number().nullable(),
  live: z.number().nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

/** Whether a trained version takes the place of the live one. Where nothing is live, whatever was measured is better. */
export const verdictOn = (candidate: number | undefined, live: number | undefined): Verdict => ({
  accepted: candidate !== undefined && (live === undefined || candidate >= live * (1 - tolerated)),
  candidate: candidate ?? null,
  live: live ?? null,
});
