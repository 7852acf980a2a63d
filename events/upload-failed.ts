import * as z from 'zod';
import { fact } from './fact.ts';

/** A file of postings could not be read as a whole; whoever sent it should hear why. */
export const UploadFailed = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  startedBy: z.string(),
  /** Stable, e.g. `unknown-columns`, `bad-compression`. */
  code: z.string(),
  message: z.string(),
});
export type UploadFailed = z.infer<typeof UploadFailed>;

export const uploadFailed = fact({
  name: 'upload-failed',
  context: 'market',
  schema: UploadFailed,
  example: {
    uploadId: 'upl_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    fileName: 'postings.csv.gz',
    startedBy: 'a1b2',
    code: 'unknown-columns',
    message: 'no column holds a job title; found: id, amount',
  },
});
