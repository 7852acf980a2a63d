import * as z from 'zod';
import { partKey } from '../upload.ts';
import type { Market } from '../posting.ts';
import type { LedgerEntry } from './ledger.ts';

/** A few parts of one file: what one worker counts at a time. */
export const Slice = z.object({
  /** Says which parts of which file: the same slice has the same id in every analysis. */
  sliceId: z.string(),
  /** Keys of the parts. */
  parts: z.array(z.string()).min(1),
  /** Which marks say what of them repeats other postings; null where nobody looked. */
  marksId: z.string().nullable(),
});
export type Slice = z.infer<typeof Slice>;

/** Parts hold up to 5,000 postings: a slice is counted in seconds, and a retry costs no more. */
const partsPerSlice = 4;

/**
 * Slices of the files, in the order of their ids and so in the same order however the files came. Slices never span
 * files, so that what is counted of one serves every later analysis with the same model.
 */
export const slicesOf = (market: Market, files: readonly LedgerEntry[]): Slice[] =>
  files
    .flatMap(({ contentSha256, parts, marksId }) =>
      Array.from({ length: Math.ceil(parts / partsPerSlice) }, (_, slice): Slice => {
        const first = slice * partsPerSlice;
        return {
          marksId,
          sliceId: `${contentSha256}-${String(first).padStart(5, '0')}`,
          parts: Array.from({ length: Math.min(partsPerSlice, parts - first) }, (__, index) =>
            partKey(market, contentSha256, first + index),
          ),
        };
      }),
    )
    .sort((a, b) => (a.sliceId < b.sliceId ? -1 : 1));
