import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ApiClient } from '../../../local/demo/api-client.ts';
import { analysisDone, sendPostings, uploadRead } from '../../../local/demo/market-upload.ts';
import { repositoryRoot } from '../../../local/house.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { type Snapshot, snapshotOf } from '../../support/market-snapshot.ts';
import { madeUpFile, operationsOf, uploaded } from '../../support/operations.ts';
import { type StartedProgram, startProgram } from '../../support/started-program.ts';

const market = (door: string): string => `pathlight-dev-market-${door}`;
const queues = [
  'on-upload-stored',
  'on-postings-ingested',
  'on-duplicates-marked',
  'on-analysis-requested',
  'on-slice-planned',
  'on-postings-counted',
];
const settleMs = 150_000;

const inDeadLetters = ({ system }: TestHouse): string[] =>
  system
    .queues()
    .filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0)
    .map(({ name }) => name);

const snapshotsOf = async (origin: string): Promise<Record<string, Snapshot>> => ({
  zh: await snapshotOf(origin, 'zh'),
  en: await snapshotOf(origin, 'en'),
});

const Analyses = z.object({ items: z.array(z.object({ state: z.string() })) });

/** Resolves while an analysis is under way. */
const inTheMiddle = async (operations: ApiClient): Promise<void> => {
  for (;;) {
    const { items } = await operations.call('GET /market/analyses/latest', Analyses);
    if (items.some(({ state }) => state === 'clustering' || state === 'counting' || state === 'forecasting'))
      return;
    if (items.length === 2 && items.every(({ state }) => state === 'published'))
      throw new Error('both analyses were done before anybody could look');
    await pause(25);
  }
};

/** Whatever happens on the way, the published snapshots tell what those of an undisturbed run tell. */
describe('files of postings come to the same snapshots', () => {
  let undisturbed: Record<string, Snapshot>;
  let house: TestHouse | undefined;

  beforeAll(async () => {
    house = await startTestHouse();
    const operations = await operationsOf(house.origin);
    for (const language of ['zh', 'en'] as const) {
      expect(await uploaded(operations, madeUpFile(language))).toMatchObject({ state: 'ingested' });
    }
    await house.system.settled(settleMs);
    undisturbed = await snapshotsOf(house.origin);
    expect(undisturbed['zh']?.clusters).toBeGreaterThan(2);
    expect(undisturbed['zh']?.postings).toBeGreaterThan(200);
    expect(undisturbed['en']?.clusters).toBeGreaterThan(2);
  }, 300_000);
  afterEach(async () => {
    await house?.remove();
    house = undefined;
  });

  it('with every message delivered twice, and in the other order', async () => {
    await house?.remove();
    house = await startTestHouse();
    const { faults } = house.system;
    const operations = await operationsOf(house.origin);
    faults.pauseConsumers();
    for (const queue of queues) faults.deliverTwice(market(queue), 20);
    for (const language of ['en', 'zh'] as const) await sendPostings(operations, madeUpFile(language));
    expect(faults.reverse(market('on-upload-stored'))).toBe(2);
    faults.resumeConsumers();
    await house.system.settled(settleMs);
    const invoked = house.system.recentInvocations().map(({ functionId }) => functionId);
    for (const queue of queues) {
      expect(invoked.filter((id) => id === market(queue)).length, queue).toBeGreaterThanOrEqual(4);
    }
    expect(await snapshotsOf(house.origin)).toEqual(undisturbed);
    expect(inDeadLetters(house)).toEqual([]);
  });

  it('with a crash in the middle of each worker', async () => {
    house = await startTestHouse();
    const operations = await operationsOf(house.origin);
    const { faults } = house.system;
    // After the commit and before the queue has heard of it; and in the middle of long work.
    faults.crashWhenLogged(market('on-upload-stored'), 'upload read');
    faults.crashAfter(market('on-analysis-requested'), 120);
    faults.crashAfter(market('on-slice-planned'), 60);
    faults.crashAfter(market('on-postings-counted'), 60);
    for (const language of ['zh', 'en'] as const) await sendPostings(operations, madeUpFile(language));
    await house.system.settled(settleMs);
    const crashed = house.system.recentInvocations().filter(({ outcome }) => outcome === 'Runtime.ExitError');
    expect(crashed.map(({ functionId }) => functionId).toSorted()).toEqual(
      ['on-upload-stored', 'on-analysis-requested', 'on-slice-planned', 'on-postings-counted']
        .map(market)
        .toSorted(),
    );
    expect(await snapshotsOf(house.origin)).toEqual(undisturbed);
    expect(inDeadLetters(house)).toEqual([]);
  });

  describe('after the whole system was killed', () => {
    const stateDir = join(repositoryRoot, '.local/test', randomUUID());
    let program: StartedProgram | undefined;
    beforeAll(() => {
      mkdirSync(stateDir, { recursive: true });
    });
    afterAll(async () => {
      await program?.kill();
      rmSync(stateDir, { recursive: true, force: true });
    });

    it('as soon as the files were there, and again in the middle of the analysis', async () => {
      program = await startProgram(stateDir);
      const before = await operationsOf(program.origin);
      const since = new Date();
      const uploads = [
        await sendPostings(before, madeUpFile('zh')),
        await sendPostings(before, madeUpFile('en')),
      ];
      await program.kill();

      program = await startProgram(stateDir);
      await inTheMiddle(await operationsOf(program.origin));
      await program.kill();

      program = await startProgram(stateDir);
      const after = await operationsOf(program.origin);
      for (const uploadId of uploads) {
        expect(await uploadRead(after, uploadId)).toMatchObject({ state: 'ingested' });
      }
      for (const language of ['zh', 'en'] as const) {
        const analysis = await analysisDone(after, { market: language, since });
        expect(analysis).toMatchObject({ state: 'published' });
      }
      expect(await snapshotsOf(program.origin)).toEqual(undisturbed);
    });
  });
});
