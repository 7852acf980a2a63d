import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import * as z from 'zod';
import { seededRandom } from '../../shared/science/random.ts';

export interface Documents {
  readonly texts: readonly string[];
  /** A category that people gave each document; empty where there is none. */
  readonly categories: readonly string[];
}

const Bytes = z.instanceof(Uint8Array);
const Post = z.object({ text: z.string() });
const DataJob = z.object({ job_title: z.string(), job_skills: z.string(), job_title_short: z.string() });

/** Split at line feeds alone: texts hold separators that `readline` would split at too. */
async function* linesOf(chunks: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(Bytes.parse(chunk), { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Texts of a file that holds one as a JSON string on each line. */
export const textsOf = async (file: string): Promise<string[]> => {
  const texts: string[] = [];
  for await (const line of linesOf(createReadStream(file))) texts.push(z.string().parse(JSON.parse(line)));
  return texts;
};

const shuffled = <T>(items: readonly T[]): T[] => {
  const random = seededRandom(20_000);
  const out = [...items];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [out[last], out[other]];
    if (a !== undefined && b !== undefined) [out[last], out[other]] = [b, a];
  }
  return out;
};

/** Hacker News posts in an order of chance; none where the file is not there. */
export const hackerNewsPosts = async (data: string): Promise<Documents> => {
  const file = `${data}/jobs_en/hn_whoishiring_2011_2017.jsonl.gz`;
  const texts: string[] = [];
  if (existsSync(file)) {
    for await (const line of linesOf(createReadStream(file).pipe(createGunzip())))
      texts.push(Post.parse(JSON.parse(line)).text);
  }
  return { texts: shuffled(texts), categories: [] };
};

/** Titles with skills of data roles, and the ten roles their publisher sorts them into. */
export const dataJobs = async (data: string): Promise<Documents> => {
  const file = `${data}/jobs_en/data_jobs_2023.csv.gz`;
  const texts: string[] = [];
  const categories: string[] = [];
  if (existsSync(file)) {
    const rows = createReadStream(file)
      .pipe(createGunzip())
      .pipe(parse({ columns: true, bom: true }));
    for await (const row of rows) {
      const job = DataJob.parse(row);
      texts.push(`${job.job_title} ${job.job_skills}`);
      categories.push(job.job_title_short);
    }
  }
  return { texts, categories };
};
