import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import type { PostingsClustered } from '../../events/postings-clustered.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { clusteringKey } from './clusterings.ts';
import {
  failedAttempt,
  needsSnapshot,
  publishedAnalysis,
  supersede,
  type Analysis,
} from './domain/analysis/analysis.ts';
import { Clustering } from './domain/analysis/clustering.ts';
import { postingRow, type PostingRow } from './domain/analysis/posting-row.ts';
import { planSnapshot, type SnapshotPlan } from './domain/analysis/snapshot.ts';
import { distinctPostings } from './market-postings.ts';
import { readJson, snapshotKeys, writeJson } from './snapshot-objects.ts';

interface Needs {
  store: AnalysisStore;
  objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
  clock: Clock;
}

/** Objects written at the same time. */
const writers = 16;

const plan = async ({ objects }: Needs, { market, analysisId, parts }: Analysis): Promise<SnapshotPlan> => {
  const clustering = await readJson(objects, clusteringKey(market, analysisId), Clustering);
  if (!clustering) throw new Error(`the clustering of ${analysisId} is gone`);
  const rows: PostingRow[] = [];
  for await (const posting of distinctPostings(objects, parts)) rows.push(postingRow(posting));
  return planSnapshot(rows, clustering);
};

function* filesOf({
  overview,
  identity,
  clusterFiles,
}: SnapshotPlan): Generator<[key: string, value: unknown]> {
  const keys = snapshotKeys(overview.market, overview.snapshotId);
  for (const { figures, pages } of clusterFiles()) {
    for (const [index, page] of pages.entries()) yield [keys.postings(figures.clusterId, index + 1), page];
    yield [keys.cluster(figures.clusterId), figures];
  }
  yield [keys.identity, identity];
  yield [keys.overview, overview];
}

const write = async (objects: Needs['objects'], snapshot: SnapshotPlan): Promise<void> => {
  const files = filesOf(snapshot);
  const writer = async (): Promise<void> => {
    for (const [key, value] of files) await writeJson(objects, key, value);
  };
  await Promise.all(Array.from({ length: writers }, writer));
};

/** The pointer, the analysis and the fact move together: readers see the old snapshot or the whole new one. */
const publish = async (
  { store, clock }: Needs,
  analysis: Analysis,
  { overview, summaries }: SnapshotPlan,
): Promise<void> => {
  const now = clock();
  const { snapshotId, market, postings } = overview;
  const { sequence } = analysis;
  const fact = envelope(
    marketSnapshotPublished,
    { market, snapshotId, sequence, postings, clusters: summaries },
    { now },
  );
  const published = publishedAnalysis({ ...analysis, postings }, now);
  if (await store.publish(published, snapshotId, [fact])) return;
  // A later snapshot, or this one by another delivery of the same message, is there already.
  const current = await store.findAnalysis(analysis.analysisId);
  if (current && needsSnapshot(current)) await store.saveAnalysis(supersede(current, now), current);
};

/**
 * The second half of an analysis: figures and forecasts of every cluster, written beside the snapshot that readers see,
 * and then put in its place. Repeated, it writes the same bytes and publishes once.
 */
export const snapshots = (needs: Needs) => ({
  publishSnapshot: async ({ analysisId }: PostingsClustered): Promise<void> => {
    const { store, objects, clock } = needs;
    const analysis = await store.findAnalysis(analysisId);
    if (!analysis || !needsSnapshot(analysis)) return;
    try {
      const snapshot = await plan(needs, analysis);
      await write(objects, snapshot);
      await publish(needs, analysis, snapshot);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await store.saveAnalysis(failedAttempt(analysis, message, clock()), analysis);
      throw error;
    }
  },
});
