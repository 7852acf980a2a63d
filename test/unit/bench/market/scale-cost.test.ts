import { expect, test } from 'vitest';
import {
  assumptions,
  costOf,
  measuredBy,
  prices,
  tableOf,
  type Measured,
} from '../../../../bench/market/scale-cost.ts';

const measured: Measured = {
  secondsPerMillion: { ingest: 300, duplicates: 100, count: 600 },
  bytes: { raw: 1000, normalised: 500, window: 300 },
};

test('what is done part by part costs ten times as much for ten times the postings, and the window more', () => {
  const [one, ten] = [costOf(measured, 1e6), costOf(measured, 1e7)];
  expect(ten.storage / one.storage).toBeCloseTo(10);
  expect(ten.windowGb / one.windowGb).toBeCloseTo(10);
  expect(ten.duplicatesHours / one.duplicatesHours).toBeGreaterThan(10);
  expect(one.total).toBeCloseTo(one.compute + one.requests + one.storage);
});

test('a million postings take the seconds that were measured, and the reading of the window', () => {
  const { compute, windowSeconds } = costOf(measured, 1e6);
  expect(windowSeconds).toBeCloseTo((2e6 * 300) / assumptions.readRate);
  const seconds = 1000 + (1e6 / assumptions.postingsAFile) * windowSeconds;
  expect(compute).toBeCloseTo(seconds * (assumptions.vcpuMb / 1024) * prices.gbSecond);
});

test('as many workers as keep up with a day', () => {
  expect(costOf(measured, 1e6).ingest).toBe(1);
  // A thirtieth of 100 million a day, 600 s a million, in two hours.
  expect(costOf(measured, 1e8).count).toBe(Math.ceil(((100 / 30) * 600) / 7200));
});

test('the table has a line for each size', () => {
  expect(tableOf(measured).split('\n')).toHaveLength(5);
});

test('seconds come from the largest size of the bench of scale', () => {
  const row = (postings: number, worker: string, s: number) => ({ postings, worker, s, 'peak MB': 1 });
  const rows = [
    row(1000, 'ingest', 1),
    row(2000, 'ingest', 1),
    row(2000, 'mark', 0.5),
    row(2000, 'count', 2),
  ];
  const report = {
    tables: [
      { title: 'workers', rows },
      { title: 'Goals', rows: [{ section: 'scale' }] },
    ],
  };
  const { secondsPerMillion, bytes } = measuredBy(report, measured);
  expect(secondsPerMillion).toEqual({ ingest: 500, duplicates: 250, count: 1000 });
  expect(bytes).toEqual(measured.bytes);
  expect(() => measuredBy({ tables: [] }, measured)).toThrow('no seconds of ingest');
});
