import { commonColumns } from './common-columns.ts';
import { dataJobs } from './data-jobs.ts';
import { glassdoor } from './glassdoor.ts';
import { hackerNews } from './hacker-news.ts';
import { job51Detail } from './job51-detail.ts';
import { job51List } from './job51-list.ts';
import { lagou } from './lagou.ts';
import type { SourceAdapter } from './source-adapter.ts';
import { usajobs } from './usajobs.ts';

/** The particular before the general: the first that recognises a file's columns reads it. */
const adapters: readonly SourceAdapter[] = [
  job51List,
  job51Detail,
  lagou,
  dataJobs,
  glassdoor,
  usajobs,
  hackerNews,
  commonColumns,
];

/** The adapter for a file with these columns (or JSON keys); null where none knows them. */
export const adapterFor = (columns: ReadonlySet<string>): SourceAdapter | null =>
  adapters.find((adapter) => adapter.recognises(columns)) ?? null;
