import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '../../local/demo/api-client.ts';
import { demoPostingsFile } from '../../local/demo/load.ts';
import { analysisDone, sendPostings, uploadRead } from '../../local/demo/market-upload.ts';
import { signIn } from '../../local/oidc/token.ts';
import { startTestHouse, type TestHouse } from '../support/house.ts';

const operations = async ({ origin }: TestHouse): Promise<ApiClient> => {
  const account = { email: 'operations@example.org', groups: ['operations'], create: true };
  return apiClient(origin, (await signIn(origin, account)).accessToken);
};
const linesOf = async ({ content }: { content: Blob }) =>
  (await content.text()).trimEnd().split('\n').length - 1;

describe('the market pipeline, whatever happens to its messages', () => {
  let house: TestHouse;
  const file = demoPostingsFile('zh', new Date());
  beforeEach(async () => {
    house = await startTestHouse();
  });
  afterEach(() => house.remove());

  const deadLetters = () =>
    house.system
      .queues()
      .filter(({ deadLettersOf, ready, inFlight }) => deadLettersOf.length > 0 && ready + inFlight > 0);
  const running = (door: string) =>
    house.system.functions().find(({ entry }) => entry === `functions/market/${door}.ts`)?.running ?? 0;

  it.each(['on-upload-stored', 'on-analysis-requested'])(
    'a restart in the middle of %s loses nothing',
    async (door) => {
      const since = new Date(Date.now() - 1000);
      const uploadId = await sendPostings(await operations(house), file);
      await expect.poll(() => running(door), { timeout: 60_000, interval: 5 }).toBe(1);
      house = await house.restart();
      const client = await operations(house);
      const upload = await uploadRead(client, uploadId);
      expect(upload).toMatchObject({
        state: 'ingested',
        counts: { lines: await linesOf(file), rejected: 0 },
      });
      expect((await analysisDone(client, { market: 'zh', since })).state).toBe('published');
      await house.system.settled(60_000);
      expect(deadLetters()).toEqual([]);
    },
  );

  it('messages that come twice and in another order change nothing', async () => {
    const since = new Date(Date.now() - 1000);
    for (const { name } of house.system.queues()) house.system.faults.deliverTwice(name, 20);
    const client = await operations(house);
    const upload = await uploadRead(client, await sendPostings(client, file));
    expect(upload).toMatchObject({ state: 'ingested', counts: { lines: await linesOf(file), rejected: 0 } });
    expect((await analysisDone(client, { market: 'zh', since })).state).toBe('published');
    await house.system.settled(60_000);
    expect(upload.counts.accepted + upload.counts.duplicates).toBe(await linesOf(file));
    expect(deadLetters()).toEqual([]);
    expect(house.system.recentInvocations().filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });
});
