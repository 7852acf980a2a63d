import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { ApiClient } from '../../../local/demo/api-client.ts';
import { apiClient } from '../../../local/demo/api-client.ts';
import { operationsClient } from '../../../local/journey/market.ts';
import {
  type Course,
  Order,
  cards,
  payAt,
  placeOrder,
  putOnSale,
  untilPaid,
} from '../../../local/journey/shop.ts';
import { signIn } from '../../../local/oidc/token.ts';
import { sampleContent } from '../../support/courses.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';

const courseId = 'flow-course';
const course = `/learning/study/courses/${courseId}`;
const lesson = (lessonId: string) => `${course}/lessons/${lessonId}`;
const price = 10_000;
const step = { progress: () => undefined, tell: () => undefined };

/** The right answers to the questions of the sample course. */
const right = {
  ...{ 'q-single': 'a', 'q-multiple': ['a', 'b'], 'q-true': false, 'q-number': '3', 'q-text': 'Order  BY' },
  'q-order': ['from', 'where', 'select', 'order-by'],
};

const Refused = z.looseObject({ status: z.int() });
const Progress = z.object({ ppm: z.int(), complete: z.boolean() });
const Done = z.object({ progress: Progress, certificateId: z.string().nullable() });
const Attempted = Done.extend({
  attempt: z.object({
    passed: z.boolean(),
    items: z.array(z.object({ verdict: z.string(), solution: z.unknown() })),
  }),
});
const Quote = z.object({ totalMinor: z.int(), items: z.array(z.object({ because: z.string() })) });
const Certificate = z.object({ name: z.string().nullable(), courseId: z.string() });

describe('studying over HTTP', () => {
  let house: TestHouse;
  let offer: Course;
  beforeAll(async () => {
    house = await startTestHouse();
    const operations = await operationsClient(house.origin);
    const author = await client('author', ['author']);
    const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
    const draft = `/learning/drafts/${courseId}`;
    await author.call(`PUT ${draft}`, z.unknown(), { body: sampleContent({ access: 'paid' }), ...at(0) });
    await author.call(`POST ${draft}/submission`, z.unknown(), at(1));
    await operations.call(`POST /learning/reviews/${courseId}/approval`, z.unknown(), at(2));
    offer = await putOnSale(operations, { reference: courseId, prices: { CNY: price } });
  });
  afterAll(() => house.remove());

  const client = async (name: string, groups: readonly string[] = []): Promise<ApiClient> => {
    const account = { email: `${name}@example.org`, name, groups: [...groups], create: true };
    return apiClient(house.origin, (await signIn(house.origin, account)).accessToken);
  };
  const enrol = (member: ApiClient) => member.call(`PUT ${course}`, z.unknown(), { body: {} });
  const open = (member: ApiClient, lessonId: string) =>
    member.call(`POST ${lesson(lessonId)}/opening`, z.unknown());
  const statusOf = (call: Promise<unknown>): Promise<number> =>
    call.then(
      () => 200,
      (error: unknown) => Refused.parse(error).status,
    );
  /** Asks until it is so: facts take a moment from one context to the next. */
  const until = (what: () => Promise<boolean>): Promise<void> =>
    vi.waitUntil(what, { timeout: 90_000, interval: 250 }).then(() => undefined);
  /** Buys the course; what payments tell of it has arrived when this is over. */
  const buyer = async (name: string): Promise<{ member: ApiClient; order: Order }> => {
    const member = await client(name);
    expect(await statusOf(enrol(member))).toBe(403);
    const order = await placeOrder(member, offer, 'CNY');
    expect(await payAt(order, cards.paid)).toBe(303);
    await untilPaid(member, order, step);
    await until(async () => (await statusOf(enrol(member))) === 200);
    return { member, order };
  };
  const quote = (member: ApiClient, { orderId }: Order) =>
    member.call(`GET /payments/orders/${orderId}/refund-quote`, Quote);

  it('goes from buying through lessons and the quiz to a certificate that anybody can verify', async () => {
    const { member, order } = await buyer('learner');
    const opened = JSON.stringify(await open(member, 'check'));
    expect(opened).toContain('Which keyword filters rows?');
    expect(opened).not.toContain('WHERE does.');

    for (const lessonId of ['select', 'watch']) {
      await open(member, lessonId);
      await member.call(`PUT ${lesson(lessonId)}/completion`, Done);
    }
    const attempt = (answers: object) =>
      member.call(`POST ${lesson('check')}/attempts`, Attempted, { body: { courseVersion: 1, answers } });
    const failed = await attempt({ 'q-single': 'b' });
    expect(failed.attempt).toMatchObject({
      passed: false,
      items: [{ verdict: 'wrong', solution: null }, {}, {}, {}, {}, {}],
    });
    expect(failed.progress.complete).toBe(false);
    expect((await attempt(right)).attempt.passed).toBe(true);
    const body = { text: 'select 1', fulfilled: [] };
    const { certificateId, progress } = await member.call(`POST ${lesson('report')}/assignment`, Done, {
      body,
    });
    expect(progress).toEqual({ ppm: 1_000_000, complete: true });

    const anybody = apiClient(house.origin);
    const certificate = () => anybody.call(`GET /learning/certificates/${certificateId ?? ''}`, Certificate);
    expect(await certificate()).toEqual({ name: null, courseId });
    await member.call(`PUT ${course}/certificate`, z.unknown(), { body: { name: 'Lin' } });
    expect((await certificate()).name).toBe('Lin');

    // How much was used is told to payments, which give nothing back for it any more.
    await until(async () => (await quote(member, order)).items[0]?.because === 'used-too-much');
    expect((await quote(member, order)).totalMinor).toBe(0);
  });

  it('closes with a refund, which those get who have hardly begun', async () => {
    const { member, order } = await buyer('regretful');
    // A free preview uses nothing up.
    await open(member, 'select');
    expect((await quote(member, order)).totalMinor).toBe(price);
    await member.call(`POST /payments/orders/${order.orderId}/refunds`, Order, { body: { reason: '' } });
    const completion = () => member.call(`PUT ${lesson('watch')}/completion`, Done);
    await until(async () => (await statusOf(completion())) === 403);
    expect(await statusOf(open(member, 'watch'))).toBe(403);
    expect(await statusOf(open(member, 'select'))).toBe(200);
  });

  it('leaves nothing behind that a worker could not handle', async () => {
    await house.system.settled(90_000);
    const dead = house.system.queues().filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0);
    expect(dead.map(({ name }) => name)).toEqual([]);
    expect(house.errors).toEqual([]);
  });
});
