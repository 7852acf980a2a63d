import { expect, test } from 'vitest';
import {
  lineageOf,
  movedShareOf,
  originsOf,
} from '../../../../../../functions/market/domain/analysis/lineage.ts';

const label = { zh: '', en: '' };
const named = (...ids: string[]) => ids.map((clusterId) => ({ clusterId, label }));

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

test('a cluster that fell apart: the part with a new id was split off the one that keeps its name', () => {
  const placed = { before: times(100, 'a'), after: [...times(60, 'a'), ...times(40, 'b')] };
  expect(lineageOf({ before: named('a'), after: named('a', 'b') }, placed)).toEqual([
    { kind: 'split', clusterId: 'b', label, documents: 40, parts: [{ clusterId: 'a', label, share: 1 }] },
  ]);
  expect(movedShareOf(placed)).toBe(0.4);
});

test('two clusters that became one: the one that is gone was merged, most of it', () => {
  const placed = {
    before: [...times(50, 'a'), ...times(50, 'b')],
    after: [...times(50, 'a'), ...times(45, 'a'), ...times(4, null), 'c'],
  };
  expect(lineageOf({ before: named('a', 'b', 'c'), after: named('a', 'c') }, placed)).toEqual([
    { kind: 'merged', clusterId: 'b', label, documents: 50, parts: [{ clusterId: 'a', label, share: 0.9 }] },
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
  expect(lineageOf({ before: named('a', 'b', 'd'), after: named('a', 'b', 'n') }, placed)).toEqual([
    {
      kind: 'new',
      clusterId: 'n',
      label,
      documents: 100,
      parts: [
        { clusterId: 'a', label, share: 0.3 },
        { clusterId: 'b', label, share: 0.3 },
      ],
    },
    {
      kind: 'vanished',
      clusterId: 'd',
      label,
      documents: 40,
      parts: [
        { clusterId: 'a', label, share: 0.475 },
        { clusterId: 'b', label, share: 0.475 },
      ],
    },
  ]);
});

test('where all ids stay there is nothing to tell, and nothing placed twice is nothing moved', () => {
  expect(lineageOf({ before: named('a'), after: named('a') }, { before: ['a'], after: ['a'] })).toEqual([]);
  expect(movedShareOf({ before: [null, 'a'], after: ['a', null] })).toBe(0);
});

test('the pages of clusters tell what one was part of, and what has become part of one', () => {
  const evidence = { label, documents: 40 };
  const parts = [{ clusterId: 'a', label, share: 0.9 }];
  expect(
    originsOf([
      { kind: 'split', clusterId: 'b', ...evidence, parts },
      { kind: 'merged', clusterId: 'c', ...evidence, parts },
      { kind: 'new', clusterId: 'd', ...evidence, parts: [] },
      { kind: 'vanished', clusterId: 'e', ...evidence, parts },
    ]),
  ).toEqual([
    { clusterId: 'b', kind: 'split', from: { clusterId: 'a', label }, share: 0.9 },
    { clusterId: 'a', kind: 'merged', from: { clusterId: 'c', label }, share: 0.9 },
  ]);
});
