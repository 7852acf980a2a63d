import { expect, test } from 'vitest';
import {
  postingTerms,
  postingTokeniser,
} from '../../../../../../functions/market/domain/analysis/posting-terms.ts';
import { madePosting } from './made-postings.ts';

const tokenise = postingTokeniser();

test('words of the trade stay whole, phrases of every posting go', () => {
  expect(tokenise('负责数据分析师团队的机器学习工作')).toEqual(['数据分析师', '机器学习']);
  expect(tokenise('We are looking for an experienced Kafka engineer')).toEqual(['kafka', 'engineer']);
});

test('title, skills and description count in that order', () => {
  const terms = postingTerms(
    tokenise,
    madePosting({ title: 'Kafka Engineer', skills: ['spark'], description: 'Flink' }),
  );
  expect(terms.map(({ terms: words }) => words)).toEqual([['kafka', 'engineer'], ['spark'], ['flink']]);
  const weights = terms.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test('a long description counts only by its beginning', () => {
  const [, , description] = postingTerms(
    tokenise,
    madePosting({ description: `${'x '.repeat(1000)} latecomer` }),
  );
  expect(description?.terms).not.toContain('latecomer');
});
