import { expect, test } from 'vitest';
import { classTerms } from '../../../../../shared/science/clustering/class-terms.ts';
import { planted, vectorise } from '../planted-texts.ts';

test('the terms of a planted subject are the most characteristic of its class', () => {
  const { matrix, terms, subjects } = planted({ documents: 300, topics: 3, noise: 0.5 });
  classTerms(matrix, Int32Array.from(subjects), { count: 3, most: 10 }).forEach((best, label) => {
    expect(best).toHaveLength(10);
    for (const { column } of best) expect(terms[column]).toMatch(new RegExp(`^topic${label}word`));
  });
});

test('a term that every class holds alike characterises none', () => {
  const { matrix, terms } = vectorise([
    ['all', 'left'],
    ['all', 'left'],
    ['all', 'right'],
    ['all', 'right'],
  ]);
  const [left] = classTerms(matrix, Int32Array.of(0, 0, 1, 1), { count: 2, most: 5 });
  expect(left?.map(({ column }) => terms[column])).toEqual(['left']);
  expect(left?.[0]?.share).toBe(1);
});
