import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermCounts } from '../../../../../shared/science/text/term-counts.ts';
import { Vocabulary } from '../../../../../shared/science/text/vocabulary.ts';
import { wordSpans } from '../../../../../shared/science/text/word-spans.ts';

test('words are numbered as a map would number them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 300 }), (words) => {
      const vocabulary = new Vocabulary();
      const numbers = new Map<string, number>();
      for (const word of words) {
        const expected = numbers.get(word) ?? numbers.size;
        numbers.set(word, expected);
        expect(vocabulary.idOf(`<${word}>`, 1, word.length + 1)).toBe(expected);
      }
      expect(vocabulary.size).toBe(numbers.size);
      for (const [word, id] of numbers) expect(vocabulary.name(id)).toBe(word);
    }),
  );
});

test('it grows past its first tables', () => {
  const vocabulary = new Vocabulary();
  for (let round = 0; round < 2; round += 1)
    for (let index = 0; index < 50_000; index += 1) expect(vocabulary.idOf(`word-${index}`)).toBe(index);
});

test('spans are those of the pattern \\b\\w\\w+\\b with Unicode letters', () => {
  const pattern = /[\p{L}\p{N}_]{2,}/gu;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found: string[] = [];
      wordSpans(text, (from, to) => found.push(text.slice(from, to)));
      expect(found).toEqual(text.match(pattern) ?? []);
    }),
    { numRuns: 500 },
  );
});

test('a text counted by spans is the document counted by words, without the stop words', () => {
  const text = 'the cat and the hat sat on the mat the cat';
  const spans = new TermCounts(['the', 'and']);
  spans.addText(text, wordSpans);
  spans.addText('', wordSpans);
  spans.addText('the mat', wordSpans);
  const words = new TermCounts();
  const kept = (one: string) => one.split(' ').filter((word) => word !== 'the' && word !== 'and');
  words.addDocument([{ terms: kept(text), weight: 1 }]);
  words.addDocument([]);
  words.addDocument([{ terms: kept('the mat'), weight: 1 }]);
  const read = (counts: TermCounts) =>
    Array.from({ length: counts.documents }, (_, document) => {
      const { from, to } = counts.span(document);
      return Array.from({ length: to - from }, (__, index) => [
        counts.name(counts.termAt(from + index)),
        counts.countAt(from + index),
        counts.frequency(counts.termAt(from + index)),
      ]);
    });
  expect(read(spans)).toEqual(read(words));
  expect(read(spans)[0]?.[0]).toEqual(['cat', 2, 1]);
});
