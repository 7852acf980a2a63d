import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { logReader } from '../../../functions/recommendations/interactions-log.ts';
import { demoProfile } from '../../../local/demo/member.ts';
import { objectStore } from '../../../shared/aws/object-store.ts';
import { type Caller, newCaller } from '../../support/caller.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { pointSdkAt } from '../../support/dynamodb.ts';
import { replayStream } from '../../support/replayed-stream.ts';

const Answer = z.object({
  by: z.string(),
  personalised: z.boolean(),
  items: z.array(
    z.object({ itemId: z.string(), explored: z.boolean(), reasons: z.array(z.object({ kind: z.string() })) }),
  ),
  basis: z.object({ profileVersion: z.int().nullable() }),
});
const Switch = z.object({ on: z.boolean(), consented: z.boolean() });
const Given = z.object({ items: z.array(z.object({ itemId: z.string() })) });
const Recorded = z.object({ recorded: z.int() });

const Kept = z.object({ interactions: z.array(z.object({ id: z.string() })) });
const Models = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      model: z.object({ people: z.int(), items: z.int(), interactions: z.int() }).nullable(),
    }),
  ),
});
const Fair = z.object({
  report: z
    .object({ kinds: z.array(z.object({ compared: z.array(z.object({ groups: z.array(z.unknown()) })) })) })
    .nullable(),
});

const patience = { timeout: 90_000, interval: 250 };

let house: TestHouse;
let lin: Caller;
let stranger: Caller;

beforeAll(async () => {
  house = await startTestHouse();
  pointSdkAt(house.system.endpoints.dynamodb);
  process.env['AWS_ENDPOINT_URL_S3'] = house.system.endpoints.s3;
  lin = await newCaller(house.origin, { name: 'lin-for-you' });
  stranger = await newCaller(house.origin, { name: 'stranger' });
});
afterAll(() => house.remove());

const listOf = async (caller: Caller) => {
  const { status, json } = await caller('GET /recommendations?kind=occupation&limit=10');
  expect(status).toBe(200);
  return Answer.parse(json);
};
const idsOf = ({ items }: z.infer<typeof Answer>) =>
  items.filter(({ explored }) => !explored).map(({ itemId }) => itemId);
const topOf = async (caller: Caller): Promise<string> => idsOf(await listOf(caller))[0] ?? '';

describe('recommendations of the running system', () => {
  it('are the same for everyone until somebody says yes, then theirs', async () => {
    const nobody = await listOf(lin);
    expect(nobody).toMatchObject({ by: 'popular', personalised: false });
    expect(await listOf(stranger)).toEqual(nobody);
    await lin('PUT /profiles/me', { body: demoProfile, headers: { 'if-match': '"0"' } });
    await lin('PUT /profiles/me/consents/personalisation', { body: { granted: true } });
    await expect.poll(async () => (await listOf(lin)).basis.profileVersion, patience).toBe(1);
    const own = await listOf(lin);
    expect(own).toMatchObject({ by: 'embedded', personalised: true });
    expect(own.items[0]?.reasons.map(({ kind }) => kind)).toContain('uses-skills');
    expect(idsOf(own)).not.toEqual(idsOf(nobody));
  });

  it('change with the next request once somebody turns an item away, and change back', async () => {
    const first = await topOf(lin);
    const path = `/recommendations/feedback/occupation/${first}`;
    const given = await lin(`PUT ${path}`, { body: { feedback: 'not-interested' } });
    expect(Given.parse(given.json).items).toMatchObject([{ itemId: first }]);
    expect(idsOf(await listOf(lin))).not.toContain(first);
    await lin(`DELETE ${path}`);
    expect(await topOf(lin)).toBe(first);
  });

  it('change with the next request once an interaction is recorded, and are as before once it is forgotten', async () => {
    const first = await topOf(lin);
    const interaction = {
      ...{ id: 'for-you-flow-1', type: 'dismissed', kind: 'occupation', itemId: first },
      at: new Date().toISOString(),
    };
    const told = await lin('POST /interactions', { body: { interactions: [interaction] } });
    expect(Recorded.parse(told.json).recorded).toBe(1);
    expect(idsOf(await listOf(lin))).not.toContain(first);
    expect((await lin('DELETE /interactions/me')).status).toBe(200);
    expect(await topOf(lin)).toBe(first);
  });

  it('are everyone’s again once they are switched off, and nothing is recorded then', async () => {
    const off = await lin('PUT /recommendations/personalisation', { body: { on: false } });
    expect(Switch.parse(off.json)).toEqual({ on: false, consented: true });
    expect(await listOf(lin)).toEqual(await listOf(stranger));
    const refused = await lin('PUT /recommendations/feedback/occupation/data-analyst', {
      body: { feedback: 'already-know' },
    });
    expect(refused.status).toBe(409);
    expect(Given.parse((await lin('GET /recommendations/feedback')).json).items).toEqual([]);
    const on = await lin('PUT /recommendations/personalisation', { body: { on: true } });
    expect(Switch.parse(on.json).on).toBe(true);
    expect((await listOf(lin)).by).toBe('embedded');
  });

  it('cannot be switched on by somebody who has not consented', async () => {
    const { status } = await stranger('PUT /recommendations/personalisation', { body: { on: true } });
    expect(status).toBe(409);
  });
});

