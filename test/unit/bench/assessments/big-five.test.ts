import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersIn } from '../../../../bench/assessments/big-five.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
const header = (prefixes: readonly string[]) =>
  prefixes.flatMap((prefix) => numbers.map((n) => `${prefix}${n}`));
const read = async (name: string, content: string | Buffer) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  const people: Map<string, number>[] = [];
  for await (const answers of answersIn(file)) people.push(answers);
  return people;
};

describe('files of Big Five answers', () => {
  const values = numbers.flatMap(() => [1, 2, 3, 4, 5]);

  it('may be separated by commas and packed', async () => {
    const text = [['age', ...header(['E', 'N', 'A', 'C', 'O'])].join(), [30, ...values].join(), ''].join(
      '\n',
    );
    const [person, ...others] = await read('a.csv.gz', gzipSync(text));
    expect(others).toEqual([]);
    expect(person?.size).toBe(50);
    expect([person?.get('E1'), person?.get('E10'), person?.get('O2')]).toEqual([1, 5, 2]);
  });

  it('may be separated by tabs, under the other names of the scales, with answers missing', async () => {
    const columns = header(['EXT', 'EST', 'AGR', 'CSN', 'OPN']);
    const gaps = values.map((value, index) => (index === 0 ? 0 : index === 10 ? 'NULL' : value));
    const [person] = await read('b.tsv', `${columns.join('\t')}\n${gaps.join('\t')}\n`);
    expect(person?.size).toBe(48);
    expect([person?.has('E1'), person?.has('N1'), person?.get('N2')]).toEqual([false, false, 2]);
  });

  it('must have every item', async () => {
    await expect(
      read('c.csv', `${header(['E', 'N', 'A', 'C']).join()}\n${values.slice(10).join()}\n`),
    ).rejects.toThrow(/columns for 40 of the 50 items/);
  });

  it('must be there', async () => {
    const missing = answersIn(join(folder, 'none.csv'));
    await expect(missing.next()).rejects.toThrow(/ENOENT/);
  });
});
