import { beforeEach, describe, expect, it } from 'vitest';
import { assessmentScored } from '../../../../events/assessment-scored.ts';
import { Result } from '../../../../functions/assessments/contract.ts';
import { riasec30 } from '../../../../functions/assessments/data/riasec.ts';
import {
  getSession,
  saveAnswers,
  startAnonymousSession,
  startSession,
} from '../../../../functions/assessments/sessions.ts';
import { claimSession, submitSession } from '../../../../functions/assessments/submissions.ts';
import { type MemoryStore, believableAnswers, memoryStore } from '../../../support/assessments.ts';

let now: Date;
let store: MemoryStore;
const resources = () => ({ store, clock: () => now });
const answers = believableAnswers(riasec30);
const ada = { memberId: 'ada' };

const answered = async () => {
  const { sessionId } = await startSession(resources(), {
    ...ada,
    instrumentId: 'riasec-30',
    commandId: 'member',
  });
  await saveAnswers(resources(), { sessionId, holder: ada, answers });
  return sessionId;
};
const answeredAnonymously = async () => {
  const { sessionId, secret } = await startAnonymousSession(resources(), {
    instrumentId: 'riasec-30',
    commandId: 'anonymous',
  });
  await saveAnswers(resources(), { sessionId, holder: { secret }, answers });
  return { sessionId, secret };
};

beforeEach(() => {
  now = new Date('2026-11-22T08:00:00.000Z');
  store = memoryStore();
});

describe('submitting', () => {
  it('gives the result, with names and the Holland profile', async () => {
    const result = await submitSession(resources(), await answered(), ada);
    expect(Result.parse(result)).toEqual(result);
    expect(result.scales.map(({ scaleId, items, answered: given }) => [scaleId, items, given])).toEqual(
      ['R', 'I', 'A', 'S', 'E', 'C'].map((scaleId) => [scaleId, 5, 5]),
    );
    expect(result.scales[3]).toMatchObject({ name: { zh: '社会型', en: 'Social' }, percentile: null });
    expect(result.holland).toMatchObject({ consistency: 'high', tied: [['R', 'I', 'E', 'C']] });
    expect(result.holland?.code.slice(0, 2)).toEqual(['S', 'A']);
    expect(result.quality).toEqual({ flagged: false, flags: [] });
    expect(result.norm).toBeNull();
  });

  it('tells once that the member has a result', async () => {
    const sessionId = await answered();
    const result = await submitSession(resources(), sessionId, ada);
    expect(store.facts).toHaveLength(1);
    const [fact] = store.facts;
    expect(fact).toMatchObject({ name: 'assessment-scored', context: 'assessments' });
    expect(assessmentScored.schema.parse(fact?.data)).toMatchObject({
      memberId: 'ada',
      resultId: result.resultId,
      instrumentId: 'riasec-30',
      hollandCode: result.holland?.code,
      flagged: false,
      flags: [],
      scales: result.scales.map(({ scaleId, percentOfMaximum, z }) => ({ scaleId, percentOfMaximum, z })),
    });
  });

  it('a second time, or many times at once, gives the same result and no second fact', async () => {
    const sessionId = await answered();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => submitSession(resources(), sessionId, ada)),
    );
    now = new Date('2026-12-01T00:00:00.000Z');
    results.push(await submitSession(resources(), sessionId, ada));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(store.facts).toHaveLength(1);
  });

  it('ends the taking of answers', async () => {
    const sessionId = await answered();
    const { resultId } = await submitSession(resources(), sessionId, ada);
    expect(await getSession(resources(), sessionId, ada)).toMatchObject({ state: 'submitted', resultId });
    const late = [{ itemId: 'R1', value: 1, sequence: 999, milliseconds: null }];
    await expect(saveAnswers(resources(), { sessionId, holder: ada, answers: late })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'session-submitted',
    });
  });

  it('says of careless answers that they are, and why', async () => {
    const { sessionId } = await startSession(resources(), {
      ...ada,
      instrumentId: 'riasec-30',
      commandId: 'careless',
    });
    const line = answers.map((given) => ({ ...given, value: 4, milliseconds: 300 }));
    await saveAnswers(resources(), { sessionId, holder: ada, answers: line });
    const { quality } = await submitSession(resources(), sessionId, ada);
    expect(quality.flagged).toBe(true);
    expect(quality.flags.map(({ flag }) => flag)).toEqual(
      expect.arrayContaining(['straight-lining', 'low-variability', 'too-fast']),
    );
    expect(quality.flags[0]).toMatchObject({ value: 30, threshold: 10 });
    for (const { explanation } of quality.flags) expect(explanation.zh.length).toBeGreaterThan(10);
    expect(store.facts[0]?.data).toMatchObject({ flagged: true });
  });
});

describe('claiming what was made without an account', () => {
  it('tells nobody of a result until it is claimed, then tells whose it is, once', async () => {
    const { sessionId, secret } = await answeredAnonymously();
    const result = await submitSession(resources(), sessionId, { secret });
    expect(store.facts).toEqual([]);
    const claim = { sessionId, secret, memberId: 'ada' };
    const session = await claimSession(resources(), claim);
    expect(session).toMatchObject({ resultId: result.resultId, expiresAt: null });
    expect(await claimSession(resources(), claim)).toEqual(session);
    expect(store.facts.map(({ data }) => data)).toMatchObject([
      { memberId: 'ada', resultId: result.resultId },
    ]);
    expect((await store.resultsOf('ada')).map(({ resultId }) => resultId)).toEqual([result.resultId]);
    expect(await submitSession(resources(), sessionId, ada)).toEqual(result);
  });

  it('hands an unfinished session over as well; its result is the member’s from the start', async () => {
    const { sessionId, secret } = await answeredAnonymously();
    await claimSession(resources(), { sessionId, secret, memberId: 'ada' });
    expect(store.facts).toEqual([]);
    const { resultId } = await submitSession(resources(), sessionId, ada);
    expect(store.facts.map(({ data }) => data)).toMatchObject([{ memberId: 'ada', resultId }]);
  });

  it('needs the secret', async () => {
    const { sessionId, secret } = await answeredAnonymously();
    await expect(
      claimSession(resources(), { sessionId, secret: `${secret}x`, memberId: 'ben' }),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is refused to a second member, also when both claim at the same moment', async () => {
    const { sessionId, secret } = await answeredAnonymously();
    await submitSession(resources(), sessionId, { secret });
    const outcomes = await Promise.allSettled(
      ['ada', 'ben', 'cai'].map((memberId) => claimSession(resources(), { sessionId, secret, memberId })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes.filter(({ status }) => status === 'rejected')) {
      expect(outcome).toMatchObject({ reason: { kind: 'conflict', code: 'session-claimed-by-another' } });
    }
    expect(store.facts).toHaveLength(1);
  });

  it('closes the anonymous way in', async () => {
    const { sessionId, secret } = await answeredAnonymously();
    await claimSession(resources(), { sessionId, secret, memberId: 'ada' });
    await expect(getSession(resources(), sessionId, { secret })).rejects.toMatchObject({
      kind: 'gone',
      code: 'session-claimed',
    });
    await expect(submitSession(resources(), sessionId, { secret })).rejects.toMatchObject({ kind: 'gone' });
  });
});
