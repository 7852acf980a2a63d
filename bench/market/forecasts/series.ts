import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

/** A series of a competition, its last values held back. */
export interface Held {
  key: string;
  set: string;
  /** Period of the competition's own scale and Naive2; 1 where it takes none. */
  m: number;
  /** Period our forecasts are told of. */
  period: number;
  h: number;
  x: readonly number[];
  y: readonly number[];
  /** What is fitted to series was fitted on one half alone. */
  half: 'tune' | 'hold';
}

export const sets = [
  'M3 yearly',
  'M3 quarterly',
  'M3 monthly',
  'M3 other',
  'M4 monthly',
  'M4 weekly',
  'M4 hourly',
];

const Line = z.object({
  id: z.string(),
  freq: z.number().optional(),
  horizon: z.number().optional(),
  train: z.array(z.number()),
  test: z.array(z.number()).optional(),
});
type Line = z.infer<typeof Line>;

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

const linesOf = (data: string, name: string): Line[] => {
  const file = join(data, 'forecasting', name);
  if (!existsSync(file)) return [];
  const text = gunzipSync(readFileSync(file)).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
};

const held = (
  set: string,
  { id, train, test = [] }: Line,
  { m, period }: { m: number; period: number },
): Held => ({
  key: `${set}/${id}`,
  set,
  m,
  period,
  h: test.length,
  x: train,
  y: test,
  half: Number.parseInt(hash(`half${id}`).slice(0, 2), 16) % 2 === 0 ? 'tune' : 'hold',
});

const m3Set = ({ freq, horizon }: Line): [set: string, m: number] => {
  if (freq === 4) return ['M3 quarterly', 4];
  if (freq === 12) return ['M3 monthly', 12];
  return [horizon === 8 ? 'M3 other' : 'M3 yearly', 1];
};

/** Of the monthly M4 series the last 18 values are held back: their official ones are not in the data. */
const cut = (line: Line): Line => ({ ...line, train: line.train.slice(0, -18), test: line.train.slice(-18) });

/** All series of all sets; a set whose file is absent is left out. */
export const readSeries = (data: string): Held[] => [
  ...linesOf(data, 'm3.jsonl.gz').map((line) => {
    const [set, m] = m3Set(line);
    return held(set, line, { m, period: m });
  }),
  ...linesOf(data, 'm4_monthly_2000.jsonl.gz').map((line) =>
    held('M4 monthly', cut(line), { m: 12, period: 12 }),
  ),
  // The competition judges weekly series without a season.
  ...linesOf(data, 'm4_weekly.jsonl.gz').map((line) => held('M4 weekly', line, { m: 1, period: 52 })),
  ...linesOf(data, 'm4_hourly.jsonl.gz').map((line) => held('M4 hourly', line, { m: 24, period: 24 })),
];

/** The first `count` of a set by the SHA-1 of `bench` and their key: the same series in every run. */
export const sampleOf = (series: readonly Held[], set: string, count: number): Held[] =>
  series
    .filter((one) => one.set === set)
    .map((one) => ({ one, rank: hash(`bench${one.key}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
