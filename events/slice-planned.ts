import * as z from 'zod';
import { fact } from './fact.ts';

/** A few parts of a market's postings are to be counted for an analysis: one piece of work, repeated at will. */
export const SlicePlanned = z.object({
  market: z.enum(['zh', 'en']),
  analysisId: z.string().min(1),
  /** Names the parts: the same parts are the same slice in every analysis. */
  sliceId: z.string().min(1),
  /** Keys of gzipped JSON Lines of postings. */
  parts: z.array(z.string()).min(1),
  /** Which marks say what of them repeats other postings; null where nobody looked. */
  marksId: z.string().nullable(),
});
export type SlicePlanned = z.infer<typeof SlicePlanned>;

const sha = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';

export const slicePlanned = fact({
  name: 'slice-planned',
  context: 'market',
  schema: SlicePlanned,
  example: {
    market: 'zh',
    analysisId: 'ana_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ',
    sliceId: `${sha}-00000`,
    parts: [`postings/zh/${sha}/part-00000.ndjson.gz`],
    marksId: '7d865e959b2466918c9863afca942d0f',
  },
});
