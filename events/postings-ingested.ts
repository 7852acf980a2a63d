import * as z from 'zod';
import { fact } from './fact.ts';

/**
 * A file's postings lie in the object store, normalised. `parts` are keys of gzipped JSON Lines, one posting a line,
 * complete and never written differently again; objects under `postings/` that no such fact names do not count.
 */
export const PostingsIngested = z.object({
  uploadId: z.string(),
  /** SHA-256 of the uploaded file: the same file is never ingested twice. */
  contentSha256: z.string().length(64),
  source: z.string(),
  /** Postings of the file by market. */
  markets: z.object({ zh: z.int().nonnegative(), en: z.int().nonnegative() }),
  parts: z.array(z.object({ market: z.enum(['zh', 'en']), key: z.string(), postings: z.int().positive() })),
});
export type PostingsIngested = z.infer<typeof PostingsIngested>;

export const postingsIngested = fact({
  name: 'postings-ingested',
  context: 'market',
  schema: PostingsIngested,
  example: {
    uploadId: 'upl_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    contentSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    source: '51job',
    markets: { zh: 4957, en: 0 },
    parts: [
      {
        market: 'zh',
        key: 'postings/zh/2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae/part-00000.ndjson.gz',
        postings: 4957,
      },
    ],
  },
});
