import * as z from 'zod';
import { fact } from './fact.ts';

/** A run has grouped a market's postings; the clustering lies in the object store, ready for figures and forecasts. */
export const PostingsClustered = z.object({
  market: z.enum(['zh', 'en']),
  /** Names the run and the snapshot that will come of it; derived from the set of input files. */
  runId: z.string().min(1),
  postings: z.int().nonnegative(),
  clusters: z.int().nonnegative(),
});
export type PostingsClustered = z.infer<typeof PostingsClustered>;

export const postingsClustered = fact({
  name: 'postings-clustered',
  context: 'market',
  schema: PostingsClustered,
  example: { market: 'zh', runId: 'snap_5b0c1f6a2d3e4f506172', postings: 9750, clusters: 12 },
});
