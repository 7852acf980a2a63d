import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { forecastByRecord, type Assessment } from '../../../shared/science/forecasting/rolling-origin.ts';

const rowsOf = <S extends z.ZodType>(file: string, row: S): z.output<S>[] =>
  existsSync(file) ? z.array(row).parse(parse(gunzipSync(readFileSync(file)), { columns: true })) : [];

type Days = Map<string, Map<number, number[]>>;

const weekOf = (date: string): number => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);

const put = (days: Days, name: string, { date, text }: { date: string; text: string }): void => {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return;
  const series = days.get(name) ?? new Map<number, number[]>();
  days.set(name, series);
  const week = weekOf(date);
  const values = series.get(week);
  if (values) values.push(value);
  else series.set(week, [value]);
};

/** The mean of each whole week. */
const weekly = (days: Days): Map<string, Float64Array> =>
  new Map(
    [...days].map(([name, weeks]) => [
      name,
      Float64Array.from(
        [...weeks].filter(([, values]) => values.length === 7).sort((a, b) => a[0] - b[0]),
        ([, values]) => values.reduce((sum, value) => sum + value, 0) / 7,
      ),
    ]),
  );

/** Indeed's index of postings: countries (not seasonally adjusted), US states and sectors, as weekly means. */
export const indeedSeries = (data: string): Map<string, Float64Array> => {
  const folder = join(data, 'indeed_index');
  const days: Days = new Map();
  const Aggregate = z.object({
    date: z.string(),
    jobcountry: z.string(),
    variable: z.string(),
    indeed_job_postings_index_NSA: z.string(),
  });
  for (const row of rowsOf(join(folder, 'aggregate_daily.csv.gz'), Aggregate))
    put(days, `${row.jobcountry} ${row.variable}`, {
      date: row.date,
      text: row.indeed_job_postings_index_NSA,
    });
  const State = z.object({ date: z.string(), state: z.string(), indeed_job_postings_index: z.string() });
  for (const row of rowsOf(join(folder, 'us_state_daily.csv.gz'), State))
    put(days, row.state, { date: row.date, text: row.indeed_job_postings_index });
  const Sector = z.object({
    date: z.string(),
    jobcountry: z.string(),
    variable: z.string(),
    display_name: z.string(),
    indeed_job_postings_index: z.string(),
  });
  for (const row of rowsOf(join(folder, 'sector_daily.csv.gz'), Sector))
    put(days, `${row.jobcountry} ${row.display_name} ${row.variable}`, {
      date: row.date,
      text: row.indeed_job_postings_index,
    });
  return weekly(days);
};

const places = [
  'san francisco',
  'new york',
  'london',
  'berlin',
  'boston',
  'seattle',
  'remote',
  'chicago',
  'austin',
];
const words = [
  'python',
  'javascript',
  'java',
  'ruby',
  'react',
  'aws',
  'golang',
  'intern',
  'machine learning',
  'ios',
  'android',
  'php',
];

/** Hacker News "Who is hiring": posts a month, all and those that name a place or a technology. */
export const hackerNewsSeries = (data: string): Map<string, Float64Array> => {
  const file = join(data, 'jobs_en', 'hn_whoishiring_2011_2017.jsonl.gz');
  if (!existsSync(file)) return new Map();
  const Post = z.object({ thread_month: z.string(), text: z.string() });
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const posts = lines.map((line) => Post.parse(JSON.parse(line)));
  const months = [...new Set(posts.map(({ thread_month: month }) => month))].sort();
  const count = (has: (text: string) => boolean): Float64Array => {
    const counts = new Map(months.map((month) => [month, 0]));
    for (const { thread_month: month, text } of posts)
      if (has(text.toLowerCase())) counts.set(month, (counts.get(month) ?? 0) + 1);
    return Float64Array.from(counts.values());
  };
  return new Map([
    ['all', count(() => true)],
    ...[...places, ...words].map((word) => [word, count((text) => text.includes(word))] as const),
  ]);
};

/** Two months are the monthly equivalent of eight weeks. */
const plans = {
  weekly: { period: 52, horizon: 8, origins: 6, every: 8, minimumHistory: 110, recall: 8 },
  monthly: { period: 12, horizon: 2, origins: 12, every: 1, minimumHistory: 48, recall: 2 },
} as const;

export const judgeAll = (
  series: ReadonlyMap<string, Float64Array>,
  plan: keyof typeof plans,
): Map<string, Assessment> =>
  new Map(
    [...series].flatMap(([name, values]) => {
      const judged = forecastByRecord(values, plans[plan]);
      return judged?.assessment ? [[name, judged.assessment] as const] : [];
    }),
  );
