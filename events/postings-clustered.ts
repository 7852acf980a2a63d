import * as z from 'zod';
import { fact } from './fact.ts';

/** A market's postings have been grouped; the clustering lies in the object store, ready for figures and forecasts. */
export const PostingsClustered = z.object({
  market: z.enum(['zh', 'en']),
  analysisId: z.string().min(1),
  postings: z.int().nonnegative(),
  clusters: z.int().nonnegative(),
});
export type PostingsClustered = z.infer<typeof PostingsClustered>;

export const postingsClustered = fact({
  name: 'postings-clustered',
  context: 'market',
  schema: PostingsClustered,
  example: { market: 'zh', analysisId: 'ana_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ', postings: 9750, clusters: 12 },
});
