import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PostingsFile } from '../../local/demo/market-upload.ts';
import { repositoryRoot } from '../../local/house.ts';

const folder = join(repositoryRoot, '../shared/data');
const files = { zh: 'jobs_zh/51job_2023.csv.gz', en: 'jobs_en/data_jobs_2023.csv.gz' };

/** Where the samples are not on this machine, whoever reads the run must see what was left out. */
export const realPostingsMissing = !Object.values(files).every((file) => existsSync(join(folder, file)));
if (realPostingsMissing) console.log(`SKIPPED: flows on real postings; there are none in ${folder}.`);

/** Whole records of a CSV: a line break within quotes ends none. */
const records = (text: string): string[] => {
  const found: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    open += open === '' ? line : `\n${line}`;
    if ((open.split('"').length - 1) % 2 === 1) continue;
    if (open !== '') found.push(open);
    open = '';
  }
  return found;
};

/** The header and `count` postings spread evenly over a real file, so that they keep its span of time. */
export const realPostings = (market: keyof typeof files, count: number): PostingsFile => {
  const [header = '', ...rows] = records(gunzipSync(readFileSync(join(folder, files[market]))).toString());
  const step = rows.length / count;
  const chosen = Array.from({ length: count }, (_, index) => rows[Math.floor(index * step)] ?? '');
  return { name: `${market}-slice.csv`, content: new Blob([[header, ...chosen].join('\n')]) };
};
