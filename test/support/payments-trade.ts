import * as z from 'zod';
import { earningParts } from '../../functions/payments/earning-parts.ts';
import { Terms } from '../../functions/payments/domain/offers/offer.ts';
import { offerStore } from '../../functions/payments/offer-store.ts';
import { assortment } from '../../functions/payments/offers.ts';
import { orderParts } from '../../functions/payments/order-parts.ts';
import { orderCases } from '../../functions/payments/orders.ts';
import type { Currency } from '../../shared/money.ts';
import { terms } from './orders.ts';
import type { PaymentsWorld } from './payments-world.ts';

const origin = 'https://pathlight.example';
const Told = z.object({ id: z.string(), data: z.looseObject({ orderId: z.string() }) });
/** Facts after which an order's earnings follow it: what the doors of these names subscribe to. */
const followed: ReadonlySet<string> = new Set(['order-paid', 'order-refunded', 'order-disputed']);

interface Sale {
  readonly price: number;
  readonly currency: Currency;
  readonly capacity?: number;
}

/**
 * Selling in a world whose requests and writes fail: orders, refunds and what experts earn by the real use cases. Whatever
 * fails is asked for again, under the same command.
 */
export class PaymentsTrade {
  readonly #world: PaymentsWorld;
  readonly parts;
  readonly orders;
  readonly operations;
  readonly experts;
  #commands = 0;
  #offers = 0;
  readonly #told = new Set<string>();
  readonly #sessions = new Set<string>();

  constructor(world: PaymentsWorld) {
    this.#world = world;
    const { gateway, clock } = world;
    const tableName = world.table.name;
    this.parts = orderParts({ tableName, gateway, clock });
    const store = offerStore(tableName);
    this.orders = orderCases({ ...this.parts, offers: store, origin });
    this.operations = assortment({ store, holds: this.parts.holds, clock });
    this.experts = earningParts({ tableName, gateway, clock, origin });
  }

  command(): string {
    return `C${String((this.#commands += 1)).padStart(25, '0')}`;
  }

  /** Done until it is done: what breaks here is a process that dies or an answer that is lost. */
  async again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= 60) throw error;
      }
    }
  }

  async sell(kind: keyof typeof terms, { price, currency, capacity }: Sale): Promise<string> {
    const [creating, pricing] = [this.command(), this.command()];
    this.#offers += 1;
    const startsAt = new Date(this.#world.now.getTime() + 86_400_000).toISOString();
    const slots = kind === 'session' ? { slots: [{ slotId: 's1', startsAt }] } : {};
    const draft = {
      name: { zh: `产品${this.#offers}`, en: `Offer ${this.#offers}` },
      description: { zh: '', en: '' },
      terms: Terms.parse({ ...terms[kind], ...slots }),
      tax: { behaviour: 'inclusive' as const, ratePpm: 60_000 },
      capacity: capacity ?? null,
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
    };
    const { offerId } = await this.again(() => this.operations.create(draft, creating));
    if (kind === 'session') this.#sessions.add(offerId);
    await this.again(() =>
      this.operations.setPrice(
        offerId,
        { currency, amountMinor: price },
        { setBy: 'op', commandId: pricing },
      ),
    );
    await this.again(() => this.operations.publish(offerId));
    return offerId;
  }

  /** An order whose checkout is open. */
  async order(memberId: string, offerId: string, currency: Currency, quantity = 1): Promise<string> {
    const commandId = this.command();
    const slotId = this.#sessions.has(offerId) ? 's1' : null;
    const placement = {
      items: [{ offerId, quantity, slotId }],
      promotionCode: null,
      language: 'zh' as const,
    };
    const { orderId } = await this.again(() =>
      this.orders.place({ ...placement, memberId, commandId, currency }),
    );
    return orderId;
  }

  async sessionOf(orderId: string): Promise<string> {
    const order = await this.again(() => this.parts.orders.find(orderId));
    if (order === undefined || !('checkout' in order) || order.checkout === null)
      throw new Error('no checkout');
    return order.checkout.sessionId;
  }

  /** The buyer pays at Stripe's page; nobody has told us yet. */
  async pay(orderId: string, card = '4242424242424242'): Promise<void> {
    const session = await this.sessionOf(orderId);
    this.#world.emulator.control.buy(session, { card, email: 'lin@example.org' });
  }

  /** Finance gives part of the first item back. */
  async refund(orderId: string, amountMinor: number): Promise<void> {
    const commandId = this.command();
    const wish = { financeId: 'f1', orderId, commandId, reason: 'goodwill for the test' };
    await this.again(() => this.parts.refunds.override({ ...wish, items: [{ itemId: 'i1', amountMinor }] }));
  }

  /** An account at Stripe that transfers reach. */
  async onboard(expertId: string): Promise<string> {
    await this.again(() => this.experts.accounts.onboard(expertId, 'US'));
    const accounts = [...this.#world.emulator.world.oldestFirst('account')];
    const account = accounts.find(({ metadata }) => metadata['expertId'] === expertId);
    if (account === undefined) throw new Error('there is no account');
    this.#world.emulator.control.finishOnboarding(account.id);
    return account.id;
  }

  hold = (orderId: string) =>
    this.again(() =>
      this.experts.earnings.sessionHeld({ orderId, itemId: 'i1' }, this.#world.now.toISOString()),
    );

  /** Facts reach the workers of earnings, each once more where the worker fails. */
  async publish(): Promise<void> {
    for (const row of this.#world.rows('outbox')) {
      if (!followed.has(String(row['name']))) continue;
      const { id, data } = Told.parse(row);
      if (this.#told.has(id)) continue;
      this.#told.add(id);
      await this.again(() => this.experts.earnings.followOrder(data.orderId));
    }
  }

  /** The hour's look after orders, and the half hour's after earnings. */
  async upkeep(): Promise<void> {
    await this.again(async () => {
      const failed = await this.parts.lookAfter(500);
      if (failed.length > 0) throw failed[0]?.error;
    });
    await this.publish();
    await this.again(() => this.experts.earnings.payDue());
  }
}
