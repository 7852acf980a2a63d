import { beforeEach, describe, expect, it } from 'vitest';
import { riasec30 } from '../../../../functions/assessments/data/riasec.ts';
import { getCongruence, getResult, listResults } from '../../../../functions/assessments/results.ts';
import { saveAnswers, startSession } from '../../../../functions/assessments/sessions.ts';
import { submitSession } from '../../../../functions/assessments/submissions.ts';
import { type MemoryStore, believableAnswers, memoryStore } from '../../../support/assessments.ts';

let store: MemoryStore;
let resultId: string;
const clock = () => new Date('2026-11-22T08:00:00.000Z');

beforeEach(async () => {
  store = memoryStore();
  const resources = { store, clock };
  const start = { memberId: 'ada', instrumentId: 'riasec-30', commandId: 'x' };
  const { sessionId } = await startSession(resources, start);
  const holder = { memberId: 'ada' };
  await saveAnswers(resources, { sessionId, holder, answers: believableAnswers(riasec30) });
  ({ resultId } = await submitSession(resources, sessionId, holder));
});

describe('results', () => {
  it('are listed to their member and nobody else', async () => {
    expect((await listResults(store, 'ada')).items).toEqual([
      {
        resultId,
        instrumentId: 'riasec-30',
        instrumentVersion: 1,
        submittedAt: clock().toISOString(),
        hollandCode: ['S', 'A', 'R'],
        flagged: false,
      },
    ]);
    expect((await listResults(store, 'ben')).items).toEqual([]);
  });

  it('are not found by anybody else', async () => {
    expect((await getResult(store, 'ada', resultId)).resultId).toBe(resultId);
    const notFound = { kind: 'not-found', code: 'no-such-result' };
    await expect(getResult(store, 'ben', resultId)).rejects.toMatchObject(notFound);
    await expect(getResult(store, 'ada', 'res_none')).rejects.toMatchObject(notFound);
    const occupation = { R: 1, I: 1, A: 4, S: 7, E: 2, C: 1 };
    await expect(getCongruence(store, { memberId: 'ben', resultId, occupation })).rejects.toMatchObject(
      notFound,
    );
  });

  it('compare with an occupation by shape and by code', async () => {
    const congruence = (occupation: Parameters<typeof getCongruence>[1]['occupation']) =>
      getCongruence(store, { memberId: 'ada', resultId, occupation });
    const alike = await congruence({ R: 1, I: 1, A: 4, S: 7, E: 2, C: 1 });
    expect(alike.correlation).toBeGreaterThan(0.9);
    // S and A in the same places (22 + 5); third letters R and E differ.
    expect(alike).toMatchObject({ iachan: 27, occupationCode: ['S', 'A', 'E'] });
    const unlike = await congruence({ R: 7, I: 6, A: 1, S: 1, E: 1, C: 5 });
    expect(unlike.correlation).toBeLessThan(-0.5);
    // Only R is shared, third here and first there.
    expect(unlike.iachan).toBe(4);
    expect((await congruence({ R: 3, I: 3, A: 3, S: 3, E: 3, C: 3 })).correlation).toBeNull();
  });
});
