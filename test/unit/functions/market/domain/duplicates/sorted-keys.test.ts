import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectKeys,
  lowerBound,
  meetings,
  mostMeetings,
  sortKeys,
} from '../../../../../../functions/market/domain/duplicates/sorted-keys.ts';

const key = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 ** 48 - 1 }));
const list = fc.array(key, { maxLength: 60 });
const sorted = (keys: readonly number[]) =>
  sortKeys(
    Float64Array.from(keys),
    Uint32Array.from(keys, (_, index) => index),
  );

describe('sorted keys', () => {
  it('are in order, each with its owner, equal ones in the order of owners', () => {
    fc.assert(
      fc.property(list, (keys) => {
        const { keys: inOrder, owners } = sorted(keys);
        expect([...inOrder]).toEqual(keys.toSorted((a, b) => a - b));
        const expected = keys
          .map((_, index) => index)
          .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
        expect([...owners]).toEqual(expected);
      }),
    );
  });

  it('are collected in the order given, without those that are none', () => {
    const all = Float64Array.from([5, 0, 7, 5, 9, 0]);
    const { keys, owners } = collectKeys(all, 2, Uint32Array.from([2, 0]));
    expect([...keys]).toEqual([5, 9]);
    expect([...owners]).toEqual([1, 0]);
  });

  it('are found by halving', () => {
    fc.assert(
      fc.property(list, key, (keys, wanted) => {
        const inOrder = sorted(keys).keys;
        expect(lowerBound(inOrder, wanted)).toBe(inOrder.filter((one) => one < wanted).length);
      }),
    );
  });
});

describe('meetings', () => {
  it('are all pairs that share a key', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 25 }), fc.array(key, { maxLength: 25 }), (one, two) => {
        const met: string[] = [];
        meetings(sorted(one), sorted(two), (a, b) => met.push(`${a} ${b}`));
        const expected = one.flatMap((a, i) => two.flatMap((b, j) => (a === b ? [`${i} ${j}`] : [])));
        expect(met.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('of a key that everybody has are the last ones only', () => {
    const met: number[] = [];
    meetings(sorted([1]), sorted(new Array<number>(100).fill(1)), (_, other) => met.push(other));
    expect(met).toEqual(Array.from({ length: mostMeetings }, (_, index) => 100 - mostMeetings + index));
  });
});
