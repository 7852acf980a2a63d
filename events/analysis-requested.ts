import * as z from 'zod';
import { fact } from './fact.ts';

/** A market is to be analysed: new postings came in, an operator asked, or the night's refresh found it out of date. */
export const AnalysisRequested = z.object({
  market: z.enum(['zh', 'en']),
  /** Derived from the set of input files: the same files are the same analysis. */
  analysisId: z.string().min(1),
});
export type AnalysisRequested = z.infer<typeof AnalysisRequested>;

export const analysisRequested = fact({
  name: 'analysis-requested',
  context: 'market',
  schema: AnalysisRequested,
  example: { market: 'zh', analysisId: 'ana_4M7Q2W9ZK3T8VXB1C5D6E0FGHJ' },
});
