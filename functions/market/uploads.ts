import type { Clock } from '../../shared/clock.ts';
import { notFound, tooLarge } from '../../shared/errors.ts';
import { idFromCommand } from '../../shared/ids.ts';
import type { ColumnMapping } from './domain/ingest/mapping.ts';
import type { Upload } from './domain/upload.ts';
import { announced, largestUploadBytes, rejectsKey, uploadKey } from './domain/upload.ts';
import type { DuplicateStore } from './duplicate-store.ts';
import { Market } from './domain/posting.ts';
import type { UploadStore } from './upload-store.ts';

interface StartUpload {
  readonly commandId: string;
  readonly startedBy: string;
  readonly fileName: string;
  readonly sizeBytes?: number | undefined;
  readonly source?: string | undefined;
  readonly mapping?: ColumnMapping | undefined;
}

/** What lets a person's browser speak to the bucket; both expire. */
export interface Presigner {
  uploadForm(
    key: string,
    limits: { maxBytes: number; expiresInSeconds: number },
  ): Promise<{ url: string; fields: Record<string, string> }>;
  downloadUrl(key: string, options: { fileName: string; expiresInSeconds: number }): Promise<string>;
}

const uploadSeconds = 3600;
const downloadSeconds = 900;
const pageSize = 25;

const after = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

interface Dependencies {
  readonly store: UploadStore;
  readonly duplicates: Pick<DuplicateStore, 'findMarked'>;
  readonly presigner: Presigner;
  readonly clock: Clock;
}

const starting =
  ({ store, presigner, clock }: Dependencies) =>
  async ({ commandId, startedBy, fileName, sizeBytes, source, mapping }: StartUpload) => {
    if ((sizeBytes ?? 0) > largestUploadBytes) {
      throw tooLarge('file-too-large', 'A file may have at most 2 GiB; send it in pieces, or gzipped.', {
        pointer: '/sizeBytes',
      });
    }
    const now = clock();
    const uploadId = idFromCommand('upl', commandId);
    const announcement = {
      uploadId,
      fileName,
      startedBy,
      source: source ?? null,
      mapping: mapping ?? null,
      sizeBytes: sizeBytes ?? null,
    };
    // A repeated command finds its upload there already, and gets a fresh form for it.
    await store.create(announced(announcement, now));
    const limits = { maxBytes: largestUploadBytes, expiresInSeconds: uploadSeconds };
    const form = await presigner.uploadForm(uploadKey(uploadId, fileName), limits);
    return { uploadId, ...form, maxBytes: limits.maxBytes, expiresAt: after(now, uploadSeconds) };
  };

/** What of the upload's postings repeats others; null until all of its markets have been compared. */
const repeatsIn = async (
  duplicates: Dependencies['duplicates'],
  { state, contentSha256, counts }: Upload,
): Promise<{ copies: number; reposts: number } | null> => {
  if (state !== 'ingested' || contentSha256 === null) return null;
  const sum = { copies: 0, reposts: 0 };
  for (const market of Market.options.filter((one) => counts.markets[one] > 0)) {
    const found = await duplicates.findMarked(market, contentSha256);
    if (!found) return null;
    sum.copies += found.copies;
    sum.reposts += found.reposts;
  }
  return sum;
};

/** What people do with uploads; the file itself goes to the bucket and is read by `ingestUpload`. */
export const uploadCases = (dependencies: Dependencies) => {
  const { store, duplicates, presigner, clock } = dependencies;
  const shown = async (upload: Upload) => ({ ...upload, repeats: await repeatsIn(duplicates, upload) });
  const required = async (uploadId: string): Promise<Upload> => {
    const upload = await store.find(uploadId);
    if (upload === undefined) throw notFound('no-such-upload', 'There is no upload of this id.');
    return upload;
  };
  return {
    start: starting(dependencies),
    list: async (cursor: string | undefined) => {
      const { items, nextCursor } = await store.list(cursor, pageSize);
      return { items: await Promise.all(items.map(shown)), nextCursor };
    },
    show: async (uploadId: string) => shown(await required(uploadId)),
    rejects: async (uploadId: string) => {
      const { counts, firstRejects, state } = await required(uploadId);
      const inline = { rejected: counts.rejected, first: firstRejects };
      const written = counts.rejected > 0 && (state === 'ingested' || state === 'failed');
      if (!written) return { ...inline, download: null };
      const url = await presigner.downloadUrl(rejectsKey(uploadId), {
        fileName: `${uploadId}-rejects.ndjson`,
        expiresInSeconds: downloadSeconds,
      });
      return { ...inline, download: { url, expiresAt: after(clock(), downloadSeconds) } };
    },
  };
};
