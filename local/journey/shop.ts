import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Currency } from '../../shared/money.ts';
import type { ApiClient } from '../demo/api-client.ts';
import { type Step, expect } from './terminal.ts';

export const Order = z.object({
  orderId: z.string(),
  state: z.string(),
  checkoutUrl: z.string().nullable(),
  totals: z.object({ totalMinor: z.int(), taxMinor: z.int() }),
  refundedMinor: z.int(),
});
export type Order = z.infer<typeof Order>;

const Entitlements = z.object({
  items: z.array(z.object({ reference: z.string(), orderId: z.string(), valid: z.boolean() })),
});

export interface Course {
  offerId: string;
  /** What its buyer may use. */
  reference: string;
}

/** Stripe's test cards, by what comes of paying with them. */
export const cards = {
  paid: '4242424242424242',
  /** Its money can be paid out at once. */
  available: '4000000000000077',
  declined: '4000000000000002',
  /** The buyer's bank takes the money back. */
  disputed: '4000000000000259',
} as const;

export const keyed = (what: string) => ({ 'idempotency-key': `journey-${what}-${randomUUID()}` });

/** An offer of the journey's own that opens a course, on sale in these currencies. */
export const putOnSale = async (
  operations: ApiClient,
  { reference, prices }: { reference: string; prices: Partial<Record<Currency, number>> },
): Promise<Course> => {
  const Offer = z.object({ offerId: z.string() });
  const text = { zh: '旅程里的课程', en: 'The course of the journey' };
  const { offerId } = await operations.call('POST /payments/operations/offers', Offer, {
    body: {
      ...{ name: text, description: text, tax: { behaviour: 'inclusive', ratePpm: 60_000 } },
      terms: { kind: 'course', grants: [{ subject: 'course', reference, accessDays: null }] },
      ...{ capacity: null, validFrom: '2026-01-01T00:00:00.000Z', validUntil: null },
    },
  });
  const path = `POST /payments/operations/offers/${offerId}`;
  // One after another: each is a change of the same offer.
  for (const [currency, amountMinor] of Object.entries(prices))
    await operations.call(`${path}/prices`, Offer, { body: { currency, amountMinor } });
  await operations.call(`${path}/publish`, Offer);
  return { offerId, reference };
};

export const takeOffSale = async (operations: ApiClient, { offerId }: Course): Promise<void> => {
  await operations.call(`POST /payments/operations/offers/${offerId}/retire`, z.unknown());
};

export const placeOrder = (member: ApiClient, { offerId }: Course, currency: Currency): Promise<Order> =>
  member.call('POST /payments/orders', Order, {
    body: { items: [{ offerId }], currency },
    headers: keyed('order'),
  });

/** Fills in the payment page as a buyer does; answers the status of what came back: 303 once it is paid. */
export const payAt = async ({ checkoutUrl }: Order, card: string): Promise<number> => {
  const url = checkoutUrl ?? '';
  const page = await fetch(url);
  expect(page.ok, `the payment page should open, not answer ${page.status}`);
  const body = new URLSearchParams({ card, email: 'journey@example.org', name: 'Journey' });
  return (await fetch(url, { method: 'POST', body, redirect: 'manual' })).status;
};

export const holds = async (
  member: ApiClient,
  { orderId }: Pick<Order, 'orderId'>,
  { reference }: Pick<Course, 'reference'>,
): Promise<boolean> =>
  (await member.call('GET /payments/entitlements/me', Entitlements)).items.some(
    (one) => one.orderId === orderId && one.reference === reference && one.valid,
  );

export const orderNow = (member: ApiClient, { orderId }: Pick<Order, 'orderId'>): Promise<Order> =>
  member.call(`GET /payments/orders/${orderId}`, Order);

/** As the page does to which the buyer returns. */
export const untilPaid = async (member: ApiClient, order: Order, { progress }: Step): Promise<void> => {
  for (let asked = 1; asked <= 30; asked += 1) {
    const { state } = await orderNow(member, order);
    if (state === 'paid') return;
    progress(`the order is ${state}`);
    await pause(500);
  }
  throw new Error('The order was paid and does not show it after 15 seconds.');
};

/** Asks for a part of what was paid for the first item of an order; the same `headers` again are the same refund. */
export const refundPart = (
  member: ApiClient,
  { orderId }: Pick<Order, 'orderId'>,
  { amountMinor, headers = keyed('refund') }: { amountMinor: number; headers?: Record<string, string> },
): Promise<Order> =>
  member.call(`POST /payments/orders/${orderId}/refunds`, Order, {
    body: { items: [{ itemId: 'i1', amountMinor }], reason: 'journey' },
    headers,
  });
