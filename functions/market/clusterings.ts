import type { AnalysisRequested } from '../../events/analysis-requested.ts';
import { postingsClustered } from '../../events/postings-clustered.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { TermCounts } from '../../shared/science/text/term-counts.ts';
import type { AnalysisStore } from './analysis-store.ts';
import {
  clusteringDone,
  clusteringStarted,
  failedAttempt,
  needsClustering,
  supersede,
  type Analysis,
} from './domain/analysis/analysis.ts';
import { ClusterIdentity, clusterPostings, type Clustering } from './domain/analysis/clustering.ts';
import { postingTerms, postingTokeniser } from './domain/analysis/posting-terms.ts';
import { distinctPostings } from './market-postings.ts';
import { readJson, snapshotKeys, writeJson } from './snapshot-objects.ts';
import { snapshotIdOf } from './domain/analysis/snapshot.ts';

interface Needs {
  store: AnalysisStore;
  objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
  clock: Clock;
}

/** The analysis as this run found it, marked as being clustered; undefined where there is nothing to do. */
const begin = async (
  { store, clock }: Needs,
  { analysisId, market }: AnalysisRequested,
): Promise<Analysis | undefined> => {
  const found = await store.findAnalysis(analysisId);
  if (!found || !needsClustering(found)) return undefined;
  const latest = await store.findLatest(market);
  if (latest && latest.sequence > found.sequence) {
    await store.saveAnalysis(supersede(found, clock()), found);
    return undefined;
  }
  const pointer = await store.findPointer(market);
  const started = clusteringStarted(found, pointer?.analysisId ?? null, clock());
  if (await store.saveAnalysis(started, found)) return started;
  throw conflict(
    'analysis-contested',
    `another run has just taken up ${analysisId}; if it fails, this message tries again`,
  );
};

/** Ids and signatures of the snapshot before; they lie with it, for the clustering itself is not kept for ever. */
const identityOf = async (
  objects: Needs['objects'],
  market: string,
  analysisId: string,
): Promise<ClusterIdentity> => {
  const key = snapshotKeys(market, snapshotIdOf(analysisId)).identity;
  const identity = await readJson(objects, key, ClusterIdentity);
  if (!identity) throw new Error(`${key} is gone: clusters would lose their ids`);
  return identity;
};

const tokenise = postingTokeniser();

const cluster = async (
  { objects }: Needs,
  { analysisId, market, parts, previousAnalysisId }: Analysis,
): Promise<Clustering> => {
  const counts = new TermCounts();
  const titles: string[] = [];
  for await (const posting of distinctPostings(objects, parts)) {
    counts.addDocument(postingTerms(tokenise, posting));
    titles.push(posting.title);
  }
  const previous =
    previousAnalysisId === null ? undefined : await identityOf(objects, market, previousAnalysisId);
  return clusterPostings({ market, analysisId, counts, titles, previous });
};

/** Where a run leaves its clustering. */
export const clusteringKey = (market: string, analysisId: string): string =>
  `clusterings/${market}/${analysisId}.json.gz`;

/**
 * The first half of an analysis: groups the market's postings and leaves the clustering in the object store. Repeated,
 * it writes the same bytes; overtaken by a later analysis, it does nothing.
 */
export const clusterings = (needs: Needs) => ({
  clusterMarket: async (requested: AnalysisRequested): Promise<void> => {
    const started = await begin(needs, requested);
    if (!started) return;
    const { store, objects, clock } = needs;
    const { market, analysisId } = started;
    try {
      const clustering = await cluster(needs, started);
      await writeJson(objects, clusteringKey(market, analysisId), clustering);
      const now = clock();
      const done = clusteringDone(started, clustering.assignment.length, now);
      const fact = {
        market,
        analysisId,
        postings: clustering.assignment.length,
        clusters: clustering.clusters.length,
      };
      await store.saveAnalysis(done, started, [envelope(postingsClustered, fact, { now })]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await store.saveAnalysis(failedAttempt(started, message, clock()), started);
      throw error;
    }
  },
});
