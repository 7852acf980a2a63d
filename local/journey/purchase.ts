import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import { refused } from './person.ts';
import {
  cards,
  type Course,
  holds,
  keyed,
  Order,
  payAt,
  putOnSale,
  refundPart,
  takeOffSale,
  untilPaid,
} from './shop.ts';
import { type Step, expect } from './terminal.ts';

const price = 19_900;
const reference = 'journey-course';

const Quote = z.object({ totalMinor: z.int(), items: z.array(z.object({ because: z.string() })) });
const Receipt = z.object({ receiptNumber: z.string(), total: z.string(), remaining: z.string() });

const buy = async (member: ApiClient, course: Course, step: Step): Promise<Order> => {
  const order = { body: { items: [{ offerId: course.offerId }], currency: 'CNY' }, headers: keyed('order') };
  const placed = await member.call('POST /payments/orders', Order, order);
  const again = await member.call('POST /payments/orders', Order, order);
  const { totalMinor } = placed.totals;
  expect(again.orderId === placed.orderId, 'the same order sent twice should be one order');
  expect(totalMinor === price, `it should cost ${price}, not ${totalMinor}`);
  expect(placed.checkoutUrl !== null, 'an order should say where to pay');
  expect(!(await holds(member, placed, course)), 'nothing should be held before it is paid');
  const status = await payAt(placed, cards.paid);
  expect(status === 303, `paying should lead back to the site, not answer ${status}`);
  await untilPaid(member, placed, step);
  expect(await holds(member, placed, course), 'what was bought should be held at once');
  return placed;
};

/** Buys a course with the test card, sees what it opens, and has a part of the money back. */
export const buyCourse = async (
  { member, operations }: { member: ApiClient; operations: ApiClient },
  step: Step,
): Promise<void> => {
  const course = await putOnSale(operations, { reference, prices: { CNY: price } });
  const order = await buy(member, course, step);
  const { orderId } = order;
  const quote = await member.call(`GET /payments/orders/${orderId}/refund-quote`, Quote);
  expect(quote.totalMinor === price, 'a course of a minute ago should be refundable whole');
  const part = await refundPart(member, order, { amountMinor: 5000 });
  expect(part.state === 'partially_refunded', `the order should be refunded in part, not ${part.state}`);
  expect(await holds(member, order, course), 'a refund in part should leave the course open');
  await refused(refundPart(member, order, { amountMinor: price - 5000 + 1 }), 422, 'more than is left');
  const receipt = await member.call(`GET /payments/orders/${orderId}/receipt`, Receipt);
  expect(receipt.remaining === '149.00', `149.00 should remain paid, not ${receipt.remaining}`);
  await takeOffSale(operations, course);
  step.tell(`${receipt.receiptNumber}: ${receipt.total} CNY paid, 50.00 back, the course is open`);
};
