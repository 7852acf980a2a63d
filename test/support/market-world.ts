import type * as z from 'zod';
import { AnalysisRequested } from '../../events/analysis-requested.ts';
import { DuplicatesMarked } from '../../events/duplicates-marked.ts';
import { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { PostingsCounted } from '../../events/postings-counted.ts';
import { SlicePlanned } from '../../events/slice-planned.ts';
import { analyses } from '../../functions/market/analyses.ts';
import { type AnalysisStore, analysisStore } from '../../functions/market/analysis-store.ts';
import { clusterings } from '../../functions/market/clusterings.ts';
import { clusters } from '../../functions/market/clusters.ts';
import { counts } from '../../functions/market/counts.ts';
import { duplicateStore } from '../../functions/market/duplicate-store.ts';
import { duplicates } from '../../functions/market/duplicates.ts';
import type { Posting } from '../../functions/market/domain/posting.ts';
import { type LedgerStore, ledgerStore } from '../../functions/market/ledger-store.ts';
import { PartWriter } from '../../functions/market/posting-parts.ts';
import { snapshots } from '../../functions/market/snapshots.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { TestDynamoDb } from './dynamodb.ts';
import { type OutboxItem, type Steps, committedFacts, drain, hand } from './market-bus.ts';
import { memoryObjects } from './market.ts';

export type Objects = Pick<ObjectStore, 'open' | 'read' | 'put'>;

/** Puts something between the use cases and what they write to. */
export type Wrap = <T extends object>(thing: T) => T;

const sha = (letter: string): string => letter.repeat(64);

/** A market with a table, a bucket in memory and a clock of its own: every look at the clock is a second later. */
export class MarketWorld {
  readonly bucket = memoryObjects(1 << 20);
  readonly objects: Objects;
  readonly store: AnalysisStore;
  readonly ledger: LedgerStore;
  now = new Date('2026-01-01T00:00:00Z');
  readonly clock = (): Date => (this.now = new Date(this.now.getTime() + 1000));
  readonly #dynamoDb: TestDynamoDb;
  readonly tableName: string;
  readonly #handed = new Set<string>();

  constructor(dynamoDb: TestDynamoDb, tableName: string, wrap: Wrap) {
    this.#dynamoDb = dynamoDb;
    this.tableName = tableName;
    this.store = wrap(analysisStore(tableName));
    this.ledger = wrap(ledgerStore(tableName));
    this.objects = wrap(this.bucket.objects);
  }

  requests = () => analyses(this);
  clustering = (objects: Objects = this.objects) => clusterings({ ...this.needs, objects });
  counting = (objects: Objects = this.objects) => counts({ ...this.needs, objects });
  publishing = (objects: Objects = this.objects) => snapshots({ ...this.needs, objects });
  reading = () => clusters(this);
  steps = (): Steps => ({ ...this.clustering(), ...this.counting(), ...this.publishing() });

  get needs() {
    const { store, ledger, objects, clock } = this;
    return { store, ledger, objects, clock };
  }

  facts = (): Promise<OutboxItem[]> => committedFacts(this.#dynamoDb.client, this.tableName);

  async factsOf<S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>[]> {
    return (await this.facts()).filter((fact) => fact.name === name).map(({ data }) => schema.parse(data));
  }

  requested = () => this.factsOf('analysis-requested', AnalysisRequested);
  planned = () => this.factsOf('slice-planned', SlicePlanned);
  counted = () => this.factsOf('postings-counted', PostingsCounted);
  published = () => this.factsOf('market-snapshot-published', MarketSnapshotPublished);

  /** Hands out all facts that no step has had yet, until none is left. */
  settle = (): Promise<void> => drain(this.facts, (fact) => hand(this.steps(), fact), { done: this.#handed });

  /** What ingest leaves behind: parts in the bucket and a fact that names them. */
  async ingested(letter: string, postings: readonly Posting[]) {
    const writer = new PartWriter(this.bucket.objects, sha(letter));
    for (const posting of postings) writer.add(posting);
    const parts = [...(await writer.end())];
    const markets = { zh: 0, en: postings.length };
    return { uploadId: `upl_${letter}`, contentSha256: sha(letter), source: 'made', markets, parts };
  }

  async takeIn(letter: string, postings: readonly Posting[]): Promise<AnalysisRequested> {
    const ingested = await this.ingested(letter, postings);
    const marking = duplicates({
      store: duplicateStore(this.tableName),
      objects: this.objects,
      clock: this.clock,
    });
    await marking.markFile(ingested, this.now.toISOString());
    const marked = await this.factsOf('duplicates-marked', DuplicatesMarked);
    const own = marked.find(({ contentSha256 }) => contentSha256 === ingested.contentSha256);
    if (!own) throw new Error(`the file ${letter} was not marked`);
    await this.requests().takeIn(own);
    const latest = await this.store.findLatest('en');
    return { market: 'en', analysisId: latest?.analysisId ?? '' };
  }

  /** Takes the files in and lets the analysis run to its end. */
  async analyse(letter: string, postings: readonly Posting[]): Promise<void> {
    await this.takeIn(letter, postings);
    await this.settle();
  }

  /** Everything but the last step. */
  async countAll(request: AnalysisRequested): Promise<PostingsCounted> {
    await this.clustering().clusterMarket(request);
    const own = (await this.planned()).filter(({ analysisId }) => analysisId === request.analysisId);
    for (const slice of own) await this.counting().countSlice(slice);
    return { ...request, slices: own.length };
  }

  /** Postings that the snapshot readers see is made of. */
  async shownPostings(): Promise<number | undefined> {
    return (await this.reading().overview()).markets[0]?.postings;
  }
}

export const marketWorld = async (
  dynamoDb: TestDynamoDb,
  wrap: Wrap = (thing) => thing,
): Promise<MarketWorld> => new MarketWorld(dynamoDb, await dynamoDb.createTable(), wrap);
