import * as z from 'zod';
import type { UploadFailed } from '../../../events/upload-failed.ts';
import { ColumnMapping } from './ingest/mapping.ts';

/** States in which the file may still be (re)read; from the others nothing leads away. */
export const openStates = ['awaiting-file', 'ingesting'] as const;

const Count = z.int().nonnegative();

export const Reject = z.object({ line: Count, code: z.string(), reason: z.string(), excerpt: z.string() });
export type Reject = z.infer<typeof Reject>;

export const Counts = z.object({
  lines: Count,
  accepted: Count,
  rejected: Count,
  duplicates: Count,
  markets: z.object({ zh: Count, en: Count }),
});
export type Counts = z.infer<typeof Counts>;

/** One file of postings on its way in: what the store keeps and the API shows. */
export const Upload = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  startedBy: z.string(),
  source: z.string().nullable(),
  mapping: ColumnMapping.nullable().default(null),
  state: z.enum([...openStates, 'ingested', 'failed', 'duplicate']),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  bytes: z.object({ total: Count.nullable(), read: Count }),
  counts: Counts,
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  duplicateOf: z.string().nullable(),
  contentSha256: z.string().nullable(),
  firstRejects: z.array(Reject),
});
export type Upload = z.infer<typeof Upload>;

/** How many rejects an upload carries itself; the rest are in its rejects file. */
export const inlineRejects = 20;

/** Where the browser puts the file. One key an upload: a second file under it is not read. */
export const uploadKey = (uploadId: string, fileName: string): string =>
  `uploads/${uploadId}/${fileName.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')}`;

/** The upload an object belongs to; null for a key that is none of ours. */
export const uploadIdOfKey = (key: string): string | null =>
  /^uploads\/([^/]+)\/[^/]+$/.exec(key)?.[1] ?? null;

export const partKey = (market: 'zh' | 'en', contentSha256: string, number: number): string =>
  `postings/${market}/${contentSha256}/part-${String(number).padStart(5, '0')}.ndjson.gz`;

export const rejectsKey = (uploadId: string): string => `rejects/${uploadId}.ndjson`;

/** Largest file that is taken: what one function reads in well under its time. */
export const largestUploadBytes = 2 * 1024 ** 3;

interface Announcement {
  readonly uploadId: string;
  readonly fileName: string;
  readonly startedBy: string;
  readonly source: string | null;
  readonly mapping?: ColumnMapping | null;
  readonly sizeBytes: number | null;
}

const noCounts: Counts = { lines: 0, accepted: 0, rejected: 0, duplicates: 0, markets: { zh: 0, en: 0 } };

export const announced = (announcement: Announcement, now: Date): Upload => {
  const { sizeBytes, mapping, ...rest } = announcement;
  return {
    ...rest,
    mapping: mapping ?? null,
    state: 'awaiting-file',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    bytes: { total: sizeBytes, read: 0 },
    counts: noCounts,
    failure: null,
    duplicateOf: null,
    contentSha256: null,
    firstRejects: [],
  };
};

/** Whether there is still anything to do for the file of an upload. */
export const isOpen = (upload: Upload): boolean => openStates.some((state) => state === upload.state);

export interface Progress {
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly counts: Counts;
  readonly source: string | null;
  readonly firstRejects: readonly Reject[];
}

/** The upload while its file is read, as far as it has come. */
export const ingesting = (upload: Upload, progress: Progress, now: Date): Upload => ({
  ...upload,
  state: 'ingesting',
  updatedAt: now.toISOString(),
  source: progress.source ?? upload.source,
  bytes: { total: progress.totalBytes, read: progress.readBytes },
  counts: progress.counts,
  firstRejects: progress.firstRejects.slice(0, inlineRejects),
});

export const ingested = (upload: Upload, contentSha256: string): Upload => ({
  ...upload,
  state: 'ingested',
  contentSha256,
});

export const failed = (upload: Upload, failure: { code: string; message: string }, now: Date): Upload => ({
  ...upload,
  state: 'failed',
  updatedAt: now.toISOString(),
  failure,
});

export const duplicate = (upload: Upload, ofUploadId: string, now: Date): Upload => ({
  ...upload,
  state: 'duplicate',
  updatedAt: now.toISOString(),
  duplicateOf: ofUploadId,
});

/** What a failed upload amounts to for others. */
export const failureFact = (upload: Upload): UploadFailed => ({
  uploadId: upload.uploadId,
  fileName: upload.fileName,
  startedBy: upload.startedBy,
  code: upload.failure?.code ?? 'unknown',
  message: upload.failure?.message ?? '',
});
