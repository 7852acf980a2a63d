import type { Line, LineReason, LineStatus } from './line.ts';
import { type Finding, lineOf } from './line-of.ts';
import { clearingsOf } from './posting-of-entry.ts';
import type { AccountAmount, Posting } from './sides.ts';

/** Until a delayed payment method has settled, books and cash may be apart. */
const settlingTakesMs = 48 * 3_600_000;

const clearingKey = ({ account, currency }: AccountAmount): string => `${account} ${currency}`;

interface Books {
  readonly cash: number;
  readonly business: number;
  /** Credits of single cash entries. */
  readonly charges: readonly number[];
}

const booksOf = (postings: readonly Posting[], key: string): Books => {
  let [cash, business] = [0, 0];
  const charges: number[] = [];
  for (const { kind, lines } of postings) {
    for (const clearing of clearingsOf(lines)) {
      if (clearingKey(clearing) !== key) continue;
      if (kind === 'balance-transaction') {
        cash += clearing.amountMinor;
        charges.push(clearing.amountMinor);
      } else business += clearing.amountMinor;
    }
  }
  return { cash, business, charges };
};

interface Verdict {
  readonly status: LineStatus;
  readonly reason: LineReason;
}

const judge = ({ cash, business, charges }: Books, ageMs: number): Verdict => {
  if (business === 0) return { status: 'missing_in_ledger', reason: 'paid-unknown-to-books' };
  if (cash === 0 && ageMs < settlingTakesMs) return { status: 'timing', reason: 'awaiting-other-side' };
  if (cash === 0) return { status: 'missing_in_stripe', reason: 'booked-without-cash' };
  const left = cash + business;
  if (charges.length > 1 && charges.includes(left)) return { status: 'duplicate', reason: 'charged-twice' };
  return { status: 'amount_mismatch', reason: 'order-total-differs' };
};

/** Entries of an order up to an instant, its clearing accounts summed. */
const balances = (postings: readonly Posting[], until: number): Map<string, number> => {
  const totals = new Map<string, number>();
  for (const { occurredAt, lines } of postings) {
    if (Date.parse(occurredAt) >= until) continue;
    for (const clearing of clearingsOf(lines)) {
      const key = clearingKey(clearing);
      totals.set(key, (totals.get(key) ?? 0) + clearing.amountMinor);
    }
  }
  return totals;
};

const nonZero = (totals: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...totals].filter(([, amountMinor]) => amountMinor !== 0));

const split = (key: string): { account: string; currency: string } => {
  const space = key.lastIndexOf(' ');
  return { account: key.slice(0, space), currency: key.slice(space + 1) };
};

const side = (amountMinor: number, currency: string) =>
  amountMinor === 0 ? null : { amountMinor, feeMinor: 0, netMinor: amountMinor, currency };

interface Looking {
  readonly now: number;
  /** End of the window, epoch milliseconds. */
  readonly until: number;
  /** What lines about cash have said of the order already, by currency: Stripe's gross less the ledger's. */
  readonly saidOfCash: ReadonlyMap<string, number>;
}

const findingOf = (
  orderId: string,
  key: string,
  { postings, verdict }: { postings: readonly Posting[]; verdict: Verdict },
): Finding => {
  const { account, currency } = split(key);
  const books = booksOf(postings, key);
  const last = postings.findLast(({ lines }) => lines.some((one) => clearingKey(one) === key));
  return {
    subject: 'order',
    ...verdict,
    occurredAt: last?.occurredAt ?? new Date(0).toISOString(),
    // Cash credits a clearing account, business debits it: the sign is turned, so that both sides read alike.
    stripe: side(-books.cash, currency),
    ledger: side(books.business, currency),
    currency,
    balanceTransactionId: null,
    stripeId: last?.stripeId ?? null,
    entryKey: last?.key ?? null,
    orderId,
    category: account,
    about: [orderId, account],
  };
};

/** Of several currencies of one account only one is told: the books are in another currency than the cash. */
const inOtherCurrency = (keys: readonly string[], postings: readonly Posting[]): string | undefined => {
  const booked = keys.find((key) => booksOf(postings, key).cash === 0);
  const paid = keys.find((key) => booksOf(postings, key).business === 0);
  if (booked === undefined || paid === undefined) return undefined;
  return split(booked).account === split(paid).account ? booked : undefined;
};

/** Whether what lines about cash have said already makes the whole difference of an order in this currency. */
const toldByCash = (
  currency: string,
  open: ReadonlyMap<string, number>,
  saidOfCash: ReadonlyMap<string, number>,
): boolean => {
  if (saidOfCash.size === 0) return false;
  const said = saidOfCash.get(currency);
  // Converted money: said in the currency of the balance, open in the currency of the charge.
  if (said === undefined) return true;
  const left = [...open]
    .filter(([key]) => split(key).currency === currency)
    .reduce((sum, [, amountMinor]) => sum + amountMinor, 0);
  return left === said;
};

/** What an order's own entries, all there are, come to; nothing where they agreed at the window's end. */
export const orderLines = (
  orderId: string,
  postings: readonly Posting[],
  { now, until, saidOfCash }: Looking,
): Line[] => {
  const atEnd = nonZero(balances(postings, until));
  const today = nonZero(balances(postings, Infinity));
  const untold = [...atEnd.keys()].filter((key) => !toldByCash(split(key).currency, atEnd, saidOfCash));
  const line = (key: string, verdict: Verdict): Line =>
    lineOf(findingOf(orderId, key, { postings, verdict }), now);
  const settled = untold.filter((key) => !today.has(key));
  const open = untold.filter((key) => today.has(key));
  const elsewhere = settled.map((key) => line(key, { status: 'timing', reason: 'settled-on-other-day' }));
  const other = inOtherCurrency(open, postings);
  if (other !== undefined)
    return [...elsewhere, line(other, { status: 'currency_mismatch', reason: 'order-in-other-currency' })];
  const last = postings.at(-1)?.occurredAt ?? new Date(now).toISOString();
  const ageMs = now - Date.parse(last);
  return [...elsewhere, ...open.map((key) => line(key, judge(booksOf(postings, key), ageMs)))];
};

/** Sums orders' clearing accounts over a window: those that come to zero need no second look. */
export class OrderBooks {
  readonly #orders = new Map<string, Map<string, number>>();

  posting({ orderId, lines }: Posting): void {
    if (orderId === null) return;
    const clearings = clearingsOf(lines);
    if (clearings.length === 0) return;
    const sums = this.#orders.get(orderId) ?? new Map<string, number>();
    for (const clearing of clearings) {
      const key = clearingKey(clearing);
      const sum = (sums.get(key) ?? 0) + clearing.amountMinor;
      if (sum === 0) sums.delete(key);
      else sums.set(key, sum);
    }
    this.#orders.set(orderId, sums);
  }

  /** Orders whose clearing accounts the window alone does not bring to zero. */
  unsettled(): string[] {
    return [...this.#orders].filter(([, sums]) => sums.size > 0).map(([orderId]) => orderId);
  }

  /** Every order that had an entry. */
  touched(): string[] {
    return [...this.#orders.keys()];
  }
}
