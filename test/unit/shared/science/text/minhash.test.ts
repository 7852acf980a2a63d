import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandKeys, bands, keySpace, meetingProbability } from '../../../../../shared/science/text/lsh.ts';
import {
  bins,
  estimatedJaccard,
  minHash,
  packSignature,
} from '../../../../../shared/science/text/minhash.ts';
import { mixed32, Shingler } from '../../../../../shared/science/text/shingles.ts';

const shinglesOf = (text: string): Set<number> => {
  const shingler = new Shingler();
  const count = shingler.shingle(text);
  return new Set(shingler.hashes.subarray(0, count));
};

const signatureOf = (hashes: Iterable<number>): Uint32Array => {
  const all = Uint32Array.from(hashes);
  const signature = new Uint32Array(bins);
  minHash(all, all.length, signature);
  return signature;
};

const packed = (hashes: Iterable<number>) => {
  const bytes = new Uint8Array(bins);
  packSignature(signatureOf(hashes), bytes, 0);
  return { bytes, at: 0 };
};

/** Two sets of so many members of their own and so many in common. */
const sets = (own: number, common: number, salt: number) => {
  const member = (number: number): number => mixed32(number + salt * 1_000_003);
  const shared = Array.from({ length: common }, (_, index) => member(index));
  const one = Array.from({ length: own }, (_, index) => member(1_000_000 + index));
  const two = Array.from({ length: own }, (_, index) => member(2_000_000 + index));
  return [
    [...shared, ...one],
    [...shared, ...two],
  ] as const;
};

describe('shingles', () => {
  it('are pairs of words and fours of Han characters', () => {
    expect(shinglesOf('one two three').size).toBe(2);
    expect(shinglesOf('数据分析师').size).toBe(2);
    expect(shinglesOf('').size).toBe(0);
    expect(shinglesOf('one').size).toBe(1);
  });

  it('do not mind case, width, punctuation and long numbers', () => {
    expect(shinglesOf('Senior, DATA engineer – no. 20260112 (full-time)')).toEqual(
      shinglesOf('senior data ＥＮＧＩＮＥＥＲ no full time'),
    );
    expect(shinglesOf('负责Ｊａｖａ开发；')).toEqual(shinglesOf('负责java开发。'));
    expect(shinglesOf('data engineer')).not.toEqual(shinglesOf('engineer data'));
  });

  it('hold for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const shingler = new Shingler();
        expect(shingler.shingle(text)).toBeLessThanOrEqual(shingler.hashes.length);
        expect(new Shingler().shingle(text)).toBe(shingler.shingle(text));
      }),
    );
  });
});

describe('MinHash', () => {
  it.each([0.2, 0.5, 0.65, 0.8, 0.95])('estimates a similarity of %d without bias', (jaccard) => {
    let sum = 0;
    const trials = 200;
    for (let trial = 0; trial < trials; trial += 1) {
      const common = 400;
      const own = Math.round((common * (1 - jaccard)) / (2 * jaccard));
      const [one, two] = sets(own, common, trial);
      sum += estimatedJaccard(packed(one), packed(two));
    }
    expect(Math.abs(sum / trials - jaccard)).toBeLessThan(0.015);
  });

  it.each([3, 10, 40])('estimates it for sets of %d too, most bins being empty', (common) => {
    let sum = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial += 1) {
      const [one, two] = sets(common, common, trial);
      sum += estimatedJaccard(packed(one), packed(two));
    }
    expect(Math.abs(sum / trials - 1 / 3)).toBeLessThan(0.03);
  });

  it('does not mind order or repetition, and tells nothing of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1 }), (hashes) => {
        expect(signatureOf([...hashes, ...hashes].toReversed())).toEqual(signatureOf(hashes));
      }),
    );
    expect(signatureOf([])).toEqual(new Uint32Array(bins));
  });
});

describe('LSH', () => {
  const keysOf = (hashes: Iterable<number>, within: number): Float64Array => {
    const keys = new Float64Array(bands);
    bandKeys(signatureOf(hashes), within, { into: keys, at: 0 });
    return keys;
  };
  const meet = (one: Float64Array, two: Float64Array): boolean => one.some((key, band) => key === two[band]);

  it.each([0.3, 0.7, 0.9])('lets texts of similarity %d meet as often as it promises', (jaccard) => {
    let met = 0;
    const trials = 600;
    for (let trial = 0; trial < trials; trial += 1) {
      const own = Math.round((400 * (1 - jaccard)) / (2 * jaccard));
      const [one, two] = sets(own, 400, trial);
      if (meet(keysOf(one, 1), keysOf(two, 1))) met += 1;
    }
    expect(Math.abs(met / trials - meetingProbability(jaccard))).toBeLessThan(0.06);
  });

  it('never lets texts of two places meet, and has keys of 48 bits', () => {
    const [one] = sets(0, 100, 1);
    expect(meet(keysOf(one, 1), keysOf(one, 2))).toBe(false);
    expect(keysOf(one, 1).every((key) => Number.isInteger(key) && key > 0 && key < keySpace)).toBe(true);
  });
});
