import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Market } from '../../../functions/market/domain/posting.ts';
import { type TestDynamoDb, startDynamoDb } from '../../../test/support/dynamodb.ts';
import { inChild } from '../../child/in-child.ts';
import { generatedFile } from '../generate-postings.ts';
import { type Kind, type Work, WorkDone } from './worker.ts';

/** What a kind of worker took in all. */
export interface Cost {
  seconds: number;
  /** Largest resident set of any of its processes, megabytes. */
  peakMb: number;
}

/** What a Lambda of 1 GB leaves to JavaScript's own memory. */
const heap = '--max-old-space-size=900';

export interface MarketFile {
  market: Market;
  /** Postings of the series the file is a stretch of, and that stretch. */
  postings: number;
  first: number;
  end: number;
}

/**
 * A market between its workers: a table in a DynamoDB emulator, objects in a folder, and every kind of worker in a process
 * of its own with the memory of its Lambda. What the workers do is what their doors do.
 */
export class MarketRun {
  readonly costs = new Map<Kind, Cost>();
  readonly #dynamoDb: TestDynamoDb;
  readonly #tableName: string;
  readonly #folder: string;
  readonly #done: string[] = [];
  #uploads: string[] = [];

  private constructor(dynamoDb: TestDynamoDb, tableName: string, folder: string) {
    this.#dynamoDb = dynamoDb;
    this.#tableName = tableName;
    this.#folder = folder;
  }

  static async start(): Promise<MarketRun> {
    const dynamoDb = await startDynamoDb();
    const folder = await mkdtemp(join(tmpdir(), 'pathlight-scale-'));
    return new MarketRun(dynamoDb, await dynamoDb.createTable(), folder);
  }

  async stop(): Promise<void> {
    await this.#dynamoDb.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Puts a generated file where uploads go. */
  async upload(file: MarketFile): Promise<void> {
    const uploadId = `upl_${randomUUID()}`;
    const folder = join(this.#folder, 'uploads', uploadId);
    mkdirSync(folder, { recursive: true });
    await pipeline(Readable.from(generatedFile(file)), createWriteStream(join(folder, 'postings.ndjson')));
    this.#uploads.push(uploadId);
  }

  /** Lets one kind of worker do all that waits for it; a killed one leaves its messages to the next. */
  async work(kind: Kind, killedAfterMs?: number): Promise<Cost> {
    const input: Work = {
      kind,
      endpoint: this.#dynamoDb.endpoint,
      tableName: this.#tableName,
      folder: this.#folder,
      done: this.#done,
      uploads: kind === 'ingest' ? this.#uploads : [],
      ...(killedAfterMs === undefined ? {} : { killedAfterMs }),
    };
    const module = join(import.meta.dirname, 'worker.ts');
    const { value, peakMb } = await inChild({ module, task: 'workHere', input, nodeOptions: [heap] });
    const { facts, seconds } = WorkDone.parse(value);
    this.#done.push(...facts);
    if (kind === 'ingest') this.#uploads = [];
    const before = this.costs.get(kind) ?? { seconds: 0, peakMb: 0 };
    this.costs.set(kind, {
      seconds: before.seconds + seconds,
      peakMb: Math.max(before.peakMb, peakMb),
    });
    return { seconds, peakMb };
  }

  /** The same, killed after so long; false where it was done before that. */
  async kill(kind: Kind, afterMs: number): Promise<boolean> {
    try {
      await this.work(kind, afterMs);
      return false;
    } catch {
      return true;
    }
  }

  /** SHA-256 of every file of the newest snapshot; two are equal where they tell the same in the same bytes. */
  snapshotDigest(market: Market): string {
    const folder = join(this.#folder, 'snapshots', market);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
    const sha256 = createHash('sha256');
    for (const name of names) sha256.update(name.slice(folder.length)).update(readFileSync(name));
    return sha256.digest('hex');
  }
}

/** The way of a file from upload to snapshot. */
export const toSnapshot = ['ingest', 'mark', 'take-in', 'fit', 'count', 'merge'] as const satisfies Kind[];
