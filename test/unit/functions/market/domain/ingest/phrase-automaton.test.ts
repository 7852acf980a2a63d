import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhraseAutomaton } from '../../../../../../functions/market/domain/ingest/phrase-automaton.ts';

const occurrences = (phrases: readonly string[], text: string): string[] => {
  const found: string[] = [];
  new PhraseAutomaton(phrases).scan(text, (start, end, phrase) => found.push(`${phrase}@${start}-${end}`));
  return found.sort();
};

/** The same by looking for each phrase at each place. */
const byHand = (phrases: readonly string[], text: string): string[] =>
  phrases
    .flatMap((phrase, index) =>
      Array.from({ length: text.length }, (_, start) => start)
        .filter((start) => text.startsWith(phrase, start))
        .map((start) => `${index}@${start}-${start + phrase.length}`),
    )
    .sort();

describe('PhraseAutomaton', () => {
  it('finds phrases inside phrases', () =>
    expect(occurrences(['he', 'she', 'hers', 'his'], 'ushers')).toEqual(['0@2-4', '1@1-4', '2@2-6']));

  it('finds what a search for each phrase at each place finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '数', '据', ' '), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '数', '据', ' ', '。'), maxLength: 60 }),
        (phrases, text) => {
          expect(occurrences(phrases, text)).toEqual(byHand(phrases, text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds nothing without phrases, and nothing in no text', () => {
    expect(occurrences([], 'text')).toEqual([]);
    expect(occurrences(['a'], '')).toEqual([]);
  });
});
