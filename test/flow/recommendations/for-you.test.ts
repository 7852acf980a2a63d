import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoProfile } from '../../../local/demo/member.ts';
import { type Caller, newCaller } from '../../support/caller.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';

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

const patience = { timeout: 90_000, interval: 250 };

let house: TestHouse;
let lin: Caller;
let stranger: Caller;

beforeAll(async () => {
  house = await startTestHouse();
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

  it('leave no errors in the background', () => expect(house.errors).toEqual([]));
});
