import { Activities } from './activity.ts';
import type { CashPosting } from './cash-lines.ts';
import { CashMatching } from './cash.ts';
import { TotalsOfDay } from './day-totals.ts';
import { RunDigest } from './digest.ts';
import { type Holding, holdingLine } from './holdings.ts';
import type { Line } from './line.ts';
import { OrderBooks, orderLines } from './orders.ts';
import { payoutLine } from './payouts.ts';
import type { Payout, PayoutStatement } from './payout-schema.ts';
import { balanceLine, type BalanceKnown, rollForward } from './roll-forward.ts';
import type { Movement, Posting } from './sides.ts';
import { LineCounts, type RunSummary } from './summary.ts';
import { contains, type Window } from './window.ts';

/** The ledger has no entry of what moves nothing. */
const movesNothing = ({ amountMinor, feeMinor, netMinor }: Movement): boolean =>
  amountMinor === 0 && feeMinor === 0 && netMinor === 0;

interface Options {
  readonly window: Window;
  /** When the run looks, epoch milliseconds. */
  readonly now: number;
}

/**
 * One day compared: what Stripe says, what the ledger says, what customers hold. Fed in this order, each a stream:
 * the ledger's entries of the window, Stripe's balance transactions of the window, what was left over on either side,
 * orders that the window alone does not bring to zero, holdings, payouts; then `finish`. Every line comes out as soon as
 * it is known, so that a run needs memory for what is open alone.
 */
export class Reconciliation {
  readonly window: Window;
  readonly #now: number;
  readonly #cash: CashMatching;
  readonly #orders = new OrderBooks();
  readonly #counts = new LineCounts();
  readonly #digest = new RunDigest();
  readonly #activity = new Activities();
  readonly #totals = new TotalsOfDay();
  readonly #met = { movements: 0, postings: 0, holdings: 0, payouts: 0 };

  constructor({ window, now }: Options) {
    this.window = window;
    this.#now = now;
    this.#cash = new CashMatching(now);
  }

  /** An entry of the ledger. Throws a RangeError where it is not of the window. */
  posting(posting: Posting): void {
    this.#mustContain(posting.occurredAt);
    this.#met.postings += 1;
    this.#cash.posting(posting);
    for (const line of posting.lines) this.#activity.line(line);
    this.#totals.posting(posting);
    this.#orders.posting(posting);
  }

  /** A balance transaction: its line, unless its posting has to be looked for. */
  movement(movement: Movement): Line[] {
    this.#mustContain(movement.createdAt);
    this.#met.movements += 1;
    if (movesNothing(movement)) return [];
    const line = this.#cash.movement(movement);
    return this.#told(line === undefined ? [] : [line]);
  }

  leftOver(): { unposted: readonly Movement[]; unmatched: readonly CashPosting[] } {
    return this.#cash.leftOver();
  }

  lookedForPosting(movement: Movement, elsewhere: Posting | null): Line[] {
    return this.#told([this.#cash.lookedForPosting(movement, elsewhere)]);
  }

  lookedForMovement(posting: CashPosting, elsewhere: Movement | null): Line[] {
    return this.#told([this.#cash.lookedForMovement(posting, elsewhere)]);
  }

  /** Repeated postings and corrections; once, before orders. */
  rest(): Line[] {
    return this.#told(this.#cash.rest());
  }

  /** Orders whose entries are all needed. */
  unsettledOrders(): string[] {
    return this.#orders.unsettled();
  }

  touchedOrders(): string[] {
    return this.#orders.touched();
  }

  /** An order with all of its entries, in the order in which they happened. */
  order(orderId: string, postings: readonly Posting[]): Line[] {
    const looking = {
      now: this.#now,
      until: Date.parse(this.window.to),
      saidOfCash: this.#cash.saidOf(orderId),
    };
    return this.#told(orderLines(orderId, postings, looking));
  }

  holding(holding: Holding): Line[] {
    this.#met.holdings += 1;
    const line = holdingLine(holding, this.#now);
    return this.#told(line === null ? [] : [line]);
  }

  payout(payout: Payout, statement: PayoutStatement): Line[] {
    this.#met.payouts += 1;
    return this.#told([payoutLine(payout, statement, this.#now)]);
  }

  /** Balances that moved, at Stripe or in the ledger, as `kind currency`. */
  balancesMet(): string[] {
    return [...new Set([...this.#cash.moved.keys(), ...this.#cash.posted.keys()])].sort();
  }

  /** The last lines, of balances that do not come out, and the summary. */
  finish(known: readonly BalanceKnown[]): { lines: Line[]; summary: RunSummary } {
    const balances = known.map((balance) => rollForward(balance, this.#cash));
    const lines = this.#told(balances.flatMap((rolled) => balanceLine(rolled, this.window, this.#now) ?? []));
    for (const rolled of balances) this.#digest.balance(rolled);
    // Balances of later days are built on these sums: an entry that arrives late opens its day again.
    const activity = this.#activity.list();
    for (const one of activity) this.#digest.activity(one);
    const { movements, postings, holdings, payouts } = this.#met;
    const summary = {
      window: this.window,
      ranAt: new Date(this.#now).toISOString(),
      ...{ movements, postings, holdings, payouts },
      orders: this.#orders.touched().length,
      lines: this.#counts.lines,
      openLines: this.#counts.open,
      counts: this.#counts.list(),
      totals: this.#totals.list(),
      activity,
      balances,
      unexplainedMinor: balances.reduce((sum, { remainderMinor }) => sum + Math.abs(remainderMinor), 0),
      digest: this.#digest.hex(),
    };
    return { lines, summary };
  }

  #told(lines: Line[]): Line[] {
    for (const line of lines) {
      this.#counts.add(line);
      this.#digest.line(line);
    }
    return lines;
  }

  #mustContain(at: string): void {
    if (!contains(this.window, at)) throw new RangeError(`${at} is not of ${this.window.day}`);
  }
}
