import { describe, expect, it } from 'vitest';
import { courseCatalogue, worthFor } from '../../../../../../functions/learning/domain/courses/catalogue.ts';
import type { ListedCourse } from '../../../../../../functions/learning/domain/courses/listed-course.ts';
import { classification } from '../../../../../../shared/occupations/classification.ts';
import { listedCourse } from '../../../../../support/courses.ts';

const course = (courseId: string, title: ListedCourse['title'], change: Partial<ListedCourse> = {}) =>
  listedCourse(courseId, { title, ...change });

const courses = [
  course('sql-basics', { zh: 'SQL 入门', en: 'SQL basics' }, { access: 'paid', minutes: 180 }),
  course(
    'talk-well',
    { zh: '把话说清楚', en: 'Say it so that it is understood' },
    {
      teaches: [{ skill: 'communication', importance: 1 }],
      summary: { zh: '给数据分析师的沟通课。', en: 'Communication for analysts.' },
      languages: ['zh'],
      minutes: 600,
    },
  ),
  course(
    'statistics-first',
    { zh: '统计学第一课', en: 'Statistics, lesson one' },
    {
      teaches: [
        { skill: 'statistics', importance: 1 },
        { skill: 'sql', importance: 0.3 },
      ],
      level: 'intermediate',
      publishedAt: '2026-11-23T08:00:00.000Z',
      minutes: 60,
    },
  ),
  course('old-excel', { zh: '旧表格', en: 'Old Excel' }, { state: 'withdrawn' }),
];
const { find, skills, occupations } = courseCatalogue(courses);
const idsOf = (search: Parameters<typeof find>[0]) => find(search).map(({ courseId }) => courseId);

describe('the catalogue', () => {
  it('has what is offered, the newest first', () => {
    expect(idsOf({})).toEqual(['statistics-first', 'sql-basics', 'talk-well']);
  });

  it.each([
    ['sql', ['sql-basics', 'statistics-first']],
    ['ＳＱＬ', ['sql-basics', 'statistics-first']],
    ['统计', ['statistics-first']],
    ['数据分析', ['talk-well']],
    ['沟通', ['talk-well']],
    ['statis', ['statistics-first']],
    ['comunication', ['talk-well']],
    ['excel', []],
    ['qqqq', []],
    ['！？', []],
  ])('finds %s in both languages', (query, expected) => {
    expect(idsOf({ query })).toEqual(expected);
  });

  it('filters by what is asked, all of it together', () => {
    expect(idsOf({ skill: '结构化查询语言' })).toEqual([]);
    expect(idsOf({ skill: 'SQL' })).toEqual(['statistics-first', 'sql-basics']);
    expect(idsOf({ level: 'intermediate' })).toEqual(['statistics-first']);
    expect(idsOf({ language: 'en' })).toEqual(['statistics-first', 'sql-basics']);
    expect(idsOf({ access: 'paid' })).toEqual(['sql-basics']);
    expect(
      ['short', 'medium', 'long'].map((_, index) =>
        idsOf({ length: (['short', 'medium', 'long'] as const)[index] }),
      ),
    ).toEqual([['statistics-first'], ['sql-basics'], ['talk-well']]);
    expect(idsOf({ skill: 'sql', access: 'free', query: 'statistics' })).toEqual(['statistics-first']);
  });

  it('ranks by what an occupation wants most, and tells one it does not know', () => {
    const analyst = classification.find(({ id }) => id === 'data-analyst');
    if (analyst === undefined) throw new Error('there are data analysts');
    const ranked = find({ occupation: 'data-analyst' });
    const worths = ranked.map((each) => worthFor(analyst, each));
    expect(worths.length).toBeGreaterThan(1);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(worths.every((worth) => worth > 0)).toBe(true);
    expect(() => idsOf({ occupation: 'wizard' })).toThrow(
      expect.objectContaining({ code: 'no-such-occupation' }),
    );
  });

  it('offers to filter by what finds something, with how much', () => {
    expect(skills[0]).toEqual({ value: 'sql', name: { zh: 'SQL', en: 'SQL' }, courses: 2 });
    for (const { value, courses: count } of skills) expect(idsOf({ skill: value })).toHaveLength(count);
    for (const { value } of occupations) expect(idsOf({ occupation: value })).not.toEqual([]);
  });
});
