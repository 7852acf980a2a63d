import type { Offer } from '../shop/queries.ts';
import type { PathStep } from './queries.ts';

interface Price {
  readonly offerId: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What opens a course in this currency: the cheapest offer of that course alone. Undefined where there is none. */
export const priceOf = (
  courseId: string,
  offers: readonly Pick<Offer, 'offerId' | 'kind' | 'grants' | 'prices'>[],
  currency: string,
): Price | undefined =>
  offers
    .filter(
      ({ kind, grants }) =>
        kind === 'course' &&
        grants.some(({ subject, reference }) => subject === 'course' && reference === courseId),
    )
    .flatMap(({ offerId, prices }) =>
      prices.filter((price) => price.currency === currency).map((price) => ({ offerId, ...price })),
    )
    .toSorted((a, b) => a.amountMinor - b.amountMinor)[0];

/** What is still to be bought on a path. Null where a course that must be paid has no price in the currency. */
export const totalOf = (
  steps: readonly Pick<PathStep, 'courseId' | 'access' | 'state'>[],
  offers: Parameters<typeof priceOf>[1],
  currency: string,
): number | null => {
  let total = 0;
  for (const { courseId, access, state } of steps) {
    if (access === 'free' || state !== 'open') continue;
    const price = priceOf(courseId, offers, currency);
    if (price === undefined) return null;
    total += price.amountMinor;
  }
  return total;
};
