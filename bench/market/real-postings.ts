import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import type { Posting } from '../../functions/market/domain/posting.ts';
import { textOf } from '../../functions/market/posting-files.ts';
import type { MeasureOptions } from './goal.ts';

const realFiles = [
  'jobs_zh/51job_2023.csv.gz',
  'jobs_zh/lagou_data_roles.csv.gz',
  'jobs_zh/51job_2020_with_description.jsonl.gz',
  'jobs_en/data_jobs_2023.csv.gz',
  'jobs_en/glassdoor_data_science.jsonl.gz',
  'jobs_en/hn_whoishiring_2011_2017.jsonl.gz',
] as const;

/** Postings of one file, without their texts. */
export interface PostingsOfFile {
  file: string;
  postings: Omit<Posting, 'description'>[];
}

const read = async (path: string): Promise<PostingsOfFile> => {
  const postings: PostingsOfFile['postings'] = [];
  const ingestion = new Ingestion({
    source: null,
    matcher: new SkillMatcher(skills),
    onPosting: ({ description: _, ...posting }) => postings.push(posting),
    onReject: () => undefined,
  });
  for await (const text of textOf(createReadStream(path))) ingestion.push(text);
  ingestion.end();
  return { file: basename(path).replace(/\..*$/, ''), postings };
};

/** The postings of the files named, else of those of the data folder that are there. */
export const realPostings = async ({
  data,
  postings,
}: Pick<MeasureOptions, 'data' | 'postings'>): Promise<PostingsOfFile[]> => {
  const files = postings ?? realFiles.map((file) => join(data, file)).filter((file) => existsSync(file));
  const found: PostingsOfFile[] = [];
  for (const file of files) found.push(await read(file));
  return found;
};
