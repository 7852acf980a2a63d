import * as z from 'zod';
import type { AccountAmount } from './sides.ts';

/** What happened on an account in one currency: sums of debits and of credits, both positive. */
export const Activity = z.object({
  account: z.string(),
  currency: z.string(),
  debitMinor: z.int().nonnegative(),
  creditMinor: z.int().nonnegative(),
});
export type Activity = z.infer<typeof Activity>;

const separator = '|';

/** Debits and credits by account and currency. Throws a RangeError where a sum leaves the exact integers. */
export class Activities {
  readonly #sums = new Map<string, { debitMinor: number; creditMinor: number }>();

  line({ account, currency, amountMinor }: AccountAmount): void {
    const [debitMinor, creditMinor] = amountMinor > 0 ? [amountMinor, 0] : [0, -amountMinor];
    this.add({ account, currency, debitMinor, creditMinor });
  }

  add({ account, currency, debitMinor, creditMinor }: Activity): void {
    const key = [account, currency].join(separator);
    const sum = this.#sums.get(key) ?? { debitMinor: 0, creditMinor: 0 };
    sum.debitMinor += debitMinor;
    sum.creditMinor += creditMinor;
    if (!Number.isSafeInteger(sum.debitMinor) || !Number.isSafeInteger(sum.creditMinor))
      throw new RangeError(`${key} is not an exact integer any more`);
    this.#sums.set(key, sum);
  }

  list(): Activity[] {
    return [...this.#sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, sum]) => {
        const [account = '', currency = ''] = key.split(separator);
        return { account, currency, ...sum };
      });
  }
}
