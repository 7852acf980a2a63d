import type { Kind, Kinds } from './kinds.ts';
import type { StripeEvent } from './event.ts';
import { scrambled } from './ids.ts';
import type { Ordered } from './ordered.ts';
import type { Settings } from './settings.ts';
import { Shelf } from './shelf.ts';
import type { RequestNames } from './world.ts';

type Shelves = { [K in Kind]: Shelf<Kinds[K]> };

const emptyShelves = (): Shelves => ({
  account: new Shelf(),
  balance_transaction: new Shelf(),
  billing_portal_session: new Shelf(),
  charge: new Shelf(),
  checkout_session: new Shelf(),
  coupon: new Shelf(),
  customer: new Shelf(),
  dispute: new Shelf(),
  event: new Shelf(),
  invoice: new Shelf(),
  invoice_item: new Shelf(),
  invoice_payment: new Shelf(),
  payment_intent: new Shelf(),
  payment_method: new Shelf(),
  payout: new Shelf(),
  price: new Shelf(),
  product: new Shelf(),
  promotion_code: new Shelf(),
  refund: new Shelf(),
  subscription: new Shelf(),
  test_clock: new Shelf(),
  transfer: new Shelf(),
  transfer_reversal: new Shelf(),
  webhook_endpoint: new Shelf(),
  delivery: new Shelf(),
  kept_answer: new Shelf(),
  paid_out: new Shelf(),
  session_plan: new Shelf(),
  subscription_discount: new Shelf(),
  task: new Shelf(),
  webhook_secret: new Shelf(),
});

/** What is kept beside the objects. */
export interface Counters {
  seed: number;
  drawn: number;
  /** By how much the emulator's clock is ahead of the machine's. */
  offsetSeconds: number;
  platform: string;
}

/** An object that was stored, replaced or removed. */
export interface Change {
  account: string;
  kind: Kind;
  id: string;
}

export interface StateOptions {
  settings: Settings;
  counters: Counters;
  clock: () => Date;
  /** Told what a transaction changed, once it holds. */
  onCommitted: (changes: readonly Change[], events: readonly StripeEvent[]) => void;
}

const isKept = (value: unknown): value is { id: string } => typeof value === 'object' && value !== null;

const nobody: RequestNames = { id: null, idempotency_key: null };

/** All accounts' objects, changed in transactions: what runs in one either happens as a whole or not at all. */
export class State {
  settings: Settings;
  request: RequestNames = nobody;
  readonly ordered: Ordered = { refunds: [], failingReversals: 0, eventLagSeconds: 0 };
  readonly #options: StateOptions;
  readonly #counters: Counters;
  readonly #accounts = new Map<string, Shelves>();
  #undo: (() => void)[] = [];
  #changes: Change[] = [];
  #events: StripeEvent[] = [];
  #nextDue = Number.POSITIVE_INFINITY;

  constructor(options: StateOptions) {
    this.#options = options;
    this.settings = options.settings;
    this.#counters = options.counters;
  }

  get platform(): string {
    return this.#counters.platform;
  }

  get counters(): Readonly<Counters> {
    return this.#counters;
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor(this.#options.clock().getTime() / 1000) + this.#counters.offsetSeconds;
  }

  advance(seconds: number): void {
    this.#counters.offsetSeconds += seconds;
    // Although no object has changed: the clock is kept too.
    this.#options.onCommitted([], []);
  }

  scrambled(length: number): string {
    this.#counters.drawn += 1;
    return scrambled(this.#counters.seed, this.#counters.drawn, length);
  }

  shelf<K extends Kind>(account: string, kind: K): Shelf<Kinds[K]> {
    let shelves = this.#accounts.get(account);
    if (shelves === undefined) {
      shelves = emptyShelves();
      this.#accounts.set(account, shelves);
    }
    return shelves[kind];
  }

  accounts(): string[] {
    return [...this.#accounts.keys()];
  }

  /** Puts back what an earlier run kept. */
  restore({ account, kind, id }: Change, value: unknown): void {
    if (!isKept(value)) return;
    const shelf: Pick<Shelf<{ id: string }>, 'put'> = this.shelf(account, kind);
    shelf.put({ ...value, id });
    if (kind === 'task') this.planned(0);
  }

  changed(change: Change, undo: () => void): void {
    this.#undo.push(undo);
    this.#changes.push(change);
  }

  happened(event: StripeEvent): void {
    this.#events.push(event);
  }

  /** Something is to be done at this second. */
  planned(at: number): void {
    if (at < this.#nextDue) this.#nextDue = at;
  }

  /** Whether anything planned may be due. */
  mayBeDue(): boolean {
    return this.#nextDue <= this.now();
  }

  nothingPlannedBefore(at: number): void {
    this.#nextDue = at;
  }

  /** Runs it as a whole: where it throws, nothing of it remains, unless `keep` says that this error leaves its traces. */
  transaction<T>(run: () => T, { request = nobody, keep }: TransactionOptions = {}): T {
    this.request = request;
    try {
      const result = run();
      this.#commit();
      return result;
    } catch (error) {
      if (keep?.(error) === true) this.#commit();
      else this.#rollback();
      throw error;
    } finally {
      this.request = nobody;
    }
  }

  #commit(): void {
    const [changes, events] = [this.#changes, this.#events];
    this.#forget();
    if (changes.length > 0 || events.length > 0) this.#options.onCommitted(changes, events);
  }

  #rollback(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#forget();
  }

  #forget(): void {
    this.#undo = [];
    this.#changes = [];
    this.#events = [];
  }
}

export interface TransactionOptions {
  request?: RequestNames;
  keep?: (error: unknown) => boolean;
}
