import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Market } from '../../../functions/market/domain/posting.ts';

const uses = ['tune', 'held', 'later'] as const;
export type Use = (typeof uses)[number];

/** A real title, as its source has it, with the occupations that a reader thought right; none where the list is empty. */
export interface ReadTitle {
  readonly title: string;
  readonly use: Use;
  readonly right: readonly string[];
}

const files = {
  zh: [
    ['jobs_zh/51job_2020_with_description.jsonl.gz', 'title'],
    ['jobs_zh/51job_2023.csv.gz', 'jobName'],
    ['jobs_zh/lagou_data_roles.csv.gz', 'positionName'],
  ],
  en: [
    ['jobs_en/data_jobs_2023.csv.gz', 'job_title'],
    ['jobs_en/glassdoor_data_science.jsonl.gz', 'job_title'],
    ['jobs_en/usajobs_listings.csv.gz', 'position_title'],
  ],
} as const satisfies Record<Market, readonly (readonly [string, string])[]>;

const Rows = z.array(z.record(z.string(), z.unknown()));

const titlesOf = (file: string, column: string): string[] => {
  const text = gunzipSync(readFileSync(file)).toString();
  const rows: unknown = file.includes('.jsonl')
    ? text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
    : parse(text, { columns: true });
  return Rows.parse(rows).flatMap((row) => {
    const title = row[column];
    return typeof title === 'string' ? [title] : [];
  });
};

/** All titles of the real files, repeats and all; null where a file is not there. */
export const realTitles = (data: string, market: Market): string[] | null =>
  files[market].every(([file]) => existsSync(join(data, file)))
    ? files[market].flatMap(([file, column]) => titlesOf(join(data, file), column))
    : null;

const labelsOf = (market: Market): Map<string, Omit<ReadTitle, 'title'>> => {
  const file = join(import.meta.dirname, `../../../test/fixtures/titles-${market}.txt`);
  const labels = new Map<string, Omit<ReadTitle, 'title'>>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [use, hash = '', right = ''] = line.split(' ');
    labels.set(hash, { use: z.enum(uses).parse(use), right: right === '-' ? [] : right.split(',') });
  }
  return labels;
};

/** The titles that were read by hand, each once. */
export const readTitles = (market: Market, titles: readonly string[]): ReadTitle[] => {
  const labels = labelsOf(market);
  return [...new Set(titles)].flatMap((title) => {
    const label = labels.get(createHash('sha1').update(title).digest('hex').slice(0, 12));
    return label ? [{ title, ...label }] : [];
  });
};
