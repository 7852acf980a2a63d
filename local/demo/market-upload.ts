import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { type ApiClient, UnexpectedAnswer } from './api-client.ts';

const Count = z.int().nonnegative();
const Failure = z.object({ code: z.string(), message: z.string() }).nullable();

const Started = z.object({ uploadId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });

const Upload = z.object({
  uploadId: z.string(),
  state: z.enum(['awaiting-file', 'ingesting', 'ingested', 'failed', 'duplicate']),
  counts: z.object({
    lines: Count,
    accepted: Count,
    rejected: Count,
    duplicates: Count,
    markets: z.object({ zh: Count, en: Count }),
  }),
  failure: Failure,
});
export type Upload = z.infer<typeof Upload>;

const Analysis = z.object({
  analysisId: z.string(),
  market: z.enum(['zh', 'en']),
  state: z.enum(['queued', 'clustering', 'counting', 'forecasting', 'published', 'failed']),
  progress: z.number(),
  requestedAt: z.iso.datetime(),
  failure: Failure,
});
export type Analysis = z.infer<typeof Analysis>;

export interface PostingsFile {
  name: string;
  content: Blob;
  /** What its source is to be called; as its columns tell, where left out. */
  source?: string;
}

/** A file on disk; its content is read when it is sent. */
export const fileOnDisk = async (path: string): Promise<PostingsFile> => ({
  name: basename(path),
  content: await openAsBlob(path),
});

/** Announces a file and sends it with the form the API gives, as a browser does. Returns the upload's id. */
export const sendPostings = async (
  operations: ApiClient,
  { name, content, source }: PostingsFile,
): Promise<string> => {
  const started = await operations.call('POST /market/uploads', Started, {
    body: { fileName: name, sizeBytes: content.size, ...(source === undefined ? {} : { source }) },
    headers: { 'idempotency-key': randomUUID() },
  });
  const form = new FormData();
  for (const [field, value] of Object.entries(started.fields)) form.append(field, value);
  form.append('file', content, name);
  const stored = await fetch(started.url, { method: 'POST', body: form });
  if (!stored.ok) throw new UnexpectedAnswer(`POST ${started.url}`, stored.status, await stored.text());
  return started.uploadId;
};

/** How long to go on asking before it counts as stuck. */
export const patienceMs = 15 * 60 * 1000;

/** Asks again and again until `done`; throws after a quarter of an hour. */
const until = async <T>(ask: () => Promise<T>, done: (answer: T) => boolean, what: string): Promise<T> => {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (Date.now() > giveUpAt)
      throw new Error(`${what} was not done after 15 minutes: ${JSON.stringify(answer)}`);
    await pause(500);
  }
};

/** Waits until the upload has been read; `seen` is told every state on the way. */
export const uploadRead = (
  operations: ApiClient,
  uploadId: string,
  seen: (upload: Upload) => void = () => undefined,
): Promise<Upload> =>
  until(
    async () => {
      const upload = await operations.call(`GET /market/uploads/${uploadId}`, Upload);
      seen(upload);
      return upload;
    },
    ({ state }) => state !== 'awaiting-file' && state !== 'ingesting',
    `Reading upload ${uploadId}`,
  );

/** Waits until the latest analysis of this market, requested no earlier than `since`, is published or has failed. */
export const analysisDone = async (
  operations: ApiClient,
  { market, since }: { market: Analysis['market']; since: Date },
  seen: (analysis: Analysis) => void = () => undefined,
): Promise<Analysis> => {
  const latest = async (): Promise<Analysis | undefined> => {
    const { items } = await operations.call(
      'GET /market/analyses/latest',
      z.object({ items: z.array(Analysis) }),
    );
    const analysis = items.find((item) => item.market === market);
    if (analysis === undefined || new Date(analysis.requestedAt) < since) return undefined;
    seen(analysis);
    return analysis;
  };
  const done = await until(
    latest,
    (analysis) => analysis?.state === 'published' || analysis?.state === 'failed',
    `Analysing the market ${market}`,
  );
  if (done === undefined) throw new Error('unreachable: no analysis is not done');
  return done;
};
