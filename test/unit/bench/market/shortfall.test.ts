import { expect, test } from 'vitest';
import { goalTable, type Goal } from '../../../../bench/market/goal.ts';
import { missedTable, shortfall } from '../../../../bench/market/shortfall.ts';

const goal = (ours: Goal['ours'], aim: string, peer: Goal['peer'] = null): Goal => ({
  ...{ section: 'skills', what: 'F1', ours, goal: aim, peer, met: false },
});

test.each([
  [goal('0.825', '≥ 0.90'), '0.075 too low (8.33 %)'],
  [goal('91.2 %', '93–97 %'), '1.8 too low (1.94 %)'],
  [goal('98.0 %', '93–97 %'), '1 too high (1.03 %)'],
  [goal(0.99, '≤ 0.97 × peer', 1), '0.02 too high (2.06 %)'],
  [goal('1,100 MB', '≤ 1,000 MB'), '100 too high (10 %)'],
  [goal('3.1 MB/s', '≥ 5 ×', '1.0 MB/s'), ''],
  [goal('failed', 'runs'), ''],
  [{ ...goal('0.95', '≥ 0.90'), met: true }, ''],
])('%o', (one, said) => {
  expect(shortfall(one)).toBe(said);
});

test('every missed goal is told with by how much and why, and none where all are met', () => {
  const missed = { ...goal('0.825', '≥ 0.90'), note: 'long texts' };
  const met: Goal = { ...goal(1, '≥ 0.90'), met: true };
  const [table] = missedTable([met, missed, goal('failed', 'runs')]);
  expect(table?.rows.map((row) => [row['by how much'], row['why']])).toEqual([
    ['0.075 too low (8.33 %)', 'long texts'],
    ['see why', 'no reason known'],
  ]);
  expect(missedTable([met])).toEqual([]);
  expect(goalTable('Goals', [met, missed]).rows).toHaveLength(2);
});
