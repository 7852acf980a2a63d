import * as z from 'zod';
import type { AnalysisRequested } from '../../events/analysis-requested.ts';
import { postingsCounted } from '../../events/postings-counted.ts';
import { slicePlanned } from '../../events/slice-planned.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { skills } from './data/skills/taxonomy.ts';
import { Plan, modelKey, planKey, reservoirKey, totalKey } from './analysis-objects.ts';
import type { AnalysisStore } from './analysis-store.ts';
import {
  analysisRevision,
  clusteringStarted,
  countingDone,
  countingPlanned,
  failedAttempt,
  needsClustering,
  needsCounting,
  supersede,
  type Analysis,
  type Baseline,
} from './domain/analysis/analysis.ts';
import { fitClusters } from './domain/analysis/fit.ts';
import { ClusterModel } from './domain/analysis/model.ts';
import { postingTokeniser } from './domain/analysis/posting-terms.ts';
import { needsRecount } from './domain/analysis/recount.ts';
import { proposalsOf } from './domain/skills/proposals.ts';
import { modelProposalsKey } from './proposal-objects.ts';
import { Reservoir, ReservoirDocument, reservoirDocument } from './domain/analysis/reservoir.ts';
import { slicesOf } from './domain/analysis/slices.ts';
import type { LedgerStore } from './ledger-store.ts';
import { postingsWith } from './market-postings.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

interface Needs {
  store: AnalysisStore;
  ledger: Pick<LedgerStore, 'entries'>;
  objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
  clock: Clock;
}

/** The analysis as this run found it, marked as being clustered; undefined where there is nothing to do. */
const begin = async ({ store, clock }: Needs, found: Analysis): Promise<Analysis | undefined> => {
  if (!needsClustering(found)) return undefined;
  const latest = await store.findLatest(found.market);
  if (latest && latest.sequence > found.sequence) {
    await store.saveAnalysis(supersede(found, clock()), found);
    return undefined;
  }
  const started = clusteringStarted(found, clock());
  if (await store.saveAnalysis(started, found)) return started;
  throw conflict(
    'analysis-contested',
    `another run has just taken up ${found.analysisId}; if it fails, this message tries again`,
  );
};

const tokenise = postingTokeniser();

/** An even sample of the postings of the analysis: that of the baseline, and what has come since. */
const sample = async (
  { objects, ledger }: Needs,
  { market, inputs, baseline }: Analysis,
): Promise<ReservoirDocument[]> => {
  const reservoir = new Reservoir();
  // Documents of an older way of reading postings would not be like the new ones.
  const before = baseline?.revision === analysisRevision ? baseline : null;
  if (before) {
    const kept = await readJson(objects, reservoirKey(market, before.modelId), z.array(ReservoirDocument));
    if (!kept) throw new Error(`the documents of ${before.modelId} are gone`);
    for (const document of kept) reservoir.add(document);
  }
  const files = await ledger.entries(market, (before?.inputs ?? 0) + 1, inputs);
  for (const key of slicesOf(market, files).flatMap(({ parts }) => parts)) {
    for await (const posting of postingsWith(objects, key, (id) => reservoir.wants(id)))
      reservoir.add(reservoirDocument(posting));
  }
  return reservoir.documents();
};

/** The model of the analysis: the one that is there, by an earlier attempt or of the baseline, or a new one. */
const modelOf = async (needs: Needs, analysis: Analysis): Promise<ClusterModel> => {
  const { objects } = needs;
  const { market, modelId, baseline } = analysis;
  const known = await readJson(objects, modelKey(market, modelId), ClusterModel);
  if (known) return known;
  if (analysis.way === 'assign') throw new Error(`the model ${modelId} is gone`);
  const documents = await sample(needs, analysis);
  const previous =
    baseline === null ? undefined : await readJson(objects, modelKey(market, baseline.modelId), ClusterModel);
  const model = fitClusters({ market, modelId, documents, previous }, tokenise);
  await writeJson(objects, reservoirKey(market, modelId), documents);
  await writeJson(objects, modelProposalsKey(market, modelId), proposalsOf(market, documents, skills));
  await writeJson(objects, modelKey(market, modelId), model);
  return model;
};

const isThere = async ({ objects }: Needs, key: string): Promise<boolean> => {
  const content = await objects.open(key);
  content?.body.destroy();
  return content !== null;
};

/** What is counted and added to what: the files since the baseline, or all of them where its counts no longer fit. */
const planOf = async (needs: Needs, analysis: Analysis, model: ClusterModel): Promise<Plan> => {
  const { market, inputs, baseline } = analysis;
  const fits = baseline !== null && !needsRecount(analysis, model);
  const base: Baseline | null =
    fits && (await isThere(needs, totalKey(market, baseline.analysisId))) ? baseline : null;
  const files = await needs.ledger.entries(market, (base?.inputs ?? 0) + 1, inputs);
  return { base, slices: slicesOf(market, files) };
};

const plan = async (needs: Needs, started: Analysis): Promise<void> => {
  const { store, objects, clock } = needs;
  const { market, analysisId } = started;
  try {
    const planned = await planOf(needs, started, await modelOf(needs, started));
    await writeJson(objects, planKey(market, analysisId), planned);
    await store.saveAnalysis(countingPlanned(started, planned.slices.length, clock()), started);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await store.saveAnalysis(failedAttempt(started, message, clock()), started);
    throw error;
  }
};

const factsAtOnce = 90;

/** Hands out the slices. After a crash in between they are handed out again: whoever counts one twice changes nothing. */
const announce = async ({ store, objects, clock }: Needs, analysis: Analysis): Promise<void> => {
  const { market, analysisId } = analysis;
  const planned = await readJson(objects, planKey(market, analysisId), Plan);
  if (!planned) throw new Error(`the plan of ${analysisId} is gone`);
  const { slices } = planned;
  if (slices.length === 0) {
    const now = clock();
    const fact = envelope(postingsCounted, { market, analysisId, slices: 0 }, { now });
    await store.saveAnalysis(countingDone(analysis, now), analysis, [fact]);
    return;
  }
  for (let from = 0; from < slices.length; from += factsAtOnce) {
    const now = clock();
    await store.announce(
      slices
        .slice(from, from + factsAtOnce)
        .map((slice) => envelope(slicePlanned, { market, analysisId, ...slice }, { now })),
    );
  }
};

/**
 * The first step of an analysis: finds the clusters of the market, or takes those there are, cuts the postings that have
 * not been counted by them into slices, and hands these out. Repeated, it writes the same bytes; overtaken by a later
 * analysis, it does nothing.
 */
export const clusterings = (needs: Needs) => ({
  clusterMarket: async ({ analysisId }: AnalysisRequested): Promise<void> => {
    const found = await needs.store.findAnalysis(analysisId);
    if (!found) return;
    const started = await begin(needs, found);
    if (started) await plan(needs, started);
    const planned = await needs.store.findAnalysis(analysisId);
    if (planned && needsCounting(planned)) await announce(needs, planned);
  },
});