/** What the log in the bucket holds, as every reader sees it: of the ids that are asked for. */
const logged = async (isOf: (id: string) => boolean) => {
  const bucket = objectStore('pathlight-dev-recommendations-000000000000-us-east-1');
  const ids: string[] = [];
  for await (const day of logReader(bucket).days(new Map()))
    ids.push(...day.map(({ id }) => id).filter(isOf));
  return ids.toSorted();
};

describe('what somebody does, on its way to the engine', () => {
  const logDoor = 'pathlight-dev-recommendations-on-recorded-for-log';
  const views = Array.from({ length: 40 }, (_, index) => ({
    ...{ id: `way-to-engine-${index + 10}`, type: 'viewed', kind: 'posting', itemId: `cl-en-${index}` },
    at: new Date().toISOString(),
  }));
  const wanted = views.map(({ id }) => id);
  const isOne = (id: string) => wanted.includes(id);
  const outcomes = () =>
    house.system
      .recentInvocations()
      .filter(({ functionId }) => functionId === logDoor)
      .map(({ outcome }) => outcome);

  it('is recorded once, and in the log once, though told twice and though the reader dies in mid-batch', async () => {
    const wei = await newCaller(house.origin, { name: 'wei-for-you' });
    const tell = async () =>
      Recorded.parse((await wei('POST /interactions', { body: { interactions: views } })).json).recorded;
    await wei('PUT /profiles/me/consents/personalisation', { body: { granted: true } });
    await expect
      .poll(async () => Switch.parse((await wei('GET /recommendations/personalisation')).json).on, patience)
      .toBe(true);
    await house.system.settled(60_000);
    house.system.faults.crashAfter(logDoor, 1);
    const told = await Promise.all([tell(), tell()]);
    expect(told.reduce((sum, recorded) => sum + recorded, 0)).toBe(views.length);
    await expect.poll(() => logged(isOne), patience).toEqual(wanted);
    expect(outcomes().some((outcome) => outcome !== 'ok' && outcome !== 'running')).toBe(true);
    const kept = Kept.parse((await wei('GET /interactions/me')).json).interactions;
    expect(kept.map(({ id }) => id).toSorted()).toEqual(wanted);
  });

  it('is in the log once where a shard is read again, and the engine learns it once', async () => {
    await house.system.settled(60_000);
    const before = outcomes().length;
    replayStream(house.system, logDoor);
    await expect.poll(() => outcomes().length, patience).toBeGreaterThan(before);
    await house.system.settled(60_000);
    expect(await logged(isOne)).toEqual(wanted);
    const night = house.system.schedules().find(({ id }) => id.includes('recommendations-every-night'));
    await house.system.runSchedule(night?.id ?? 'every-night');
    const operations = await newCaller(house.origin, { name: 'ops-for-you', groups: ['operations'] });
    const learned = async () =>
      Models.parse((await operations('GET /recommendations/models')).json).items.find(
        ({ kind }) => kind === 'posting',
      )?.model;
    await expect.poll(learned, patience).toMatchObject({ people: 1, items: 40, interactions: 40 });
    // Nobody told a group: there is a report, and it shows none.
    const compared = async () =>
      Fair.parse((await operations('GET /recommendations/fairness')).json).report?.kinds.flatMap(
        (kind) => kind.compared,
      ) ?? [];
    await expect.poll(async () => (await compared()).length, patience).toBeGreaterThan(0);
    expect((await compared()).flatMap(({ groups }) => groups)).toEqual([]);
  });

  it('leave no errors in the background', () => expect(house.errors).toEqual([]));
});
