import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { courseEnrolled } from '../../events/course-enrolled.ts';
import { courseReviewed } from '../../events/course-reviewed.ts';
import { entitlementGranted } from '../../events/entitlement-granted.ts';
import {
  enrolled,
  purchased,
  rated,
} from '../../functions/recommendations/domain/interactions/told-by-facts.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { interactionWorld, look } from '../support/interactions.ts';

let dynamoDb: TestDynamoDb;
let world: ReturnType<typeof interactionWorld>;
/** Moves a second on with every look at the clock. */
let nowMs: number;
const clock = () => new Date((nowMs += 1000));

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
beforeEach(async () => {
  nowMs = Date.parse('2026-11-22T12:00:00.000Z');
  world = interactionWorld(await dynamoDb.createTable(), clock);
  await world.consent('m1', true, '2026-11-01T00:00:00.000Z');
});
afterAll(() => dynamoDb.stop());

const idsOf = async (memberId: string) => (await world.store.history(memberId)).map(({ id }) => id);

describe('recording', () => {
  it('tells of each what became of it; the good go in beside the refused', async () => {
    const batch = [
      look('viewed-1'),
      look('viewed-2', { at: '2027-01-01T00:00:00.000Z' }),
      look('rated-01', { type: 'rated', stars: 4, at: '2026-11-22T11:58:00.000Z' }),
    ];
    expect(await world.cases.record('m1', batch)).toEqual({
      recording: 'allowed',
      recorded: 2,
      outcomes: [
        { id: 'viewed-1', outcome: 'recorded', because: null },
        { id: 'viewed-2', outcome: 'refused', because: 'in-the-future' },
        { id: 'rated-01', outcome: 'recorded', because: null },
      ],
    });
    const history = await world.store.history('m1');
    expect(history.map(({ id }) => id)).toEqual(['viewed-1', 'rated-01']);
    expect(history[1]).toMatchObject({ memberId: 'm1', stars: 4, source: 'member' });
  });

  it('counts what is sent again as repeated, and only what is new as recorded', async () => {
    await world.cases.record('m1', [look('viewed-1'), look('viewed-2')]);
    const again = await world.cases.record('m1', [look('viewed-2'), look('viewed-3'), look('viewed-1')]);
    expect(again.recorded).toBe(1);
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['repeated', 'recorded', 'repeated']);
    expect((await idsOf('m1')).toSorted()).toEqual(['viewed-1', 'viewed-2', 'viewed-3']);
  });

  it('records one batch once, however many send it at the same time', async () => {
    const batch = Array.from({ length: 50 }, (_, index) => look(`viewed-${index + 10}`));
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.cases.record('m1', batch)));
    expect(answers.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(50);
    expect(await idsOf('m1')).toHaveLength(50);
  });

  it('gives a person the same id that another used', async () => {
    await world.consent('m2', true, '2026-11-01T00:00:00.000Z');
    await world.cases.record('m1', [look('viewed-1')]);
    expect((await world.cases.record('m2', [look('viewed-1')])).recorded).toBe(1);
  });
});

describe('without permission', () => {
  it.each([
    ['nobody decided anything', 'stranger', 'no-consent'],
    ['consent was withdrawn', 'm1', 'no-consent'],
    ['personalisation is switched off', 'm1', 'switched-off'],
  ])('nothing is recorded where %s, and the answer says so', async (_, memberId, because) => {
    if (because === 'switched-off') await world.permissions.switchPersonalisation('m1', false);
    else if (memberId === 'm1') await world.consent('m1', false, '2026-11-20T00:00:00.000Z');
    expect(await world.cases.record(memberId, [look('viewed-1')])).toEqual({
      recording: because,
      recorded: 0,
      outcomes: [{ id: 'viewed-1', outcome: 'refused', because }],
    });
    const fact = courseEnrolled.schema.parse({ ...courseEnrolled.example, memberId });
    await world.cases.recordTold(memberId, enrolled(fact), courseEnrolled.name);
    expect(await idsOf(memberId)).toEqual([]);
  });

  it('nothing is recorded by a request that was let in before the consent was withdrawn', async () => {
    const slow = {
      ...world.permissions,
      permission: async (memberId: string) => {
        const permission = await world.permissions.permission(memberId);
        if (permission.consented) await world.consent(memberId, false, '2026-11-22T11:00:00.000Z');
        return permission;
      },
    };
    const { interactionCases } = await import('../../functions/recommendations/interactions.ts');
    const cases = interactionCases({ store: world.store, permissions: slow, clock });
    expect(await cases.record('m1', [look('viewed-1')])).toMatchObject({
      recording: 'no-consent',
      recorded: 0,
    });
    expect(await idsOf('m1')).toEqual([]);
  });

  it('switching off keeps what was recorded, and switching on goes on with it', async () => {
    await world.cases.record('m1', [look('viewed-1')]);
    await world.permissions.switchPersonalisation('m1', false);
    await world.permissions.switchPersonalisation('m1', true);
    await world.cases.record('m1', [look('viewed-2')]);
    expect((await idsOf('m1')).toSorted()).toEqual(['viewed-1', 'viewed-2']);
  });

  it('the newest decision counts, whatever the order in which decisions arrive', async () => {
    await world.consent('m1', false, '2026-10-01T00:00:00.000Z');
    expect((await world.cases.record('m1', [look('viewed-1')])).recorded).toBe(1);
    await world.consents.consentDecided({
      ...{ memberId: 'm1', purpose: 'matching', granted: false },
      decidedAt: '2026-11-22T11:00:00.000Z',
    });
    expect(await idsOf('m1')).toEqual(['viewed-1']);
    await world.consent('m1', false, '2026-11-22T11:00:00.000Z');
    await world.consent('m1', true, '2026-11-01T00:00:00.000Z');
    expect(await world.permissions.permission('m1')).toMatchObject({ consented: false });
    expect(await idsOf('m1')).toEqual([]);
  });
});

