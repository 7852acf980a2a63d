import type { StripeEvent } from '../core/event.ts';
import { shareOf } from '../core/ids.ts';
import type { State } from '../core/state.ts';
import { World } from '../core/world.ts';
import type { Delivery } from './delivery.ts';
import { outbound, type OutboundWebhook, planDeliveries } from './outbound.ts';
import { fate, noWebhookFaults, shuffled, type WebhookFaults } from './webhook-faults.ts';

/** Sends a webhook and answers the receiver's status; 0 where there was no answer. */
export type Transport = (webhook: OutboundWebhook) => Promise<number>;

export interface WebhooksOptions {
  state: State;
  /** The machine's clock: receivers compare signatures with it. */
  clock: () => Date;
  send: Transport;
  /** Seconds to wait after each failed attempt; after the last one the delivery is given up. */
  retryDelays: readonly number[];
  seed: number;
  /** Told that something is to be delivered. */
  onPlanned: () => void;
}

/** At once to begin with, then further and further apart, for three days (docs.stripe.com/webhooks#retries). */
export const stripeRetryDelays: readonly number[] = [
  5, 300, 1800, 7200, 18_000, 36_000, 36_000, 36_000, 36_000, 36_000, 36_000,
];

/** The deliveries of events to endpoints: at least once, in no certain order, again and again until they succeed. */
export class Webhooks {
  readonly #options: WebhooksOptions;
  readonly #waiting = new Map<string, Delivery>();
  readonly #sending = new Set<string>();
  #draws = 0;
  faults: WebhookFaults = noWebhookFaults;
  /** While paused nothing is sent; deliveries wait. */
  paused = false;

  constructor(options: WebhooksOptions) {
    this.#options = options;
    for (const delivery of this.#world().oldestFirst('delivery')) {
      if (delivery.state === 'waiting') this.#waiting.set(delivery.id, delivery);
    }
  }

  #world(): World {
    return new World(this.#options.state, this.#options.state.platform);
  }

  #now(): number {
    return this.#options.clock().getTime() / 1000;
  }

  readonly #random = (): number => {
    this.#draws += 1;
    return shareOf(this.#options.seed, String(this.#draws));
  };

  #keep(delivery: Delivery): void {
    this.#world().put('delivery', delivery);
    if (delivery.state === 'waiting') this.#waiting.set(delivery.id, delivery);
    else this.#waiting.delete(delivery.id);
  }

  /** Plans the deliveries of events that have just happened. */
  plan(events: readonly StripeEvent[]): void {
    const planned = this.#options.state.transaction(() =>
      events.flatMap((event) =>
        planDeliveries(this.#world(), event, this.#now()).map((each) => this.#fated(each)),
      ),
    );
    if (planned.some((copies) => copies > 0)) this.#options.onPlanned();
  }

  /** Lets faults decide over a delivery; answers how many are to be made. */
  #fated(delivery: Delivery): number {
    const { copies, lateSeconds } = fate(this.faults, this.#random);
    if (copies === 0) this.#keep({ ...delivery, state: 'dropped' });
    else this.#keep({ ...delivery, dueAt: delivery.dueAt + lateSeconds });
    if (copies === 2) this.#keep({ ...delivery, id: this.#world().id('whd') });
    return copies;
  }

  /** Deliveries under way or due within so many seconds. */
  pending(withinSeconds = Number.POSITIVE_INFINITY): Delivery[] {
    const until = this.#now() + withinSeconds;
    return [...this.#waiting.values()].filter(({ dueAt }) => dueAt <= until);
  }

  /** Seconds until the next delivery is due; undefined where none waits. */
  nextDueIn(): number | undefined {
    if (this.paused) return undefined;
    const due = [...this.#waiting.values()]
      .filter(({ id }) => !this.#sending.has(id))
      .map(({ dueAt }) => dueAt);
    return due.length === 0 ? undefined : Math.max(0, Math.min(...due) - this.#now());
  }

  /** Sends everything that is due, one after another, or `together` at once; answers how many were sent. */
  async deliverDue({ together = 1, ignoreTime = false } = {}): Promise<number> {
    if (this.paused) return 0;
    const ready = this.pending(ignoreTime ? undefined : 0).filter(({ id }) => !this.#sending.has(id));
    const order = this.faults.shuffle ? shuffled(ready, this.#random) : ready;
    for (let from = 0; from < order.length; from += together) {
      await Promise.all(order.slice(from, from + together).map((delivery) => this.deliver(delivery)));
    }
    return order.length;
  }

  /** One attempt of one delivery. */
  async deliver(delivery: Delivery): Promise<number> {
    const webhook = outbound(this.#world(), delivery, Math.floor(this.#now()));
    this.#sending.add(delivery.id);
    try {
      const status = webhook === undefined ? 0 : await this.#options.send(webhook).catch(() => 0);
      this.#options.state.transaction(() => this.#keep(this.#attempted(delivery, status)));
      return status;
    } finally {
      this.#sending.delete(delivery.id);
    }
  }

  #attempted(delivery: Delivery, status: number): Delivery {
    const attempts = delivery.attempts + 1;
    if (status >= 200 && status < 300) return { ...delivery, attempts, status, state: 'delivered' };
    const delay = this.#options.retryDelays[attempts - 1];
    if (delay === undefined) return { ...delivery, attempts, status, state: 'given-up' };
    return { ...delivery, attempts, status, dueAt: this.#now() + delay };
  }

  /** Sends an event once more to every endpoint that asked for it, as the dashboard's button does. */
  resend(event: StripeEvent): void {
    this.#options.state.transaction(() => {
      for (const delivery of planDeliveries(this.#world(), event, this.#now())) this.#keep(delivery);
    });
    this.#options.onPlanned();
  }

  /** Deliveries, the newest first. */
  list(limit: number): Delivery[] {
    const deliveries: Delivery[] = [];
    for (const delivery of this.#world().newestFirst('delivery')) {
      if (deliveries.length >= limit) break;
      deliveries.push({ ...delivery });
    }
    return deliveries;
  }
}
