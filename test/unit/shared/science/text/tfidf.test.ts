import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowNorms } from '../../../../../shared/science/sparse-matrix.ts';
import { TermCounts } from '../../../../../shared/science/text/term-counts.ts';
import { tfidf } from '../../../../../shared/science/text/tfidf.ts';
import { vectorise } from '../planted-texts.ts';

const documents = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 }), {
  minLength: 1,
  maxLength: 20,
});

test('every row has length 1, or is empty where the document is', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      rowNorms(vectorise(texts).matrix).forEach((norm, row) => {
        expect(norm).toBeCloseTo(texts[row]?.length ? 1 : 0, 5);
      });
    }),
  );
});

test('agrees with the formula computed term by term', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const { matrix, terms } = vectorise(texts);
      texts.forEach((text, row) => {
        const raw = terms.map((term) => {
          const count = text.filter((word: string) => word === term).length;
          const frequency = texts.filter((other) => other.some((word: string) => word === term)).length;
          return count === 0
            ? 0
            : (1 + Math.log(count)) * (Math.log((1 + texts.length) / (1 + frequency)) + 1);
        });
        const length = Math.hypot(...raw) || 1;
        const dense = new Array<number>(terms.length).fill(0);
        for (let entry = matrix.rowStart[row] ?? 0; entry < (matrix.rowStart[row + 1] ?? 0); entry += 1) {
          dense[matrix.column[entry] ?? 0] = matrix.value[entry] ?? 0;
        }
        dense.forEach((value, column) => {
          expect(value).toBeCloseTo((raw[column] ?? 0) / length, 5);
        });
      });
    }),
  );
});

test('rare, ubiquitous and surplus terms are left out; columns come in falling frequency', () => {
  const counts = new TermCounts();
  for (const terms of [
    ['x', 'all', 'b'],
    ['x', 'all'],
    ['y', 'all', 'b'],
    ['x', 'once', 'all'],
  ]) {
    counts.addDocument([{ terms, weight: 1 }]);
  }
  const limited = tfidf(counts, { minDocuments: 2, maxShare: 0.8, maxTerms: 10 });
  expect(limited.terms).toEqual(['x', 'b']);
  expect(Array.from(limited.documentFrequency)).toEqual([3, 2]);
  expect(tfidf(counts, { minDocuments: 1, maxShare: 1, maxTerms: 1 }).terms).toEqual(['all']);
});

test('a field of weight 3 counts as three occurrences', () => {
  const weighted = new TermCounts();
  weighted.addDocument([
    { terms: ['a'], weight: 3 },
    { terms: ['b'], weight: 1 },
  ]);
  const repeated = new TermCounts();
  repeated.addDocument([{ terms: ['a', 'a', 'a', 'b'], weight: 1 }]);
  const limits = { minDocuments: 1, maxShare: 1, maxTerms: 10 };
  expect(tfidf(weighted, limits)).toEqual(tfidf(repeated, limits));
});
