import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Route, pathParameters } from '../../../shared/contract.ts';
import type { Caller } from '../../support/caller.ts';
import { allRoutes } from '../../support/contracts.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { type Case, casesOf } from './cases.ts';
import { type World, everythingOf, newWorld } from './objects.ts';

/** What names a thing in its path, and what a member asks about themselves, must not be had by anybody else. */
const isAboutThings = (route: Route): boolean =>
  pathParameters(route.template).length > 0 || route.caller === 'member';

const routes = (await allRoutes()).filter(isAboutThings);
const refused = [403, 404];

/** What would show that the owner's things were told to somebody else. */
const marksOf = ({ owner }: World): string[] => [
  owner.name,
  owner.openSessionId,
  owner.scored.sessionId,
  owner.scored.resultId,
  owner.orderId,
  owner.draftId,
];

const othersTry = async (one: Exclude<Case, { belongsTo: 'everybody' }>, world: World) => {
  const { nobody, other, anonymous } = world;
  switch (one.belongsTo) {
    case 'the caller': {
      const { status, text } = await other.ask(one.request, one);
      if (one.without === undefined) expect(status, text).toBeLessThan(300);
      else expect(status, text).toBe(one.without);
      expect(marksOf(world).filter((mark) => text.includes(mark))).toEqual([]);
      return;
    }
    case 'the owner':
    case 'operations':
    case 'finance':
      expect(refused).toContain((await other.ask(one.request, one)).status);
      expect((await nobody(one.request, one)).status).toBe(401);
      return;
    case 'the holder of its secret':
      for (const secret of ['a'.repeat(43), `${anonymous.secret.slice(0, -1)}?`, anonymous.sessionId]) {
        const sent = { body: one.secretly(secret) };
        expect([401, ...refused]).toContain((await nobody(one.request, sent)).status);
        expect(refused).toContain((await other.ask(one.request, sent)).status);
      }
      return;
  }
};

/** The same request from whom it belongs to: without it, a request that nobody may make would pass as well kept. */
const ownerAsks = async (one: Exclude<Case, { belongsTo: 'everybody' }>, world: World) => {
  const { owner, operations, finance, anonymous } = world;
  // Changing one's own things, which the other has just done to theirs, would change what later cases look for.
  if (one.belongsTo === 'the caller' && !one.request.startsWith('GET')) return;
  const callers: Partial<Record<Case['belongsTo'], Caller>> = { operations, finance };
  const ask = callers[one.belongsTo] ?? owner.ask;
  const sent = one.belongsTo === 'the holder of its secret' ? { body: one.secretly(anonymous.secret) } : one;
  const { status, text } = await ask(one.request, sent);
  // What is not there yet is not found by those who may look for it.
  const there = one.belongsTo === 'finance' ? [202, 404] : [];
  expect([200, 201, 409, 412, 422, ...there], `${one.request} answered ${text}`).toContain(status);
  if (one.belongsTo === 'the caller' && one.shows !== undefined) expect(text).toContain(one.shows);
};

describe('what belongs to somebody', () => {
  let house: TestHouse;
  let world: World;
  let cases: ReadonlyMap<string, Case>;

  beforeAll(async () => {
    house = await startTestHouse();
    world = await newWorld(house.origin);
    cases = casesOf(world);
    await house.system.settled(60_000);
  });
  afterAll(() => house.remove());

  it('has a case for every route with a name in its path or about the caller, and for no other', () => {
    expect([...cases.keys()].toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
  });

  it.each(routes)('$method $template: nobody else reads or changes it', async ({ name }) => {
    const one = cases.get(name);
    if (one === undefined)
      throw new Error(`cases.ts says nothing about ${name}: whose things does it touch?`);
    if (one.belongsTo === 'everybody') return;
    const before = await everythingOf(world.owner);
    await othersTry(one, world);
    const after = await everythingOf(world.owner);
    expect(Object.keys(before).filter((request) => before[request] !== after[request])).toEqual([]);
    await ownerAsks(one, world);
  });
});
