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
