import { existsSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { CsvReader } from '../../../functions/market/domain/ingest/csv-reader.ts';
import type { Row } from '../../../functions/market/domain/ingest/source-adapter.ts';

const Json = z.record(z.string(), z.unknown());

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A record as its source says it, and the hash that labels are kept under. */
export interface RealRecord {
  readonly row: Row;
  readonly hash: string;
}

const jsonRecords = (text: string): RealRecord[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const record = Json.parse(JSON.parse(line));
      const row = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, written(value)]));
      return { row, hash: hash('sha256', JSON.stringify(record), 'hex') };
    });

const csvRecords = (text: string): RealRecord[] => {
  const lines: (readonly string[])[] = [];
  const reader = new CsvReader(',', (found) => lines.push('fault' in found ? [] : found.record));
  reader.push(text);
  reader.end();
  const [columns = [], ...records] = lines;
  return records.map((record) => {
    const row = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
    return { row, hash: hash('sha256', JSON.stringify(row), 'hex') };
  });
};

const kept = new Map<string, RealRecord[]>();

/** Records of a real file, in its order. */
const recordsOf = (data: string, file: string): RealRecord[] => {
  const known = kept.get(file);
  if (known) return known;
  const text = gunzipSync(readFileSync(join(data, file))).toString('utf8');
  const records = file.includes('.jsonl') ? jsonRecords(text) : csvRecords(text);
  kept.set(file, records);
  return records;
};

/** Fields of the lines of a fixture, comments left out. */
export const fixture = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, '../../../test/fixtures', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Whether all the files that labels speak of are here. */
export const filesThere = (data: string, lines: readonly string[][]): boolean =>
  lines.every(([file = '']) => existsSync(join(data, file)));

/** The record a label speaks of; throws where the file is another edition of the data. */
export const recordFor = (data: string, [file = '', row = '', short = '']: readonly string[]): RealRecord => {
  const record = recordsOf(data, file)[Number(row)];
  if (!record?.hash.startsWith(short))
    throw new Error(`${file} record ${row} is not the one that was labelled`);
  return record;
};
