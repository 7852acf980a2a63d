import { expect, test } from 'vitest';
import { lineageOf, movedShareOf } from '../../../../../../functions/market/domain/analysis/lineage.ts';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

test('a cluster that fell apart: the part with a new id was split off the one that keeps its name', () => {
  const placed = { before: times(100, 'a'), after: [...times(60, 'a'), ...times(40, 'b')] };
  expect(lineageOf({ before: ['a'], after: ['a', 'b'] }, placed)).toEqual([
    { kind: 'split', clusterId: 'b', documents: 40, parts: [{ clusterId: 'a', share: 1 }] },
  ]);
  expect(movedShareOf(placed)).toBe(0.4);
});

test('two clusters that became one: the one that is gone was merged, most of it', () => {
  const placed = {
    before: [...times(50, 'a'), ...times(50, 'b')],
    after: [...times(50, 'a'), ...times(45, 'a'), ...times(4, null), 'c'],
  };
  expect(lineageOf({ before: ['a', 'b', 'c'], after: ['a', 'c'] }, placed)).toEqual([
    { kind: 'merged', clusterId: 'b', documents: 50, parts: [{ clusterId: 'a', share: 0.9 }] },
  ]);
});

test('a cluster from everywhere or nowhere is new, one that went everywhere has vanished', () => {
  const placed = {
    before: [...times(30, 'a'), ...times(30, 'b'), ...times(40, null), ...times(20, 'd'), ...times(20, 'd')],
    after: [
      ...times(30, 'n'),
      ...times(30, 'n'),
      ...times(40, 'n'),
      ...times(19, 'a'),
      ...times(19, 'b'),
      null,
      null,
    ],
  };
  expect(lineageOf({ before: ['a', 'b', 'd'], after: ['a', 'b', 'n'] }, placed)).toEqual([
    {
      kind: 'new',
      clusterId: 'n',
      documents: 100,
      parts: [
        { clusterId: 'a', share: 0.3 },
        { clusterId: 'b', share: 0.3 },
      ],
    },
    {
      kind: 'vanished',
      clusterId: 'd',
      documents: 40,
      parts: [
        { clusterId: 'a', share: 0.475 },
        { clusterId: 'b', share: 0.475 },
      ],
    },
  ]);
});

test('where all ids stay there is nothing to tell, and nothing placed twice is nothing moved', () => {
  expect(lineageOf({ before: ['a'], after: ['a'] }, { before: ['a'], after: ['a'] })).toEqual([]);
  expect(movedShareOf({ before: [null, 'a'], after: ['a', null] })).toBe(0);
});
