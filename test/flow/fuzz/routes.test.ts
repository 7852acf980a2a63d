import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groups } from '../../../shared/contract.ts';
import { type Caller, newCaller } from '../../support/caller.ts';
import { allRoutes } from '../../support/contracts.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { type World, newWorld } from '../access/objects.ts';
import { requestsTo } from './requests.ts';

/** Another seed with FUZZ_SEED, more of it with FUZZ_RUNS; both are told where something is found. */
const seed = Number(process.env['FUZZ_SEED'] || Date.now() % 2 ** 31);
const numRuns = Number(process.env['FUZZ_RUNS'] || 25);
const routes = await allRoutes();

describe(`any input to any route is answered, with no failure of ours (FUZZ_SEED=${seed})`, () => {
  let house: TestHouse;
  let world: World;
  let everyGroup: Caller;

  beforeAll(async () => {
    house = await startTestHouse();
    world = await newWorld(house.origin);
    everyGroup = await newCaller(house.origin, { name: 'in-every-group', groups });
  });
  afterAll(() => house.remove());

  it.each(routes)('$method $template', async (route) => {
    const { owner, anonymous, uploadId, offerId } = world;
    const known = [owner.openSessionId, owner.scored.sessionId, owner.scored.resultId].concat([
      ...[owner.orderId, offerId, 'i1', 'CNY'],
      ...[anonymous.sessionId, uploadId, 'riasec-60', 'data-analyst', 'research'],
    ]);
    const caller = route.caller === 'public' || route.caller === 'member' ? owner.ask : everyGroup;
    await fc.assert(
      fc.asyncProperty(requestsTo(route, known), async ({ request, ...sent }) => {
        const { status, text, json } = await caller(request, sent);
        expect(status, text).toBeLessThan(500);
        // Every refusal says what is wrong, in a form that programs can read.
        if (status >= 400) expect(json, text).toMatchObject({});
      }),
      { seed, numRuns, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
  });

  it('leaves nothing behind that a worker could not handle', async () => {
    await house.system.settled(60_000);
    const dead = house.system.queues().filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0);
    expect(dead.map(({ name }) => name)).toEqual([]);
    expect(house.errors).toEqual([]);
  });
});
