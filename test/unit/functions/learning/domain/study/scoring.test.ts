import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuizItem } from '../../../../../../functions/learning/domain/courses/quiz.ts';
import {
  attemptsLeft,
  feedbackOn,
  solutionOf,
} from '../../../../../../functions/learning/domain/study/feedback.ts';
import { creditOf, scoreOf } from '../../../../../../functions/learning/domain/study/scoring.ts';
import type { Answer } from '../../../../../../functions/learning/domain/study/study-event.ts';

const text = (en: string) => ({ zh: en, en });
const options = ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, text: text(optionId) }));
const base = { itemId: 'one', prompt: text('?'), explanation: text('because') };
const item = (more: object): QuizItem => QuizItem.parse({ ...base, ...more });

const single = item({ kind: 'single-choice', options, answer: 'b' });
const multiple = item({ kind: 'multiple-choice', options, answers: ['a', 'c'] });
const truth = item({ kind: 'true-false', answer: false });
const number = item({ kind: 'number', answer: 0.3, tolerance: 0.1, unit: text('') });
const short = item({ kind: 'short-text', answers: ['GROUP BY', '分组'] });
const order = item({ kind: 'order', options, answer: ['a', 'b', 'c', 'd'] });
const all = [single, multiple, truth, number, short, order];

describe('credit', () => {
  it.each<[string, QuizItem, Answer | undefined, number]>([
    ['the right option', single, 'b', 1_000_000],
    ['another option', single, 'a', 0],
    ['no option', single, undefined, 0],
    ['all that are right', multiple, ['c', 'a'], 1_000_000],
    ['one of two', multiple, ['a'], 500_000],
    ['one right and one wrong', multiple, ['a', 'b'], 0],
    ['everything', multiple, ['a', 'b', 'c', 'd'], 0],
    ['the same choice twice', multiple, ['a', 'a'], 500_000],
    ['false where it is false', truth, false, 1_000_000],
    ['true where it is false', truth, true, 0],
    ['the word "false"', truth, 'false', 0],
    ['the lower end, which binary fractions miss', number, 0.2, 1_000_000],
    ['the upper end', number, 0.4, 1_000_000],
    ['just beyond', number, 0.4001, 0],
    ['a number written wide', number, '０．３', 1_000_000],
    ['no number', number, 'three', 0],
    ['infinity', number, Infinity, 0],
    ['other case, width and spaces', short, ' ｇｒｏｕｐ  by ', 1_000_000],
    ['the other language', short, '分 组', 1_000_000],
    ['nothing', short, '', 0],
    ['another word', short, 'order by', 0],
    ['the right order', order, ['a', 'b', 'c', 'd'], 1_000_000],
    ['two neighbours exchanged', order, ['b', 'a', 'c', 'd'], 666_666],
    ['backwards', order, ['d', 'c', 'b', 'a'], 0],
    ['an option missing', order, ['a', 'b', 'c'], 0],
    ['an option twice', order, ['a', 'a', 'b', 'c'], 0],
    ['an option there is not', order, ['a', 'b', 'c', 'x'], 0],
  ])('%s', (_, asked, answer, credit) => {
    expect(creditOf(asked, answer)).toBe(credit);
  });

  it('is whole for the solution and nothing for no answer, of every kind', () => {
    for (const asked of all) {
      const solution = solutionOf(asked);
      const answer = asked.kind === 'short-text' ? 'group by' : solution;
      expect([asked.kind, creditOf(asked, answer), creditOf(asked, undefined)]).toEqual([
        asked.kind,
        1_000_000,
        0,
      ]);
    }
  });

  it('is a share of a million whatever somebody sends', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.string())),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), anything, (asked, answer) => {
        const credit = creditOf(asked, answer);
        expect(Number.isInteger(credit) && credit >= 0 && credit <= 1_000_000).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of an order is Kendall’s tau, and never less than nothing', () => {
    const ids = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 4 }), (given) => {
        const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
        const kept = pairs.filter(([a, b]) => given.indexOf(a) < given.indexOf(b)).length;
        expect(creditOf(order, given)).toBe(Math.floor(1_000_000 * Math.max(0, (2 * kept - 6) / 6)));
      }),
    );
  });
});

describe('a score', () => {
  const quiz = {
    items: [
      { ...single, points: 3 },
      { ...multiple, itemId: 'two' },
    ],
    passShare: 0.75,
  };

  it('weighs credits by points, and passes at the share', () => {
    expect(scoreOf(quiz, { one: 'b' })).toEqual({
      ...{ credits: { one: 1_000_000, two: 0 }, scorePpm: 750_000, passed: true },
    });
    expect(scoreOf({ ...quiz, passShare: 0.76 }, { one: 'b' }).passed).toBe(false);
    expect(scoreOf(quiz, { two: ['a'], stranger: 'b' })).toMatchObject({ scorePpm: 125_000, passed: false });
  });

  it('is not misled by names of objects’ own parts', () => {
    const odd = { ...single, itemId: 'constructor' };
    expect(scoreOf({ items: [odd], passShare: 1 }, {})).toMatchObject({ scorePpm: 0, passed: false });
  });
});

describe('feedback', () => {
  const quiz = [single, { ...multiple, itemId: 'two' }, { ...short, itemId: 'three' }];
  const answers = { one: 'b', two: ['a'] };
  const made = { answers, credits: scoreOf({ items: quiz, passShare: 1 }, answers).credits };

  it('says what was wrong and why; solutions only when nothing is left to try', () => {
    const during = feedbackOn(quiz, made, { isOver: false });
    expect(during.map(({ verdict }) => verdict)).toEqual(['right', 'partly', 'unanswered']);
    expect(during.map(({ explanation }) => explanation?.en ?? null)).toEqual(['because', 'because', null]);
    expect(during.every(({ solution }) => solution === null)).toBe(true);
    const after = feedbackOn(quiz, made, { isOver: true });
    expect(after.map(({ solution }) => solution)).toEqual(['b', ['a', 'c'], ['GROUP BY', '分组']]);
    expect(after.every(({ explanation }) => explanation !== null)).toBe(true);
  });

  it('leaves items out that the attempt did not have', () => {
    const newer = [...quiz, { ...truth, itemId: 'four' }];
    expect(feedbackOn(newer, made, { isOver: true }).map(({ itemId }) => itemId)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('counts attempts down, and none is left once it is passed', () => {
    const [failed, passed] = [{ passed: false }, { passed: true }];
    expect(attemptsLeft({ attempts: null }, [failed, failed])).toBeNull();
    expect(attemptsLeft({ attempts: 3 }, [failed])).toBe(2);
    expect(attemptsLeft({ attempts: 1 }, [failed, failed])).toBe(0);
    expect(attemptsLeft({ attempts: null }, [failed, passed])).toBe(0);
  });
});
