import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { AnalysisRequested } from '../../../events/analysis-requested.ts';
import { DuplicatesMarked } from '../../../events/duplicates-marked.ts';
import { PostingsCounted } from '../../../events/postings-counted.ts';
import { PostingsIngested } from '../../../events/postings-ingested.ts';
import { SlicePlanned } from '../../../events/slice-planned.ts';
import { analyses } from '../../../functions/market/analyses.ts';
import { analysisStore } from '../../../functions/market/analysis-store.ts';
import { clusterings } from '../../../functions/market/clusterings.ts';
import { counts } from '../../../functions/market/counts.ts';
import { skills } from '../../../functions/market/data/skills/taxonomy.ts';
import { SkillMatcher } from '../../../functions/market/domain/ingest/skill-matcher.ts';
import { announced, uploadKey } from '../../../functions/market/domain/upload.ts';
import { duplicateStore } from '../../../functions/market/duplicate-store.ts';
import { duplicates } from '../../../functions/market/duplicates.ts';
import { ingestUpload } from '../../../functions/market/ingests.ts';
import { ledgerStore } from '../../../functions/market/ledger-store.ts';
import { snapshots } from '../../../functions/market/snapshots.ts';
import { uploadStore } from '../../../functions/market/upload-store.ts';
import { systemClock } from '../../../shared/clock.ts';
import { clientConfig, pointSdkAt } from '../../../test/support/dynamodb.ts';
import { type OutboxItem, committedFacts } from '../../../test/support/market-bus.ts';
import { folderStore } from '../folder-store.ts';

/** Kinds of workers, in the order in which a file goes through them. */
export const kinds = ['ingest', 'mark', 'take-in', 'fit', 'count', 'merge', 'night'] as const;
export type Kind = (typeof kinds)[number];

export const Work = z.object({
  kind: z.enum(kinds),
  /** Where the table is: a DynamoDB emulator that all workers share. */
  endpoint: z.string(),
  tableName: z.string(),
  /** Where the objects are. */
  folder: z.string(),
  /** Facts that were handed out before. */
  done: z.array(z.string()),
  /** Uploads that wait to be read: their file name in the folder's `uploads/<id>/`. */
  uploads: z.array(z.string()),
  /** The worker is killed without a word after so many milliseconds of work. */
  killedAfterMs: z.number().optional(),
});
export type Work = z.infer<typeof Work>;

export const WorkDone = z.object({ facts: z.array(z.string()), seconds: z.number() });

type Handle = (data: unknown) => Promise<unknown>;

const ingesting = async ({ tableName, folder, uploads }: Work): Promise<void> => {
  const store = uploadStore(tableName);
  const matcher = new SkillMatcher(skills);
  for (const uploadId of uploads) {
    const fileName = 'postings.ndjson';
    const announcement = {
      uploadId,
      fileName,
      startedBy: 'bench',
      source: 'made',
      sizeBytes: null,
      mapping: null,
    };
    await store.create(announced(announcement, systemClock()));
    const needs = { store, objects: folderStore(folder), matcher, clock: systemClock };
    const outcome = await ingestUpload(needs, uploadKey(uploadId, fileName));
    if (outcome !== 'ingested') throw new Error(`${uploadId}: ${outcome}`);
  }
};

/** The fact a kind of worker listens to, and what it does about it: as its door has it. */
const subscriptionOf = ({ kind, tableName, folder }: Work): { fact: string; handle: Handle } | undefined => {
  const needs = {
    store: analysisStore(tableName),
    ledger: ledgerStore(tableName),
    objects: folderStore(folder),
    clock: systemClock,
  };
  const marking = { ...needs, store: duplicateStore(tableName) };
  const subscriptions: Partial<Record<Kind, { fact: string; handle: Handle }>> = {
    mark: {
      fact: 'postings-ingested',
      handle: (data) =>
        duplicates(marking).markFile(PostingsIngested.parse(data), systemClock().toISOString()),
    },
    'take-in': {
      fact: 'duplicates-marked',
      handle: (data) => analyses(needs).takeIn(DuplicatesMarked.parse(data)),
    },
    fit: {
      fact: 'analysis-requested',
      handle: (data) => clusterings(needs).clusterMarket(AnalysisRequested.parse(data)),
    },
    count: (() => {
      const { countSlice } = counts(needs);
      return { fact: 'slice-planned', handle: (data: unknown) => countSlice(SlicePlanned.parse(data)) };
    })(),
    merge: {
      fact: 'postings-counted',
      handle: (data) => snapshots(needs).publishSnapshot(PostingsCounted.parse(data)),
    },
  };
  return subscriptions[kind];
};

const waiting = async ({ endpoint, tableName, done }: Work, name: string): Promise<OutboxItem[]> => {
  const client = new DynamoDBClient(clientConfig(endpoint));
  const known = new Set(done);
  const facts = await committedFacts(client, tableName);
  client.destroy();
  return facts.filter((fact) => fact.name === name && !known.has(fact.id));
};

/** Does all the work that waits for one kind of worker, one message after the other, in this process. */
export const workHere = async (input: unknown): Promise<z.infer<typeof WorkDone>> => {
  const work = Work.parse(input);
  pointSdkAt(work.endpoint);
  const subscription = subscriptionOf(work);
  const facts = subscription ? await waiting(work, subscription.fact) : [];
  const start = performance.now();
  if (work.killedAfterMs !== undefined)
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), work.killedAfterMs);
  if (work.kind === 'ingest') await ingesting(work);
  if (work.kind === 'night') {
    const { tableName } = work;
    const needs = { store: analysisStore(tableName), ledger: ledgerStore(tableName), clock: systemClock };
    await analyses(needs).refresh();
  }
  for (const { data } of facts) await subscription?.handle(data);
  return { facts: facts.map(({ id }) => id), seconds: (performance.now() - start) / 1000 };
};
