import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { ApiClient } from '../../../../local/demo/api-client.ts';
import { oppositeAnswers, sharedShare } from '../../../../local/journey/opposite.ts';
import {
  type Recommended,
  recommendedAfter,
  recommendedBefore,
} from '../../../../local/journey/recommended.ts';

const step = { progress: () => undefined, tell: () => undefined };
const both = (text: string) => ({ zh: text, en: text });

/** A system that answers what it is told to, whatever is asked of it otherwise. */
const answering = (answers: Record<string, unknown>): ApiClient => ({
  call: <S extends z.ZodType>(route: string, returns: S): Promise<z.output<S>> =>
    Promise.resolve(returns.parse(answers[route.replace(/\?kind=(\w+).*/, ' $1')])),
});

const gap = {
  kind: 'closes-gap',
  skill: 'sql',
  occupation: { occupationId: 'data-analyst', title: both('Data analyst') },
  gain: 0.1,
};
type Item = Recommended['items'][number];
const item = (itemId: string, reasons: Item['reasons'] = [gap], explored = false): Item => ({
  ...{ itemId, title: both(itemId), explored, reasons },
});
const list = (items: Item[], resultId: string | null = 'res_1'): Recommended => ({
  ...{ by: 'embedded', personalised: true, items, basis: { profileVersion: 1, resultId } },
});
const fits = { kind: 'fits-interests' };

const before = {
  course: list([item('excel'), item('sql')], null),
  occupation: list([item('nurse')], null),
};
const system = {
  'GET /recommendations occupation': list([item('data-analyst', [fits])]),
  'GET /learning/courses/excel': { teaches: [{ skill: 'sql' }] },
  'GET /learning/courses/sql': { teaches: [{ skill: 'sql' }] },
  'GET /careers/occupations/data-analyst': { skills: [{ skill: 'sql', importance: 1 }] },
  'GET /profiles/me': { profile: { skills: [{ name: 'SQL', level: 1 }] } },
};
const after = (change: Record<string, unknown>) =>
  recommendedAfter(answering({ ...system, ...change }), { before, resultId: 'res_1' }, step);

const courses = list([item('sql'), item('excel')]);

describe('what the journey expects of recommendations', () => {
  it('holds where they changed and every reason is true', async () => {
    const lists = await after({ 'GET /recommendations course': courses });
    expect(lists.course.items).toHaveLength(2);
  });

  it.each([
    ['courses that stayed as they were', { 'GET /recommendations course': list(before.course.items) }],
    [
      'occupations that stayed as they were, but for what is tried out',
      { 'GET /recommendations occupation': list([item('nurse', [fits]), item('pilot', [], true)]) },
    ],
    ['an item without a reason', { 'GET /recommendations course': list([item('sql'), item('excel', [])]) }],
    ['no gap closed', { 'GET /recommendations course': list([item('sql', [{ kind: 'its-turn' }])]) }],
    [
      'a first occupation that was not chosen by interests',
      { 'GET /recommendations occupation': list([item('data-analyst', [gap])]) },
    ],
    [
      'a skill that the course does not teach',
      { 'GET /learning/courses/sql': { teaches: [{ skill: 'r' }] } },
    ],
    [
      'a skill that the occupation does not want',
      { 'GET /careers/occupations/data-analyst': { skills: [] } },
    ],
    [
      'a skill that the person has',
      { 'GET /profiles/me': { profile: { skills: [{ name: 'Sql', level: 3 }] } } },
    ],
  ])('fails on %s', async (_, change) => {
    await expect(after({ 'GET /recommendations course': courses, ...change })).rejects.toThrow();
  });

  it('fails where rankings are somebody’s own before they said yes', async () => {
    await expect(
      recommendedBefore(answering({ ...system, 'GET /recommendations course': courses }), step),
    ).rejects.toThrow('the same for everyone');
  });
});

describe('people who answer the opposite', () => {
  it('answer as far from the other end of the scale', () => {
    const answers = [1, 2, 3, 5].map((value, index) => ({ itemId: `R${index}`, value }));
    expect(oppositeAnswers(answers, [1, 2, 3, 4, 5]).map(({ value }) => value)).toEqual([5, 4, 3, 1]);
  });

  it('share what both lists have, of ten places', () => {
    const of = (...ids: string[]) => ({ items: ids.map((id) => item(id)) });
    expect(sharedShare(of('a', 'b', 'c'), of('c', 'd', 'a', 'e'))).toBe(0.2);
  });
});
