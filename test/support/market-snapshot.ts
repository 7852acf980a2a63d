import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Caller, callerWith, newCaller } from './caller.ts';

const Clusters = z.object({
  snapshotId: z.string().nullable(),
  items: z.array(z.object({ clusterId: z.string(), n: z.int() })),
});

const Postings = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });

export interface Snapshot {
  snapshotId: string | null;
  clusters: number;
  postings: number;
  /** Of every answer about it, so that two are equal only where all they tell is. */
  sha256: string;
}

const told = async (ask: Caller, request: string): Promise<unknown> => {
  const { status, json, text } = await ask(request);
  if (status !== 200) throw new Error(`${request} answered ${status}: ${text}`);
  return json;
};

/** All that the API tells of a market's published snapshot: every cluster's figures and first page of postings. */
export const snapshotOf = async (origin: string, market: 'zh' | 'en'): Promise<Snapshot> => {
  const everybody = callerWith(origin);
  const member = await newCaller(origin, { name: 'reader-of-snapshots' });
  const listed = await told(everybody, `GET /market/clusters?market=${market}`);
  const { snapshotId, items } = Clusters.parse(listed);
  const sha = createHash('sha256').update(JSON.stringify(listed));
  for (const { clusterId } of items) {
    sha.update(JSON.stringify(await told(everybody, `GET /market/clusters/${clusterId}`)));
    const postings = await told(member, `GET /market/clusters/${clusterId}/postings`);
    sha.update(JSON.stringify(Postings.parse(postings).items));
  }
  const postings = items.reduce((sum, { n }) => sum + n, 0);
  return { snapshotId, clusters: items.length, postings, sha256: sha.digest('hex') };
};
