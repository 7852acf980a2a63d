import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type ApiClient, apiClient } from '../demo/api-client.ts';
import { demoPostingsFile } from '../demo/load.ts';
import {
  type PostingsFile,
  analysisDone,
  fileOnDisk,
  sendPostings,
  uploadRead,
} from '../demo/market-upload.ts';
import { signIn } from '../oidc/token.ts';
import { refused } from './person.ts';
import { type Step, expect } from './terminal.ts';

export type Market = 'zh' | 'en';

export const operationsClient = async (origin: string): Promise<ApiClient> => {
  const account = { email: 'journey-operations@example.org', groups: ['operations'], create: true };
  return apiClient(origin, (await signIn(origin, account)).accessToken);
};

/** Chinese postings, and English ones that are dated over a whole year, so that demand can be forecast. */
const realPostings = ['jobs_zh/51job_2023.csv.gz', 'jobs_en/data_jobs_2023.csv.gz'].map((path) =>
  join(import.meta.dirname, '../../../shared/data', path),
);

/** The files named, or real postings beside the repository where there are any, or made-up ones. */
export const postingsFiles = async (paths: string[] | undefined): Promise<PostingsFile[]> => {
  const wanted = paths ?? realPostings.filter((path) => existsSync(path));
  if (wanted.length === 0) return [demoPostingsFile('zh', new Date()), demoPostingsFile('en', new Date())];
  return await Promise.all(wanted.map(fileOnDisk));
};

export interface Uploaded {
  market: Market;
  /** When the analysis of it was asked for at the earliest. */
  since: Date;
}

export const uploadPostings = async (
  { member, operations }: { member: ApiClient; operations: ApiClient },
  file: PostingsFile,
  { progress, tell }: Step,
): Promise<Uploaded> => {
  await refused(sendPostings(member, file), 403, 'an upload by somebody who is not in operations');
  const since = new Date();
  const uploadId = await sendPostings(operations, file);
  const read = await uploadRead(operations, uploadId, ({ state, counts }) =>
    progress(`${file.name}: ${state}, ${counts.accepted} postings`),
  );
  if (read.state === 'duplicate') {
    tell(`${file.name} had been read before; nothing changes`);
    return { market: (await largestMarket(operations)) ?? 'zh', since: new Date(0) };
  }
  const { lines, accepted, rejected, duplicates, markets } = read.counts;
  expect(read.state === 'ingested', `the file could not be read: ${read.failure?.message ?? read.state}`);
  expect(accepted > 0, 'the file should hold postings');
  expect(accepted + rejected + duplicates <= lines, 'more postings came out than lines went in');
  expect(markets.zh + markets.en === accepted, 'every posting should be in one market');
  tell(
    `${file.name}: ${lines} lines, ${accepted} postings (${markets.zh} zh, ${markets.en} en), ${duplicates} repeated, ${rejected} rejected`,
  );
  return { market: markets.zh >= markets.en ? 'zh' : 'en', since };
};

const Overview = z.object({
  markets: z.array(
    z.object({
      market: z.enum(['zh', 'en']),
      postings: z.int(),
      clusters: z.int(),
      silhouette: z.number(),
      period: z.object({ from: z.string(), to: z.string() }).nullable(),
    }),
  ),
});

const largestMarket = async (client: ApiClient): Promise<Market | undefined> => {
  const { markets } = await client.call('GET /market/overview', Overview);
  return markets.sort((a, b) => b.postings - a.postings)[0]?.market;
};

export const waitForAnalysis = async (
  operations: ApiClient,
  uploaded: Uploaded,
  { progress, tell }: Step,
): Promise<void> => {
  const done = await analysisDone(operations, uploaded, (analysis) =>
    progress(`${analysis.state}, ${Math.round(analysis.progress * 100)} %`),
  );
  expect(done.state === 'published', `the analysis failed: ${done.failure?.message ?? ''}`);
  const { markets } = await operations.call('GET /market/overview', Overview);
  const seen = markets.find(({ market }) => market === uploaded.market);
  if (seen === undefined) throw new Error('the published market should be in the overview');
  expect(seen.clusters >= 2, `${seen.postings} postings should fall into clusters`);
  const period = seen.period === null ? 'undated' : `${seen.period.from} to ${seen.period.to}`;
  tell(
    `${seen.postings} postings (${period}) in ${seen.clusters} clusters, mean silhouette ${seen.silhouette.toFixed(2)}`,
  );
};
