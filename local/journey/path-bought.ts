import * as z from 'zod';
import { type Currency, toMajorString } from '../../shared/money.ts';
import type { ApiClient } from '../demo/api-client.ts';
import type { LearningPath, PathStep } from './path.ts';
import { refused } from './person.ts';
import { recommendedOnce, recommendedTo } from './recommended.ts';
import { cards, type Course, holds, payAt, placeOrder, putOnSale, takeOffSale, untilPaid } from './shop.ts';
import { type Step, expect } from './terminal.ts';

const currency = 'CNY' satisfies Currency;
/** Of a course that nobody sells yet. */
const ownPrice = 16_900;

const Offers = z.object({
  items: z.array(
    z.object({
      offerId: z.string(),
      kind: z.string(),
      grants: z.array(z.object({ subject: z.string(), reference: z.string() })),
      prices: z.array(z.object({ currency: z.string(), amountMinor: z.int() })),
    }),
  ),
});

interface Sold extends Course {
  priceMinor: number;
  /** Made for the journey, and taken off sale after it. */
  own: boolean;
}

/** The offer of this course alone, where the shop has one; else one of the journey's own. */
const offerOf = async (operations: ApiClient, courseId: string): Promise<Sold> => {
  const { items } = await operations.call('GET /payments/offers?kind=course', Offers);
  for (const { offerId, grants, prices } of items) {
    const price = prices.find((one) => one.currency === currency);
    if (price !== undefined && grants.some(({ reference }) => reference === courseId))
      return { offerId, reference: courseId, priceMinor: price.amountMinor, own: false };
  }
  const course = await putOnSale(operations, { reference: courseId, prices: { CNY: ownPrice } });
  return { ...course, priceMinor: ownPrice, own: true };
};

const enrolment = (courseId: string) => `PUT /learning/study/courses/${courseId}`;

/** Closed before it is paid, held as soon as it is; answers what was paid. */
const buyStep = async (
  { member, operations }: { member: ApiClient; operations: ApiClient },
  { courseId }: PathStep,
  step: Step,
): Promise<number> => {
  const enrol = () => member.call(enrolment(courseId), z.unknown(), { body: { withoutPrerequisites: true } });
  await refused(enrol(), 403, `enrolling in ${courseId} before it is paid`);
  const course = await offerOf(operations, courseId);
  const order = await placeOrder(member, course, currency);
  const { totalMinor } = order.totals;
  expect(
    totalMinor === course.priceMinor,
    `${courseId} is offered at ${course.priceMinor}, not ${totalMinor}`,
  );
  expect(!(await holds(member, order, course)), `${courseId} should not be held before it is paid`);
  const status = await payAt(order, cards.paid);
  expect(status === 303, `paying should lead back to the site, not answer ${status}`);
  await untilPaid(member, order, step);
  expect(await holds(member, order, course), `${courseId} should be held as soon as it is paid`);
  if (course.own) await takeOffSale(operations, course);
  return totalMinor;
};

type Recommended = Awaited<ReturnType<typeof recommendedTo>>;
const listed = ({ items }: Recommended, courseIds: readonly string[]): boolean =>
  items.some(({ itemId }) => courseIds.includes(itemId));

/** Buys with the test card what is not free on the path; what was bought is recommended no more. */
export const buyPath = async (
  people: { member: ApiClient; operations: ApiClient },
  path: LearningPath,
  step: Step,
): Promise<void> => {
  const { member } = people;
  const toBuy = path.steps.filter(({ access, state }) => access === 'paid' && state === 'open');
  const courseIds = toBuy.map(({ courseId }) => courseId);
  expect(toBuy.length > 0, `the path to ${path.title.en} should have a course to buy`);
  expect(
    listed(await recommendedTo(member, 'course'), courseIds),
    `what the path needs, ${courseIds.join(', ')}, should be recommended`,
  );
  let amountMinor = 0;
  for (const one of toBuy) {
    step.progress(one.title.en);
    amountMinor += await buyStep(people, one, step);
  }
  const what = 'what was bought is recommended no more';
  const isSo = (found: Recommended) => !listed(found, courseIds);
  await recommendedOnce(member, { kind: 'course', what, isSo }, step);
  const paid = toMajorString({ amountMinor, currency });
  step.tell(`${courseIds.join(', ')}: ${paid} ${currency} paid, held at once, and recommended no more`);
};
