import type { Entry, Line } from './entry.ts';
import { payloadHashOf } from '../payload-hash.ts';

export interface Balance {
  readonly account: string;
  readonly currency: string;
  /** Debits minus credits. */
  readonly amountMinor: number;
}

const separator = '|';

/** Running sums by account and currency. Adding is in any order; a sum that leaves the exact integers throws. */
export class Balances {
  readonly #sums = new Map<string, number>();

  add({ account, currency, amountMinor }: Line): void {
    const key = [account, currency].join(separator);
    const sum = (this.#sums.get(key) ?? 0) + amountMinor;
    if (!Number.isSafeInteger(sum)) throw new RangeError(`${key} is not an exact integer any more`);
    this.#sums.set(key, sum);
  }

  of(account: string, currency: string): number {
    return this.#sums.get([account, currency].join(separator)) ?? 0;
  }

  /** Those that are not zero, by account and currency. */
  all(): Balance[] {
    return [...this.#sums]
      .filter(([, amountMinor]) => amountMinor !== 0)
      .map(([key, amountMinor]) => {
        const [account = '', currency = ''] = key.split(separator);
        return { account, currency, amountMinor };
      })
      .sort((a, b) => compare(a.account, b.account) || compare(a.currency, b.currency));
  }

  /** The same for the same balances, whatever order the entries came in. */
  hash(): string {
    return payloadHashOf(this.all());
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Balances as the entries say, and nothing else: what a stored balance has to equal. */
export const balancesOf = (entries: Iterable<Pick<Entry, 'lines'>>): Balances => {
  const balances = new Balances();
  for (const { lines } of entries) for (const line of lines) balances.add(line);
  return balances;
};
