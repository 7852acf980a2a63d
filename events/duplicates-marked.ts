import * as z from 'zod';
import { fact } from './fact.ts';

const Count = z.int().nonnegative();

/**
 * It is known which postings of a file repeat others of its market, of the file itself or of the weeks before. The marks
 * of each part lie beside it, complete; other marks of the same file, from attempts that did not end, do not count.
 */
export const DuplicatesMarked = z.object({
  uploadId: z.string(),
  market: z.enum(['zh', 'en']),
  contentSha256: z.string().length(64),
  source: z.string(),
  /** Which marks count: `functions/market/duplicate-marks.ts` finds those of a part by it. */
  marksId: z.string().min(1),
  /** The file's parts in this market, in their order. */
  parts: z.array(z.object({ key: z.string(), postings: z.int().positive() })),
  /** The very same posting, seen in an earlier file too. */
  copies: Count,
  /** Near-duplicates: an earlier posting, posted again. */
  reposts: Count,
});
export type DuplicatesMarked = z.infer<typeof DuplicatesMarked>;

export const duplicatesMarked = fact({
  name: 'duplicates-marked',
  context: 'market',
  schema: DuplicatesMarked,
  example: {
    uploadId: 'upl_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    market: 'zh',
    contentSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    source: '51job',
    marksId: '7d865e959b2466918c9863afca942d0f',
    parts: [
      {
        key: 'postings/zh/2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae/part-00000.ndjson.gz',
        postings: 4957,
      },
    ],
    copies: 12,
    reposts: 1894,
  },
});
