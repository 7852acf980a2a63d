// Written by `npm run sources` from the files in sources/: do not edit. A bundle cannot read a folder, so it is a list.
import type { SourceAdapter } from './source-adapter.ts';
import { commonColumns } from './sources/common-columns.ts';
import { dataJobs } from './sources/data-jobs.ts';
import { glassdoor } from './sources/glassdoor.ts';
import { hackerNews } from './sources/hacker-news.ts';
import { jobPosting } from './sources/job-posting.ts';
import { job51Detail } from './sources/job51-detail.ts';
import { job51List } from './sources/job51-list.ts';
import { jobspy } from './sources/jobspy.ts';
import { lagou } from './sources/lagou.ts';
import { usajobs } from './sources/usajobs.ts';

export const knownSources: readonly SourceAdapter[] = [
  commonColumns,
  dataJobs,
  glassdoor,
  hackerNews,
  jobPosting,
  job51Detail,
  job51List,
  jobspy,
  lagou,
  usajobs,
];