describe('erasure', () => {
  it('removes every row at once, and takes in nothing that happened before it', async () => {
    const batch = Array.from({ length: 60 }, (_, index) => look(`viewed-${index + 10}`));
    await world.cases.record('m1', batch.slice(0, 50));
    await world.cases.record('m1', batch.slice(50));
    expect(await world.erasures.erase('m1')).toMatchObject({ erased: 60 });
    expect(await idsOf('m1')).toEqual([]);
    expect((await world.cases.record('m1', [look('viewed-10')])).outcomes).toEqual([
      { id: 'viewed-10', outcome: 'refused', because: 'erased' },
    ]);
    const fact = courseEnrolled.schema.parse(courseEnrolled.example);
    await world.cases.recordTold('m1', enrolled(fact), courseEnrolled.name);
    expect(await idsOf('m1')).toEqual([]);
  });

  it('lets in what happens afterwards, beside what it refuses', async () => {
    await world.erasures.erase('m1');
    const later = look('viewed-2', { at: new Date(nowMs + 1).toISOString() });
    const { outcomes } = await world.cases.record('m1', [look('viewed-1'), later]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'recorded']);
    expect(await idsOf('m1')).toEqual(['viewed-2']);
  });

  it('takes what was said of items with it, and leaves what is said afterwards', async () => {
    const said = { kind: 'course', feedback: 'not-interested' } as const;
    await world.people.giveFeedback('m1', { ...said, itemId: 'before', at: new Date(nowMs).toISOString() });
    await world.people.giveFeedback('m1', {
      ...said,
      itemId: 'after',
      at: new Date(nowMs + 60_000).toISOString(),
    });
    await world.people.giveFeedback('m2', { ...said, itemId: 'another', at: new Date(nowMs).toISOString() });
    await world.erasures.erase('m1');
    expect((await world.people.read('m1')).feedback.map(({ itemId }) => itemId)).toEqual(['after']);
    expect((await world.people.read('m2')).feedback).toHaveLength(1);
  });

  it('of an older time never takes the place of a later one', async () => {
    const { erasedAt } = await world.erasures.erase('m1');
    await world.erasures.eraseUntil('m1', '2026-11-02T00:00:00.000Z');
    expect(await world.permissions.permission('m1')).toMatchObject({ erasedAt });
  });
});

describe('facts of other contexts', () => {
  it('become interactions once, however often they are told', async () => {
    const granted = entitlementGranted.schema.parse({
      ...entitlementGranted.example,
      memberId: 'm1',
    });
    const told = [
      [enrolled(courseEnrolled.schema.parse(courseEnrolled.example)), courseEnrolled.name],
      [rated(courseReviewed.schema.parse(courseReviewed.example)), courseReviewed.name],
      [purchased(granted), entitlementGranted.name],
      // A later version of the same entitlement is the same purchase.
      [
        purchased({ ...granted, version: 4, validUntil: '2027-11-22T08:01:00.000Z' }),
        entitlementGranted.name,
      ],
    ] as const;
    for (const [interaction, source] of [...told, ...told])
      if (interaction !== undefined) await world.cases.recordTold('m1', interaction, source);
    const history = await world.store.history('m1');
    expect(history.map(({ type, itemId, source }) => [type, itemId, source])).toEqual([
      ['rated', 'sql-basics', 'course-reviewed'],
      ['purchased', 'sql-basics', 'entitlement-granted'],
      ['enrolled', 'sql-basics', 'course-enrolled'],
    ]);
  });

  it('that open no item of the catalogue are left out', () => {
    const granted = entitlementGranted.schema.parse(entitlementGranted.example);
    expect(purchased({ ...granted, subject: 'report', reference: 'riasec-60' })).toBeUndefined();
  });
});
