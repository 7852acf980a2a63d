import { beforeEach, describe, expect, it } from 'vitest';
import { riasec60 } from '../../../../functions/assessments/data/riasec.ts';
import {
  getSession,
  listSessions,
  saveAnswers,
  startAnonymousSession,
  startSession,
} from '../../../../functions/assessments/sessions.ts';
import { type MemoryStore, memoryStore } from '../../../support/assessments.ts';

const day = 86_400_000;
let now: Date;
let store: MemoryStore;
const resources = () => ({ store, clock: () => now });
const start = (memberId: string, commandId = 'one') =>
  startSession(resources(), { memberId, instrumentId: 'riasec-60', commandId });
const startAnonymous = () =>
  startAnonymousSession(resources(), { instrumentId: 'riasec-60', commandId: 'anonymous' });
const answer = (itemId: string, value: number, sequence: number) => ({
  itemId,
  value,
  sequence,
  milliseconds: null,
});

beforeEach(() => {
  now = new Date('2026-11-22T08:00:00.000Z');
  store = memoryStore();
});

describe('a member', () => {
  it('begins an empty session that is theirs for good', async () => {
    expect(await start('ada')).toEqual({
      sessionId: 'ses_one',
      instrumentId: 'riasec-60',
      instrumentVersion: 1,
      state: 'open',
      startedAt: '2026-11-22T08:00:00.000Z',
      updatedAt: '2026-11-22T08:00:00.000Z',
      expiresAt: null,
      items: 60,
      answers: [],
      resultId: null,
    });
  });

  it('does not begin a second one by repeating the command', async () => {
    await start('ada');
    await saveAnswers(resources(), {
      sessionId: 'ses_one',
      holder: { memberId: 'ada' },
      answers: [answer('R1', 4, 1)],
    });
    expect((await start('ada')).answers).toHaveLength(1);
    expect((await listSessions(resources(), 'ada')).items).toHaveLength(1);
  });

  it('cannot begin a questionnaire that is not on offer', async () => {
    const unknown = startSession(resources(), { memberId: 'ada', instrumentId: 'tarot', commandId: 'x' });
    await expect(unknown).rejects.toMatchObject({ kind: 'not-found', code: 'no-such-instrument' });
  });

  it('goes on where they stopped, on any device', async () => {
    await start('ada');
    for (const [sequence, itemId] of ['R1', 'I3', 'A1'].entries()) {
      await saveAnswers(resources(), {
        sessionId: 'ses_one',
        holder: { memberId: 'ada' },
        answers: [answer(itemId, 4, sequence)],
      });
    }
    const [listed] = (await listSessions(resources(), 'ada')).items;
    const resumed = await getSession(resources(), listed?.sessionId ?? '', { memberId: 'ada' });
    expect(resumed.answers.map(({ itemId }) => itemId)).toEqual(['R1', 'I3', 'A1']);
  });

  it('does not find another member’s session, nor an anonymous one by its id alone', async () => {
    await start('ada');
    const { sessionId } = await startAnonymous();
    const notFound = { kind: 'not-found', code: 'no-such-session' };
    for (const [id, memberId] of [
      ['ses_one', 'ben'],
      [sessionId, 'ada'],
      ['ses_none', 'ada'],
    ] as const) {
      await expect(getSession(resources(), id, { memberId })).rejects.toMatchObject(notFound);
      const saving = saveAnswers(resources(), {
        sessionId: id,
        holder: { memberId },
        answers: [answer('R1', 1, 1)],
      });
      await expect(saving).rejects.toMatchObject(notFound);
    }
    expect((await listSessions(resources(), 'ben')).items).toEqual([]);
  });

  it('loses no answer when many are saved at the same moment', async () => {
    await start('ada');
    const items = riasec60.items.slice(0, 6);
    await Promise.all(
      items.map(({ itemId }, index) =>
        saveAnswers(resources(), {
          sessionId: 'ses_one',
          holder: { memberId: 'ada' },
          answers: [answer(itemId, 3, index)],
        }),
      ),
    );
    const { answers } = await getSession(resources(), 'ses_one', { memberId: 'ada' });
    expect(answers).toHaveLength(items.length);
  });
});

describe('a stranger', () => {
  it('gets a secret once, opens the session with it, and leaves only its hash behind', async () => {
    const { secret, ...session } = await startAnonymous();
    expect(session.expiresAt).toBe(new Date(now.getTime() + 90 * day).toISOString());
    expect(await getSession(resources(), session.sessionId, { secret })).toEqual(session);
    expect(JSON.stringify(await store.session(session.sessionId))).not.toContain(secret);
  });

  it('gets nowhere with another secret, or with a secret to a member’s session', async () => {
    const { sessionId, secret } = await startAnonymous();
    await start('ada');
    for (const [id, tried] of [
      [sessionId, `${secret}x`],
      [sessionId, ''],
      ['ses_one', secret],
      ['ses_none', secret],
    ] as const) {
      await expect(getSession(resources(), id, { secret: tried })).rejects.toMatchObject({
        code: 'no-such-session',
      });
    }
  });

  it('finds it gone once it has expired, deleted or not', async () => {
    const { sessionId, secret } = await startAnonymous();
    now = new Date(now.getTime() + 90 * day - 1);
    await expect(getSession(resources(), sessionId, { secret })).resolves.toMatchObject({ state: 'open' });
    now = new Date(now.getTime() + 1);
    await expect(getSession(resources(), sessionId, { secret })).rejects.toMatchObject({
      code: 'no-such-session',
    });
  });
});
