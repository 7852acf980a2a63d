import { createHash } from 'node:crypto';

/**
 * What we were about to make at Stripe, written down before it was sent. Its key is the idempotency key: as long as
 * Stripe remembers it, sending again is safe, and afterwards nobody sends again.
 */
export interface Intent {
  /** Derived from the command or the order, e.g. `refund/rfd_01…`. */
  readonly key: string;
  /** Kind of the object that comes of it, as Stripe calls it. */
  readonly object: string;
  readonly payloadHash: string;
  readonly openedAt: string;
  readonly state:
    | { readonly is: 'open' }
    | { readonly is: 'resolved'; readonly objectId: string }
    /** Stripe decided against it; asking again under this key would give the same. */
    | { readonly is: 'refused'; readonly stripeCode: string };
}

/** Stripe promises to remember an idempotency key for a day. */
export const keyLifetimeMs = 24 * 60 * 60 * 1000;

export const isLapsed = ({ openedAt }: Intent, now: Date): boolean =>
  now.getTime() - Date.parse(openedAt) >= keyLifetimeMs;

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, canonical(entry)]),
  );
};

/** SHA-256 in hex of a value as JSON with its keys in order: the same for the same content, however it was put together. */
export const payloadHashOf = (payload: object): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(payload)))
    .digest('hex');
