import * as z from 'zod';
import { fact } from './fact.ts';

/** Every slice of an analysis has been counted; the counts lie in the object store, ready for figures and forecasts. */
export const PostingsCounted = z.object({
  market: z.enum(['zh', 'en']),
  analysisId: z.string().min(1),
  slices: z.int().nonnegative(),
});
export type PostingsCounted = z.infer<typeof PostingsCounted>;

export const postingsCounted = fact({
  name: 'postings-counted',
  context: 'market',
  schema: PostingsCounted,
  example: { market: 'zh', analysisId: 'ana_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ', slices: 12 },
});
