import * as z from 'zod';
import { type AccountAmount, type PostedCash, type Posting, sideOfCash } from './sides.ts';

/** What a day came to in one currency of the balance at Stripe, as the ledger has it. Minor units; outflows negative. */
export const DayTotals = z.object({
  currency: z.string(),
  grossMinor: z.int(),
  refundsMinor: z.int(),
  disputesMinor: z.int(),
  /** Stripe's fees, those on charges and those by themselves: negative. */
  feesMinor: z.int(),
  /** To experts and back. */
  transfersMinor: z.int(),
  /** Adjustments and what nobody has classified. */
  otherMinor: z.int(),
  /** All of the above: by how much the balance grew, payouts and top-ups aside. */
  netMinor: z.int(),
  /** To the bank and back, top-ups included. */
  payoutsMinor: z.int(),
  /** What time has earned of deferred revenue; moves no cash and is no part of the net. Runs of before it was told have none. */
  recognisedMinor: z.int().default(0),
  charges: z.int().nonnegative(),
  refunds: z.int().nonnegative(),
});
export type DayTotals = z.infer<typeof DayTotals>;

type Column =
  'grossMinor' | 'refundsMinor' | 'disputesMinor' | 'feesMinor' | 'transfersMinor' | 'payoutsMinor';

const columns: Readonly<Record<string, Column>> = {
  charge: 'grossMinor',
  charge_failure: 'grossMinor',
  partial_capture_reversal: 'grossMinor',
  refund: 'refundsMinor',
  refund_failure: 'refundsMinor',
  dispute: 'disputesMinor',
  dispute_reversal: 'disputesMinor',
  fee: 'feesMinor',
  network_cost: 'feesMinor',
  tax: 'feesMinor',
  transfer: 'transfersMinor',
  transfer_reversal: 'transfersMinor',
  payout: 'payoutsMinor',
  payout_reversal: 'payoutsMinor',
  topup: 'payoutsMinor',
  topup_reversal: 'payoutsMinor',
};

const nothing = (currency: string): DayTotals => ({
  currency,
  grossMinor: 0,
  refundsMinor: 0,
  disputesMinor: 0,
  feesMinor: 0,
  transfersMinor: 0,
  otherMinor: 0,
  netMinor: 0,
  payoutsMinor: 0,
  recognisedMinor: 0,
  charges: 0,
  refunds: 0,
});

const earning: ReadonlySet<string> = new Set(['deferred-revenue', 'revenue', 'dispute-losses']);

/** What an entry earns of deferred revenue, as the line on revenue; nothing for entries about anything else. */
const recognisedLines = ({ lines }: Pick<Posting, 'lines'>): AccountAmount[] =>
  lines.some(({ account }) => account === 'deferred-revenue') &&
  lines.every(({ account }) => earning.has(account))
    ? lines.filter(({ account }) => account === 'revenue')
    : [];

/** Adds up what the ledger posted of Stripe's balance, and what it says was earned with time, by currency. */
export class TotalsOfDay {
  readonly #totals = new Map<string, DayTotals>();

  posting({ cash, category, lines }: Pick<Posting, 'cash' | 'category' | 'lines'>): void {
    if (cash !== null) this.#cash(cash, category);
    for (const { currency, amountMinor } of recognisedLines({ lines })) {
      const before = this.#totals.get(currency) ?? nothing(currency);
      this.#totals.set(currency, { ...before, recognisedMinor: before.recognisedMinor - amountMinor });
    }
  }

  #cash(cash: PostedCash, category: string | null): void {
    const { currency } = cash;
    const { amountMinor, feeMinor, netMinor } = sideOfCash(cash);
    const before = this.#totals.get(currency) ?? nothing(currency);
    const column = (category === null ? undefined : columns[category]) ?? 'otherMinor';
    const sum = { ...before };
    sum[column] += amountMinor;
    sum.feesMinor -= feeMinor;
    if (column === 'payoutsMinor') sum.netMinor -= feeMinor;
    else sum.netMinor += netMinor;
    if (category === 'charge') sum.charges += 1;
    if (category === 'refund') sum.refunds += 1;
    this.#totals.set(currency, sum);
  }

  list(): DayTotals[] {
    return [...this.#totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, totals]) => totals);
  }
}

/** Several days as one, by currency. */
export const addTotals = (days: Iterable<DayTotals>): DayTotals[] => {
  const sums = new Map<string, DayTotals>();
  for (const day of days) {
    const sum = { ...(sums.get(day.currency) ?? nothing(day.currency)) };
    for (const key of amounts) sum[key] += day[key];
    sums.set(day.currency, sum);
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

const amounts = [
  'grossMinor',
  'refundsMinor',
  'disputesMinor',
  'feesMinor',
  'transfersMinor',
  'otherMinor',
  'netMinor',
  'payoutsMinor',
  'recognisedMinor',
  'charges',
  'refunds',
] as const;
