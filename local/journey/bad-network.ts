import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import type { Controls } from './controls.ts';
import {
  cards,
  type Course,
  holds,
  keyed,
  Order,
  payAt,
  placeOrder,
  putOnSale,
  refundPart,
  takeOffSale,
  untilPaid,
} from './shop.ts';
import { type Step, expect } from './terminal.ts';

interface Sale {
  member: ApiClient;
  course: Course;
  controls: Controls;
}

/** None, two and three decimals. */
const prices = { JPY: 4200, EUR: 2700, USD: 2900, KWD: 8900 };

/** Of each three webhooks one is lost, one comes twice, and half are late, in any order. */
export const badNetwork = { drop: 0.33, duplicate: 0.33, delay: 0.5, delaySeconds: 3, shuffle: true };
const deaf = { ...badNetwork, drop: 1 };

const paid = async (order: Order, card: string): Promise<void> => {
  const status = await payAt(order, card);
  expect(status === 303, `paying should lead back to the site, not answer ${status}`);
};

/** Paid, and a part had back. */
const refundedInPart = async ({ member, course }: Sale, step: Step): Promise<void> => {
  const order = await placeOrder(member, course, 'JPY');
  await paid(order, cards.available);
  await untilPaid(member, order, step);
  expect(await holds(member, order, course), 'what was bought should be held at once');
  const part = await refundPart(member, order, { amountMinor: 1200 });
  expect(part.state === 'partially_refunded', `the order should be refunded in part, not ${part.state}`);
};

/** Declined, and given up. */
const givenUp = async ({ member, course }: Sale): Promise<void> => {
  const order = await placeOrder(member, course, 'USD');
  const status = await payAt(order, cards.declined);
  expect(status === 402, `the card should be declined with 402, not ${status}`);
  const { orderId } = order;
  const { state } = await member.call(`POST /payments/orders/${orderId}/cancel`, Order, {
    headers: keyed('cancel'),
  });
  expect(state === 'expired', `an order given up should have expired, not be ${state}`);
};

/** Declined, paid with another card, and the buyer never comes back: neither they nor a webhook tells of it. */
const unseen = async ({ member, course, controls }: Sale): Promise<Order> => {
  const order = await placeOrder(member, course, 'KWD');
  await controls.stripe('webhook-faults', deaf, z.unknown());
  expect((await payAt(order, cards.declined)) === 402, 'the card should be declined with 402');
  await paid(order, cards.paid);
  await controls.stripe('webhook-faults', badNetwork, z.unknown());
  return order;
};

const Orders = z.object({ items: z.array(Order.pick({ orderId: true, state: true })) });

/** As it stands with us: the list of orders asks nobody, where a single order that is not paid has Stripe asked. */
const storedState = async (member: ApiClient, { orderId }: Order): Promise<string> => {
  const { items } = await member.call('GET /payments/orders', Orders);
  return items.find((one) => one.orderId === orderId)?.state ?? 'not there';
};

/** What was bought and is told of by nobody until the night. */
export interface Unseen {
  /** Looks again after the night: paid and held, or contested and not held. */
  look: () => Promise<void>;
}

const afterTheNight = ({ member, course }: Sale, orders: { unseen: Order; contested: Order }): Unseen => ({
  look: async () => {
    const unseen = await storedState(member, orders.unseen);
    expect(unseen === 'paid', `after the night the order should be paid, not ${unseen}`);
    expect(await holds(member, orders.unseen, course), 'what was paid should be held after the night');
    const contested = await storedState(member, orders.contested);
    expect(contested === 'disputed', `what the bank took back should be disputed, not ${contested}`);
    expect(!(await holds(member, orders.contested, course)), 'what the bank took back should not be held');
  },
});

/**
 * Sells in four currencies while webhooks are lost, repeated, late and out of order: refunded in part, declined and given
 * up, declined and paid unseen, and contested by the buyer's bank.
 */
export const sellOnBadNetwork = async (
  { member, operations, controls }: { member: ApiClient; operations: ApiClient; controls: Controls },
  step: Step,
): Promise<Unseen> => {
  const course = await putOnSale(operations, { reference: 'journey-rough-course', prices });
  const sale = { member, course, controls };
  await controls.stripe('webhook-faults', badNetwork, z.unknown());
  step.progress('a part is had back');
  await refundedInPart(sale, step);
  step.progress('a card is declined');
  await givenUp(sale);
  step.progress('a buyer does not come back');
  const unpaid = await unseen(sale);
  step.progress('a bank takes money back');
  const contested = await placeOrder(member, course, 'EUR');
  await paid(contested, cards.disputed);
  await takeOffSale(operations, course);
  step.tell('4200 JPY paid and 1200 back, 29.00 USD declined and given up, 8.900 KWD paid unseen,');
  step.tell('27.00 EUR taken back by the bank; webhooks lost, repeated, late and in any order');
  return afterTheNight(sale, { unseen: unpaid, contested });
};
