import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  coveredDays,
  coveredWeeks,
  isCovered,
  type SourceDays,
} from '../../../../../../functions/market/domain/demand/coverage.ts';
import { dayFrom, dayNumber } from '../../../../../../functions/market/domain/analysis/weeks.ts';

const monday = dayNumber('2024-01-01');
const daily = (days: readonly number[], n = 5): SourceDays => ({
  opened: new Map(days.map((day) => [day, n])),
  seen: new Map(),
});
const run = (first: number, length: number): number[] => Array.from({ length }, (_, index) => first + index);

test('a source that posts every day and falls silent for a month is missing, not zero', () => {
  const ranges = coveredDays(daily([...run(monday, 60), ...run(monday + 90, 60)]));
  expect(ranges.map(({ first, last }) => [first - monday, last - monday])).toEqual([
    [0, 59],
    [90, 149],
  ]);
});

test('weekends and a long holiday are zeros of an observed source', () => {
  const workdays = run(monday, 140).filter(
    (day) => (day - monday) % 7 < 5 && ![14, 15, 16].includes(day - monday),
  );
  expect(coveredDays(daily(workdays))).toHaveLength(1);
});

test('a source that posts twice a month is observed between', () => {
  expect(coveredDays(daily(run(0, 20).map((at) => monday + at * 14)))).toHaveLength(1);
});

test('a crawl right after the last posting extends what is known', () => {
  const { opened } = daily(run(monday, 60));
  expect(coveredDays({ opened, seen: new Map([[monday + 64, 1]]) }).at(-1)?.last).toBe(monday + 64);
  expect(coveredDays({ opened, seen: new Map([[monday + 99, 1]]) }).at(-1)?.last).toBe(monday + 59);
});

test('a week counts from Monday to Friday', () => {
  expect(coveredWeeks([{ first: monday, last: monday + 4 }]).size).toBe(1);
  expect(coveredWeeks([{ first: monday + 1, last: monday + 6 }]).size).toBe(0);
});

const listings = '../shared/data/jobs_en/usajobs_listings.csv.gz';
const coverage = '../shared/data/jobs_en/usajobs_coverage.csv.gz';
if (!existsSync(listings)) process.stdout.write(`skipped: ${listings} is not there\n`);

const read = <S extends z.ZodType>(file: string, row: S): z.output<S>[] =>
  z.array(row).parse(parse(gunzipSync(readFileSync(file)), { columns: true }));

describe.skipIf(!existsSync(listings))(
  'US federal postings, of which departments were crawled for part of the year',
  () => {
    test('what was not crawled is told from what was, without being told', () => {
      const rows = read(listings, z.object({ department: z.string(), open_date: z.iso.date() }));
      const known = read(
        coverage,
        z.object({ department: z.string(), rows: z.coerce.number(), covered_2024: z.string() }),
      );
      let [right, judged] = [0, 0];
      // Departments that post most days; of the two smallest a gap says nothing.
      for (const { department, covered_2024: range } of known.filter(({ rows: n }) => n > 1000)) {
        const opened = new Map<number, number>();
        for (const row of rows.filter((one) => one.department === department)) {
          const day = dayNumber(row.open_date);
          opened.set(day, (opened.get(day) ?? 0) + 1);
        }
        const ranges = coveredDays({ opened, seen: new Map() });
        const [from = '', to = ''] = range.split('..');
        for (let day = dayNumber('2024-01-01'); day <= dayNumber('2024-12-31'); day += 1) {
          const truth = dayFrom(day) >= from && dayFrom(day) <= to;
          judged += 1;
          if (isCovered(ranges, day) === truth) right += 1;
        }
      }
      expect(judged).toBeGreaterThan(2000);
      expect(right / judged).toBeGreaterThan(0.98);
    });
  },
);
