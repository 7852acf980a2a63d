import { createHash } from 'node:crypto';

/** What stands before the first link. */
const genesis = '0'.repeat(64);

/** One record of a chain: its hash covers the record and the hash before it, so that none can change unseen. */
export interface Link<T = unknown> {
  /** Counts from 1 without a gap. */
  readonly sequence: number;
  /** 64 hexadecimal digits; zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
  readonly body: T;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, sorted(held)]),
  );
};

/** JSON that is the same for the same value, whatever the order of its keys; what is undefined is left out. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** SHA-256 over sequence, previous hash and canonical JSON of the body, a line each. */
const hashOf = ({ sequence, previousHash, body }: Omit<Link, 'hash'>): string =>
  createHash('sha256')
    .update(`${sequence}\n${previousHash}\n${canonicalJson(body)}`)
    .digest('hex');

/** The link that follows `previous`, or the first one. */
export const linkAfter = <T>(previous: Pick<Link, 'sequence' | 'hash'> | undefined, body: T): Link<T> => {
  const link = {
    sequence: (previous?.sequence ?? 0) + 1,
    previousHash: previous?.hash ?? genesis,
    body,
  };
  return { ...link, hash: hashOf(link) };
};

/** Where a chain does not hold, and why. */
export interface Break {
  readonly sequence: number;
  readonly fault: 'a link is missing' | 'it does not follow the link before it' | 'it was changed';
}

/** Follows a chain from its first link; says at each whether it holds. */
export const chainVerifier = () => {
  let last: Pick<Link, 'sequence' | 'hash'> = { sequence: 0, hash: genesis };
  return {
    /** Null where the link holds. */
    next: (link: Link): Break | null => {
      const expected = last.sequence + 1;
      if (link.sequence !== expected) return { sequence: expected, fault: 'a link is missing' };
      if (link.previousHash !== last.hash)
        return { sequence: expected, fault: 'it does not follow the link before it' };
      if (hashOf(link) !== link.hash) return { sequence: expected, fault: 'it was changed' };
      last = link;
      return null;
    },
    /** The last link that held. */
    last: () => last,
  };
};
