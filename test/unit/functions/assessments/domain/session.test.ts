import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riasec30 } from '../../../../../functions/assessments/data/riasec.ts';
import {
  type Answer,
  type Session,
  claimSession,
  recordAnswers,
  startSession,
  submitSession,
} from '../../../../../functions/assessments/domain/session.ts';
import { AppError } from '../../../../../shared/errors.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const later = new Date('2026-11-22T08:05:00.000Z');
const instrument = riasec30;
const open = (): Session =>
  startSession(instrument, {
    sessionId: 'ses_1',
    owner: { kind: 'anonymous', secretHash: 'hash', expiresAt: '2027-02-20T08:00:00.000Z' },
    now,
  });
const answer = (itemId: string, value: number, sequence: number): Answer => ({
  itemId,
  value,
  sequence,
  milliseconds: 2500,
});
const complete = (): Session =>
  recordAnswers(open(), {
    instrument,
    answers: instrument.items.map(({ itemId }, index) => answer(itemId, 1 + (index % 5), index)),
    now,
  });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing thrown';
};

describe('answers', () => {
  it('end in the same session however requests are repeated, split and reordered', () => {
    const itemIds = instrument.items.slice(0, 5).map(({ itemId }) => itemId);
    const anyAnswers = fc.uniqueArray(
      fc.record({
        itemId: fc.constantFrom(...itemIds),
        value: fc.integer({ min: 1, max: 5 }),
        sequence: fc.nat(1000),
        milliseconds: fc.constant(null),
      }),
      { selector: ({ sequence }) => sequence, minLength: 1, maxLength: 20 },
    );
    const given = anyAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray([...answers, ...answers], {
          minLength: 2 * answers.length,
          maxLength: 2 * answers.length,
        }),
      ),
    );
    fc.assert(
      fc.property(given, ([answers, arrivals]) => {
        const atOnce = recordAnswers(open(), { instrument, answers, now });
        const oneByOne = arrivals.reduce(
          (session, arrival) => recordAnswers(session, { instrument, answers: [arrival], now }),
          open(),
        );
        const byItem = ({ answers: kept }: Session) =>
          [...kept.values()].toSorted((a, b) => a.sequence - b.sequence);
        expect(byItem(oneByOne)).toEqual(byItem(atOnce));
      }),
    );
  });

  it('with nothing new leave the very same session, so nothing is written', () => {
    const session = recordAnswers(open(), { instrument, answers: [answer('R1', 4, 2)], now });
    expect(session.revision).toBe(2);
    expect(recordAnswers(session, { instrument, answers: [answer('R1', 4, 2)], now: later })).toBe(session);
    expect(recordAnswers(session, { instrument, answers: [answer('R1', 1, 1)], now: later })).toBe(session);
  });

  it('are refused for unknown items and values outside the format, with a pointer', () => {
    const record = (bad: Answer) => () =>
      recordAnswers(open(), { instrument, answers: [answer('R1', 4, 1), bad], now });
    expect(codeOf(record(answer('R3', 4, 2)))).toBe('unknown-item');
    for (const value of [0, 6, 2.5, NaN]) {
      expect(record(answer('R2', value, 2))).toThrow(
        expect.objectContaining({ code: 'answer-out-of-range', context: { pointer: '/answers/1/value' } }),
      );
    }
  });

  it('are final once submitted; a late repetition is no mistake', () => {
    const { session } = submitSession(complete(), { instrument, now: later });
    const known = session.answers.get('R1') ?? answer('R1', 0, 0);
    expect(recordAnswers(session, { instrument, answers: [known], now: later })).toBe(session);
    const change = () =>
      recordAnswers(session, { instrument, answers: [answer('R1', 5, known.sequence + 1000)], now: later });
    expect(codeOf(change)).toBe('session-submitted');
  });
});

describe('submission', () => {
  it('needs four fifths of every scale and names what is missing', () => {
    const first = instrument.items
      .filter(({ scaleId }) => scaleId !== 'R')
      .map(({ itemId }) => answer(itemId, 4, 1));
    const session = recordAnswers(open(), { instrument, answers: [...first, answer('R1', 4, 1)], now });
    expect(() => submitSession(session, { instrument, now })).toThrow(
      expect.objectContaining({
        kind: 'unprocessable',
        code: 'answers-missing',
        context: { details: { itemIds: ['R2', 'R9', 'R6', 'R8'] } },
      }),
    );
  });

  it('closes the session and leaves a result that belongs to nobody yet', () => {
    const { session, result } = submitSession(complete(), { instrument, now: later });
    expect(session).toMatchObject({ submittedAt: later.toISOString(), revision: 3 });
    expect(result).toMatchObject({ resultId: 'res_1', sessionId: 'ses_1', memberId: null });
    expect(result.scales).toHaveLength(6);
  });
});

describe('claiming', () => {
  it('makes an anonymous session the member’s, once and for all', () => {
    const claimed = claimSession(complete(), { memberId: 'ada', now: later });
    expect(claimed.owner).toEqual({ kind: 'claimed', memberId: 'ada', secretHash: 'hash' });
    expect(claimSession(claimed, { memberId: 'ada', now: later })).toBe(claimed);
    expect(codeOf(() => claimSession(claimed, { memberId: 'ben', now: later }))).toBe(
      'session-claimed-by-another',
    );
  });

  it('of an open session lets the member go on and own the result', () => {
    const claimed = claimSession(complete(), { memberId: 'ada', now: later });
    expect(submitSession(claimed, { instrument, now: later }).result.memberId).toBe('ada');
  });
});
