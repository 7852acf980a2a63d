import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import { refused } from './person.ts';
import { type Step, expect } from './terminal.ts';

const price = 19_900;
const reference = 'journey-course';
const testCard = '4242424242424242';

const Order = z.object({
  orderId: z.string(),
  state: z.string(),
  checkoutUrl: z.string().nullable(),
  totals: z.object({ totalMinor: z.int(), taxMinor: z.int() }),
  refundedMinor: z.int(),
});
const Entitlements = z.object({
  items: z.array(z.object({ reference: z.string(), orderId: z.string(), valid: z.boolean() })),
});
const Quote = z.object({ totalMinor: z.int(), items: z.array(z.object({ because: z.string() })) });
const Receipt = z.object({ receiptNumber: z.string(), total: z.string(), remaining: z.string() });

const key = (what: string) => ({ 'idempotency-key': `journey-${what}-${randomUUID()}` });

/** A course of the journey's own, on sale. */
const putOnSale = async (operations: ApiClient): Promise<string> => {
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
  await operations.call(`${path}/prices`, Offer, { body: { currency: 'CNY', amountMinor: price } });
  await operations.call(`${path}/publish`, Offer);
  return offerId;
};

/** Fills in the payment page as a buyer does. */
const payAt = async (checkoutUrl: string): Promise<void> => {
  const page = await fetch(checkoutUrl);
  expect(page.ok, `the payment page should open, not answer ${page.status}`);
  const body = new URLSearchParams({ card: testCard, email: 'journey@example.org', name: 'Journey' });
  const paid = await fetch(checkoutUrl, { method: 'POST', body, redirect: 'manual' });
  expect(paid.status === 303, `paying should lead back to the site, not answer ${paid.status}`);
};

const holds = async (member: ApiClient, orderId: string): Promise<boolean> =>
  (await member.call('GET /payments/entitlements/me', Entitlements)).items.some(
    (one) => one.orderId === orderId && one.reference === reference && one.valid,
  );

/** As the page does to which the buyer returns. */
const untilPaid = async (member: ApiClient, orderId: string, { progress }: Step): Promise<void> => {
  for (let asked = 1; asked <= 30; asked += 1) {
    const { state } = await member.call(`GET /payments/orders/${orderId}`, Order);
    if (state === 'paid') return;
    progress(`the order is ${state}`);
    await pause(500);
  }
  throw new Error('The order was paid and does not show it after 15 seconds.');
};

/** Buys a course with the test card, sees what it opens, and has a part of the money back. */
export const buyCourse = async (
  { member, operations }: { member: ApiClient; operations: ApiClient },
  step: Step,
): Promise<void> => {
  const offerId = await putOnSale(operations);
  const order = { body: { items: [{ offerId }], currency: 'CNY' }, headers: key('order') };
  const placed = await member.call('POST /payments/orders', Order, order);
  const again = await member.call('POST /payments/orders', Order, order);
  const { orderId, checkoutUrl, totals } = placed;
  expect(again.orderId === orderId, 'the same order sent twice should be one order');
  expect(totals.totalMinor === price, `it should cost ${price}, not ${totals.totalMinor}`);
  expect(checkoutUrl !== null, 'an order should say where to pay');
  expect(!(await holds(member, orderId)), 'nothing should be held before it is paid');
  await payAt(checkoutUrl ?? '');
  await untilPaid(member, orderId, step);
  expect(await holds(member, orderId), 'what was bought should be held at once');

  const quote = await member.call(`GET /payments/orders/${orderId}/refund-quote`, Quote);
  expect(quote.totalMinor === price, 'a course of a minute ago should be refundable whole');
  const refund = (amountMinor: number) =>
    member.call(`POST /payments/orders/${orderId}/refunds`, Order, {
      body: { items: [{ itemId: 'i1', amountMinor }], reason: 'journey' },
      headers: key('refund'),
    });
  const part = await refund(5000);
  expect(part.state === 'partially_refunded', `the order should be refunded in part, not ${part.state}`);
  expect(await holds(member, orderId), 'a refund in part should leave the course open');
  await refused(refund(price - 5000 + 1), 422, 'more than is left');
  const receipt = await member.call(`GET /payments/orders/${orderId}/receipt`, Receipt);
  expect(receipt.remaining === '149.00', `149.00 should remain paid, not ${receipt.remaining}`);
  await operations.call(`POST /payments/operations/offers/${offerId}/retire`, z.unknown());
  step.tell(`${receipt.receiptNumber}: ${receipt.total} CNY paid, 50.00 back, the course is open`);
};
