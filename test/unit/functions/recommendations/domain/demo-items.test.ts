import { describe, expect, it } from 'vitest';
import { coursePublished } from '../../../../../events/course-published.ts';
import {
  courseItem,
  occupationItems,
  rankable,
} from '../../../../../functions/recommendations/domain/published-items.ts';
import { rank } from '../../../../../functions/recommendations/domain/rank.ts';
import { demoCourses } from '../../../../../local/demo/courses/all.ts';
import { analyst, helper, known, question } from '../../../../support/recommendations.ts';

/** The demo's courses as the catalogue of recommendations keeps them, and the house's occupations. */
const items = [
  ...demoCourses.map(({ courseId, content }) =>
    rankable(
      courseItem(
        coursePublished.schema.parse({
          ...content,
          courseId,
          version: 1,
          minutes: 60,
          authorId: 'author',
          publishedAt: '2026-11-01T00:00:00.000Z',
        }),
      ),
    ),
  ),
  ...occupationItems(new Map()),
];

/** The first ten of a kind without what is shown in turn. */
const topTen = (kind: 'course' | 'occupation', person: typeof analyst, memberId: string) =>
  rank(question({ kind, items, known: known(person, { memberId }), limit: 10 }))
    .items.filter(({ explored }) => !explored)
    .map(({ item }) => item.itemId);

describe('two opposite people among the demo’s items', () => {
  it.each(['course', 'occupation'] as const)('share at most three of their first ten: %s', (kind) => {
    const [one, other] = [topTen(kind, analyst, 'm1'), topTen(kind, helper, 'm2')];
    const shared = one.filter((id) => other.includes(id));
    expect(one.length).toBeGreaterThan(0);
    expect(other.length).toBeGreaterThan(0);
    expect(shared.length, `${one.join()} | ${other.join()}`).toBeLessThanOrEqual(3);
  });

  it('are led to courses of their own way', () => {
    expect(topTen('course', analyst, 'm1')).toContain('sql-basics');
    expect(topTen('course', helper, 'm2')).not.toContain('sql-basics');
  });
});
