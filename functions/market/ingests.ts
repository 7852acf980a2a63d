import { createHash } from 'node:crypto';
import { postingsIngested } from '../../events/postings-ingested.ts';
import { uploadFailed } from '../../events/upload-failed.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError, unprocessable } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { Ingestion } from './domain/ingest/ingestion.ts';
import type { Reject } from './domain/ingest/ingestion.ts';
import type { SkillMatcher } from './domain/ingest/skill-matcher.ts';
import { FileNotes } from './domain/quality/file-notes.ts';
import {
  duplicate,
  failed,
  failureFact,
  ingested,
  ingesting,
  inlineRejects,
  isOpen,
  rejectsKey,
  uploadIdOfKey,
} from './domain/upload.ts';
import type { Progress, Upload } from './domain/upload.ts';
import { writeFileQuality } from './file-quality.ts';
import { textOf } from './posting-files.ts';
import { PartWriter } from './posting-parts.ts';
import type { Part } from './posting-parts.ts';
import type { UploadStore } from './upload-store.ts';

interface Dependencies {
  readonly store: UploadStore;
  readonly objects: Pick<ObjectStore, 'open' | 'put'>;
  readonly matcher: SkillMatcher;
  readonly clock: Clock;
  /** How often the store hears how far a file has come. */
  readonly progressEveryMs?: number;
}

export type IngestOutcome = 'ingested' | 'failed' | 'duplicate' | 'nothing-to-do';

/** A file of nothing but faults must not fill the memory: the rest are counted, not kept. */
const keptRejects = 50_000;
const usualProgressMs = 1500;

type Bytes = AsyncIterable<Uint8Array>;

const opened = async (objects: Dependencies['objects'], key: string) => {
  const content = await objects.open(key);
  if (content === null) throw new Error(`${key}: the notification came, but the object is not there`);
  return content;
};

const sha256Of = async (bytes: Bytes): Promise<string> => {
  const sha256 = createHash('sha256');
  for await (const chunk of bytes) sha256.update(chunk);
  return sha256.digest('hex');
};

/** One reading of one file: what it has found so far, and where it puts it. */
class Reading {
  readonly #dependencies: Dependencies;
  readonly #upload: Upload;
  readonly #rejects: string[] = [];
  readonly #firstRejects: Reject[] = [];
  readonly #parts: PartWriter;
  readonly #ingestion: Ingestion;
  readonly #notes = new FileNotes();
  readonly #contentSha256: string;
  readonly #sha256 = createHash('sha256');
  #readBytes = 0;
  #reportedAt: number;

