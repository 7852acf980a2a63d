import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { skills } from '../../../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../../functions/market/domain/ingest/skill-matcher.ts';
import type { Posting } from '../../../functions/market/domain/posting.ts';
import { textOf } from '../../../functions/market/posting-files.ts';
import type { MeasureOptions } from '../goal.ts';

export const matcher = new SkillMatcher(skills);

export interface FileOfPostings {
  readonly name: string;
  /** Without those that repeat another of the file to the letter. */
  readonly postings: readonly Posting[];
  /** How many did. */
  readonly exact: number;
}

const realFiles = [
  'jobs_zh/51job_2023.csv.gz',
  'jobs_zh/51job_2020_with_description.jsonl.gz',
  'jobs_zh/lagou_data_roles.csv.gz',
  'jobs_en/glassdoor_data_science.jsonl.gz',
  'jobs_en/data_jobs_2023.csv.gz',
  'jobs_en/hn_whoishiring_2011_2017.jsonl.gz',
];

const readFile = async (file: string): Promise<FileOfPostings> => {
  const postings: Posting[] = [];
  const ingestion = new Ingestion({
    source: null,
    matcher,
    onPosting: (posting) => postings.push(posting),
    onReject: () => undefined,
  });
  for await (const text of textOf(createReadStream(file))) ingestion.push(text);
  ingestion.end();
  return { name: basename(file).replace(/\..*$/, ''), postings, exact: ingestion.counts.duplicates };
};

/** The files named, else those of the real data that are there. */
export const filesOfPostings = async ({ data, postings }: MeasureOptions): Promise<FileOfPostings[]> => {
  const files = (postings ?? realFiles.map((name) => join(data, name))).filter((file) => existsSync(file));
  const read: FileOfPostings[] = [];
  for (const file of files) read.push(await readFile(file));
  return read;
};
