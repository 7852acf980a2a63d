import {
  bothSides,
  type CashPosting,
  correction,
  hasCash,
  notAtStripe,
  notPosted,
  postedTwice,
} from './cash-lines.ts';
import type { Line } from './line.ts';
import { lineOf } from './line-of.ts';
import { type Movement, type Posting, sideOfCash } from './sides.ts';
import { balanceKey, sums } from './sums.ts';

/** A balance transaction as fresh as this may still be on its way into the ledger. */
const postingTakesMs = 2 * 3_600_000;

const about = (posting: CashPosting): string => posting.balanceTransactionId ?? posting.key;

/**
 * Compares balance transactions with what the ledger has posted of them, one at a time: first every posting of the
 * window, then every balance transaction, then what is left over on either side. Keeps postings only until their other
 * side has come, and of the rest sums alone.
 */
export class CashMatching {
  /** Sums of net by balance: what Stripe moved, what the ledger posted, and what the lines make of the difference. */
  readonly moved = sums();
  readonly posted = sums();
  readonly explained = sums();
  readonly #ofOrders = new Map<string, Map<string, number>>();
  readonly #waiting = new Map<string, CashPosting>();
  readonly #further: CashPosting[] = [];
  readonly #corrections: CashPosting[] = [];
  readonly #corrected: CashPosting[] = [];
  readonly #unposted: Movement[] = [];
  readonly #now: number;
  #settled = false;

  constructor(now: number) {
    this.#now = now;
  }

  posting(posting: Posting): void {
    if (!hasCash(posting)) return;
    this.posted.add(balanceKey(posting.cash), posting.cash.netMinor);
    if (posting.kind === 'reversal') this.#corrections.push(posting);
    else if (this.#waiting.has(about(posting))) this.#further.push(posting);
    else this.#waiting.set(about(posting), posting);
  }

  /** The line of a balance transaction of the window; undefined where the window holds no posting of it. */
  movement(movement: Movement): Line | undefined {
    this.#settleCorrections();
    this.moved.add(balanceKey(movement), movement.netMinor);
    const posting = this.#waiting.get(movement.id);
    if (posting === undefined) {
      this.#unposted.push(movement);
      return undefined;
    }
    this.#waiting.delete(movement.id);
    return this.#pair(movement, posting, true);
  }

  /** Balance transactions and postings whose other side the window does not hold: to be looked for elsewhere. */
  leftOver(): { unposted: readonly Movement[]; unmatched: readonly CashPosting[] } {
    this.#settleCorrections();
    return { unposted: this.#unposted, unmatched: [...this.#waiting.values()] };
  }

  /** A balance transaction that was left over, with the posting of it on another day, where there is one. */
  lookedForPosting(movement: Movement, elsewhere: Posting | null): Line {
    if (elsewhere !== null && hasCash(elsewhere)) return this.#pair(movement, elsewhere, false);
    this.#explain(movement, movement.netMinor);
    this.#ofOrder(movement.orderId, movement.currency, movement.amountMinor);
    const fresh = this.#now - Date.parse(movement.createdAt) < postingTakesMs;
    return lineOf(notPosted(movement, fresh), this.#now);
  }

  /** A posting that was left over, with the balance transaction of another day that it is of, where there is one. */
  lookedForMovement(posting: CashPosting, elsewhere: Movement | null): Line {
    this.#explain(posting.cash, -posting.cash.netMinor);
    if (elsewhere === null) this.#surplusOfOrder(posting);
    return lineOf(notAtStripe(posting, elsewhere), this.#now);
  }

  /** Repeated postings, and corrections with what they correct: after everything else. */
  rest(): Line[] {
    this.#settleCorrections();
    for (const posting of [...this.#further, ...this.#corrections, ...this.#corrected]) {
      this.#explain(posting.cash, -posting.cash.netMinor);
      this.#surplusOfOrder(posting);
    }
    return [
      ...this.#further.map(postedTwice),
      ...[...this.#corrections, ...this.#corrected].map(correction),
    ].map((finding) => lineOf(finding, this.#now));
  }

  /** What the lines have said of an order's gross, by currency: Stripe's less the ledger's. */
  saidOf(orderId: string): ReadonlyMap<string, number> {
    return this.#ofOrders.get(orderId) ?? new Map<string, number>();
  }

  #pair(movement: Movement, posting: CashPosting, sameDay: boolean): Line {
    const ledger = sideOfCash(posting.cash);
    const line = lineOf(bothSides(movement, posting, sameDay), this.#now);
    if (line.status === 'matched') return line;
    this.#explain(movement, movement.netMinor);
    this.#ofOrder(line.orderId, movement.currency, movement.amountMinor);
    if (sameDay) {
      this.#explain(posting.cash, -posting.cash.netMinor);
      this.#ofOrder(line.orderId, ledger.currency, -ledger.amountMinor);
    }
    return line;
  }

  /** What was posted and reversed on the same day is no posting any more; one made instead of it takes its place. */
  #settleCorrections(): void {
    if (this.#settled) return;
    this.#settled = true;
    const reversed = new Set(this.#corrections.map(({ reverses }) => reverses));
    if (reversed.size === 0) return;
    for (const posting of this.#waiting.values()) {
      if (!reversed.has(posting.key)) continue;
      this.#corrected.push(posting);
      this.#waiting.delete(about(posting));
    }
    const others = this.#further.splice(0);
    for (const posting of others) {
      if (reversed.has(posting.key)) this.#corrected.push(posting);
      else if (this.#waiting.has(about(posting))) this.#further.push(posting);
      else this.#waiting.set(about(posting), posting);
    }
  }

  #explain(balance: { balanceType: string; currency: string }, amountMinor: number): void {
    if (amountMinor !== 0) this.explained.add(balanceKey(balance), amountMinor);
  }

  #surplusOfOrder(posting: CashPosting): void {
    this.#ofOrder(posting.orderId, posting.cash.currency, -sideOfCash(posting.cash).amountMinor);
  }

  #ofOrder(orderId: string | null, currency: string, amountMinor: number): void {
    if (orderId === null || amountMinor === 0) return;
    const said = this.#ofOrders.get(orderId) ?? new Map<string, number>();
    said.set(currency, (said.get(currency) ?? 0) + amountMinor);
    this.#ofOrders.set(orderId, said);
  }
}