  constructor(dependencies: Dependencies, upload: Upload, contentSha256: string) {
    this.#dependencies = dependencies;
    this.#upload = upload;
    this.#contentSha256 = contentSha256;
    this.#reportedAt = dependencies.clock().getTime();
    this.#parts = new PartWriter(dependencies.objects, contentSha256);
    this.#ingestion = new Ingestion({
      source: upload.source,
      mapping: upload.mapping,
      matcher: dependencies.matcher,
      onPosting: (posting) => {
        this.#notes.posting(posting);
        this.#parts.add(posting);
      },
      onRepetition: (posting) => this.#notes.repetition(posting),
      onReject: (reject) => this.#keep(reject),
    });
  }

  get source(): string {
    return this.#ingestion.source ?? 'postings';
  }

  /** Reads the file to its end and writes its postings. Throws an `AppError` where the file as a whole is unreadable. */
  async run(bytes: Bytes, totalBytes: number): Promise<readonly Part[]> {
    for await (const text of textOf(this.#counted(bytes))) {
      this.#ingestion.push(text);
      await this.#parts.flush();
      await this.#report(totalBytes);
    }
    this.#ingestion.end();
    const parts = await this.#parts.end();
    if (this.#sha256.digest('hex') !== this.#contentSha256) {
      throw unprocessable('file-replaced', 'the file was replaced while it was read; send it once more');
    }
    if (parts.length === 0)
      throw unprocessable('no-postings', 'no line of the file could be read as a posting');
    return parts;
  }

  /** The upload as far as the reading has come. */
  upload(totalBytes: number): Upload {
    const progress: Progress = {
      readBytes: this.#readBytes,
      totalBytes,
      counts: this.#ingestion.counts,
      source: this.#ingestion.source,
      firstRejects: this.#firstRejects,
    };
    return ingesting(this.#upload, progress, this.#dependencies.clock());
  }

  /** What was found on the way: how much of the file is what it should be. */
  async writeNotes(): Promise<void> {
    const { objects } = this.#dependencies;
    for (const [market, quality] of this.#notes.of(this.source)) {
      await writeFileQuality(objects, { market, contentSha256: this.#contentSha256 }, quality);
    }
  }

  async writeRejects(): Promise<void> {
    if (this.#rejects.length === 0) return;
    const lines = Buffer.from(this.#rejects.join(''));
    await this.#dependencies.objects.put(rejectsKey(this.#upload.uploadId), lines, {
      contentType: 'application/x-ndjson',
    });
  }

  async *#counted(bytes: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#readBytes += chunk.length;
      this.#sha256.update(chunk);
      yield chunk;
    }
  }

  #keep(reject: Reject): void {
    this.#notes.reject(reject.code);
    if (this.#rejects.length < keptRejects) this.#rejects.push(`${JSON.stringify(reject)}\n`);
    if (this.#firstRejects.length < inlineRejects) this.#firstRejects.push(reject);
  }

  async #report(totalBytes: number): Promise<void> {
    const now = this.#dependencies.clock().getTime();
    if (now - this.#reportedAt < (this.#dependencies.progressEveryMs ?? usualProgressMs)) return;
    this.#reportedAt = now;
    await this.#dependencies.store.saveProgress(this.upload(totalBytes));
  }
}

const factOptions = (name: string, uploadId: string, now: Date) => ({
  now,
  id: idFromCommand('fct', commandIdFrom(name, uploadId)),
});

const read = async (
  dependencies: Dependencies,
  upload: Upload,
  { key, contentSha256 }: { key: string; contentSha256: string },
): Promise<IngestOutcome> => {
  const { store, objects, clock } = dependencies;
  const { body, sizeBytes } = await opened(objects, key);
  const reading = new Reading(dependencies, upload, contentSha256);
  try {
    if (!(await store.saveProgress(reading.upload(sizeBytes)))) return 'nothing-to-do';
    const parts = await reading.run(body, sizeBytes);
    await reading.writeRejects();
    await reading.writeNotes();
    const done = ingested(reading.upload(sizeBytes), contentSha256);
    const fact = envelope(
      postingsIngested,
      {
        uploadId: upload.uploadId,
        contentSha256,
        source: reading.source,
        markets: done.counts.markets,
        parts: [...parts],
      },
      factOptions(postingsIngested.name, upload.uploadId, clock()),
    );
    return (await store.finish(done, contentSha256, [fact])) ? 'ingested' : 'nothing-to-do';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await reading.writeRejects();
    const ended = failed(reading.upload(sizeBytes), { code: error.code, message: error.message }, clock());
    const options = factOptions(uploadFailed.name, upload.uploadId, clock());
    const fact = envelope(uploadFailed, failureFact(ended), options);
    return (await store.finish(ended, contentSha256, [fact])) ? 'failed' : 'nothing-to-do';
  } finally {
    body.destroy();
  }
};

/**
 * Turns a stored file into normalised postings: reads it once for its SHA-256, which decides whether it is new, and once
 * for its postings. Everything it writes before its one commit is named by content or upload and comes out the same
 * again, so it may crash at any point, be run twice or by two at a time. What no repetition can read ends as `failed`;
 * only a failure of store or bucket is thrown, to be tried again.
 */
export const ingestUpload = async (dependencies: Dependencies, key: string): Promise<IngestOutcome> => {
  const { store, objects, clock } = dependencies;
  const uploadId = uploadIdOfKey(key);
  const upload = uploadId === null ? undefined : await store.find(uploadId);
  if (upload === undefined || !isOpen(upload)) return 'nothing-to-do';
  const { body } = await opened(objects, key);
  const contentSha256 = await sha256Of(body);
  const owner = await store.claimContent(contentSha256, upload.uploadId);
  if (owner !== upload.uploadId) {
    const ended = { ...duplicate(upload, owner, clock()), contentSha256 };
    return (await store.finish(ended, contentSha256, [])) ? 'duplicate' : 'nothing-to-do';
  }
  return read(dependencies, upload, { key, contentSha256 });
};
