import * as z from 'zod';

/** One file's postings of a market, numbered from 1 in the order in which files were taken in. */
export const LedgerEntry = z.object({
  number: z.int().positive(),
  contentSha256: z.string().length(64),
  /** Its parts in the object store are numbered 0 … `parts` − 1. */
  parts: z.int().positive(),
  postings: z.int().positive(),
  /** Which marks say what of it repeats other postings; null where nobody looked. */
  marksId: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The files of a market as far as they have come: the first `inputs` entries, and what they amount to. */
export const LedgerHead = z.object({
  inputs: z.int().nonnegative(),
  parts: z.int().nonnegative(),
  postings: z.int().nonnegative(),
  /** Names the set of files, whatever their order: the sum of their SHA-256 modulo 2²⁵⁶, in hexadecimal. */
  digest: z.string().length(64),
});
export type LedgerHead = z.infer<typeof LedgerHead>;

export const emptyLedger: LedgerHead = { inputs: 0, parts: 0, postings: 0, digest: '0'.repeat(64) };

const modulus = 1n << 256n;

/** Adding up keeps the digest the same in every order, and each file is entered once. */
const added = (digest: string, contentSha256: string): string =>
  ((BigInt(`0x${digest}`) + BigInt(`0x${contentSha256}`)) % modulus).toString(16).padStart(64, '0');

export const entered = (
  head: LedgerHead,
  file: Omit<LedgerEntry, 'number'>,
): { head: LedgerHead; entry: LedgerEntry } => ({
  entry: { ...file, number: head.inputs + 1 },
  head: {
    inputs: head.inputs + 1,
    parts: head.parts + file.parts,
    postings: head.postings + file.postings,
    digest: added(head.digest, file.contentSha256),
  },
});
