import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { Marking, type Marked } from '../../../functions/market/domain/duplicates/marking.ts';
import { runOf } from '../../../functions/market/domain/duplicates/run-content.ts';
import { Sketching } from '../../../functions/market/domain/duplicates/sketching.ts';
import { runsToCompact, type Run } from '../../../functions/market/domain/duplicates/window.ts';
import type { Posting } from '../../../functions/market/domain/posting.ts';
import { writeRun } from '../../../functions/market/duplicate-runs.ts';
import { knownPostings } from '../../../functions/market/known-postings.ts';
import { compacted } from '../../../functions/market/window-compactions.ts';
import { folderStore } from '../folder-store.ts';
import { generatePostings, type Generated } from '../generate-postings.ts';
import { takenInOn } from './marked.ts';

const Input = z.object({ postings: z.number(), perFile: z.number() });

export const WindowMeasured = z.object({
  signatures: z.number(),
  runs: z.number(),
  storedMb: z.number(),
  files: z.array(
    z.object({
      before: z.number(),
      sketchSeconds: z.number(),
      windowSeconds: z.number(),
      markSeconds: z.number(),
      writeSeconds: z.number(),
      tidySeconds: z.number(),
    }),
  ),
  right: z.number(),
  wrong: z.number(),
  copies: z.number(),
});

/** Its number in the first digits: putting runs together tells ids, which are hashes, by the first sixteen of twenty. */
const idOf = (index: number): string => `post_${index.toString(16).padStart(8, '0').padEnd(20, '0')}`;
const indexOf = (id: string): number => Number.parseInt(id.slice('post_'.length, 'post_'.length + 8), 16);

const postingOf = ({ index, row }: Generated): Posting => ({
  id: idOf(index),
  source: 'made-up',
  sourceId: null,
  market: 'zh',
  title: row.title,
  company: row.company,
  city: row.location,
  country: 'CN',
  remote: false,
  occupation: null,
  postedOn: row.date,
  validThrough: null,
  seenOn: null,
  salary: null,
  salaryText: row.salary,
  experience: null,
  education: null,
  skills: [],
  description: row.description,
  url: null,
});

const seconds = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
};

type Measured = z.infer<typeof WindowMeasured>;

/** Fingerprints and keys of a stretch of generated postings, and what each is a copy of. */
const sketchStretch = (total: number, first: number, end: number) => {
  const sketching = new Sketching(end - first, takenInOn);
  const copyOf: (number | null)[] = [];
  let sketchSeconds = 0;
  for (const made of generatePostings({ postings: total, market: 'zh', copies: 0.06, first, end })) {
    const posting = postingOf(made);
    copyOf.push(made.copyOf);
    const start = performance.now();
    sketching.add(posting);
    sketchSeconds += (performance.now() - start) / 1000;
  }
  return { sketching, copyOf, sketchSeconds };
};

const judge = (measured: Measured, marked: Marked, copyOf: readonly (number | null)[]): void => {
  for (const [index, repetition] of marked.repetitions.entries()) {
    const of = copyOf[index] ?? null;
    if (of !== null) measured.copies += 1;
    if (repetition === null) continue;
    if (of !== null && indexOf(repetition.of) === of) measured.right += 1;
    else measured.wrong += 1;
  }
};

/** Files of generated postings one after the other against a window in a folder, as the worker does it. */
export const growWindow = async (input: unknown): Promise<Measured> => {
  const { postings, perFile } = Input.parse(input);
  const folder = await mkdtemp(join(tmpdir(), 'pathlight-window-'));
  const objects = folderStore(folder);
  const measured: Measured = {
    signatures: 0,
    runs: 0,
    storedMb: 0,
    files: [],
    right: 0,
    wrong: 0,
    copies: 0,
  };
  let runs: Run[] = [];
  try {
    for (let first = 0; first < postings; first += perFile) {
      const before = runs.reduce((sum, { fingerprints }) => sum + fingerprints, 0);
      const end = Math.min(postings, first + perFile);
      const { sketching, copyOf, sketchSeconds } = sketchStretch(postings, first, end);
      const [known, windowSeconds] = await seconds(() => knownPostings(objects, 'zh', { runs, sketching }));
      const [marked, markSeconds] = await seconds(() => new Marking(sketching, known).run());
      const content = { ...runOf(sketching, known, marked), takenIn: { from: takenInOn, to: takenInOn } };
      const [run, writeSeconds] = await seconds(() => writeRun(objects, 'zh', content));
      const [tidied, tidySeconds] = await seconds(() => tidy(folder, [...runs, run]));
      runs = tidied;
      measured.files.push({ before, sketchSeconds, windowSeconds, markSeconds, writeSeconds, tidySeconds });
      judge(measured, marked, copyOf);
    }
    measured.runs = runs.length;
    measured.signatures = runs.reduce((sum, { fingerprints }) => sum + fingerprints, 0);
    measured.storedMb = await storedMb(folder, runs);
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const tidy = async (folder: string, before: readonly Run[]): Promise<Run[]> => {
  let runs = [...before];
  for (;;) {
    const old = runsToCompact({ version: 1, runs });
    const [first] = old;
    if (!first) return runs;
    const one = await compacted(folderStore(folder), 'zh', old);
    runs = runs.flatMap((run) => (run === first ? [one] : old.includes(run) ? [] : [run]));
    for (const { id } of old)
      await rm(join(folder, 'duplicate-windows', 'zh', id), { recursive: true, force: true });
  }
};

const storedMb = async (folder: string, runs: readonly Run[]): Promise<number> => {
  let bytes = 0;
  for (const { id } of runs) {
    const files = join(folder, 'duplicate-windows', 'zh', id);
    for (const name of await readdir(files)) bytes += (await stat(join(files, name))).size;
  }
  return bytes / 2 ** 20;
};
