import { clusterLineageChanged } from '../../events/cluster-lineage-changed.ts';
import type { FactEnvelope } from '../../events/fact.ts';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import type { PostingsCounted } from '../../events/postings-counted.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { Plan, modelKey, planKey, sliceTallyKey, totalKey } from './analysis-objects.ts';
import { writeAnalysisQuality } from './analysis-quality.ts';
import { requestAnalysis, type RequestNeeds } from './analysis-requests.ts';
import {
  baselineAfter,
  failedAttempt,
  needsSnapshot,
  publishedAnalysis,
  supersede,
  type Analysis,
} from './domain/analysis/analysis.ts';
import { Listings } from './domain/analysis/listing.ts';
import { ClusterModel } from './domain/analysis/model.ts';
import { planSnapshot, type SnapshotPlan } from './domain/analysis/snapshot.ts';
import { boundTally } from './domain/figures/tally-bound.ts';
import { figureFiles, type FigureFiles } from './domain/figures/figure-files.ts';
import type { GrowthOf } from './domain/figures/subjects.ts';
import { figuresFrame } from './domain/figures/figures-frame.ts';
import { skillFiles, type SkillFiles } from './domain/figures/skill-figures.ts';
import { absorbTally, emptyTally, type Tally } from './domain/figures/tally.ts';
import { figureNames } from './figure-names.ts';
import { figureObjects } from './figure-objects.ts';
import { shownSkillName } from './domain/skill-names.ts';
import { writeProposals } from './proposal-objects.ts';
import { skillObjects } from './skill-objects.ts';
import { readCounts, sliceCounter, writeCounts, type Counts, type SliceCounter } from './slice-counts.ts';
import { readJson, snapshotKeys, writeJson } from './snapshot-objects.ts';
import { readSaid, writeStatement } from './statement-objects.ts';

interface Needs extends RequestNeeds {
  objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
}

/** Objects written at the same time. */
const writers = 16;

/** Everything counted so far, slice after slice; one that has been cleared away meanwhile is counted again. */
const totalOf = async (
  { objects }: Needs,
  counter: SliceCounter,
  { market, analysisId, modelId }: Analysis,
): Promise<Counts> => {
  const plan = await readJson(objects, planKey(market, analysisId), Plan);
  if (!plan) throw new Error(`the plan of ${analysisId} is gone`);
  const total: Counts = { tally: emptyTally(market), listings: new Listings() };
  const add = async (key: string): Promise<boolean> => {
    const counted = await readCounts(objects, key);
    if (!counted) return false;
    absorbTally(total.tally, counted.tally);
    total.listings.absorb(counted.listings);
    return true;
  };
  if (plan.base && !(await add(totalKey(market, plan.base.analysisId))))
    throw new Error(`the totals of ${plan.base.analysisId} are gone`);
  for (const slice of plan.slices) {
    const key = sliceTallyKey(market, modelId, slice.sliceId);
    if (await add(key)) continue;
    await counter.count(market, modelId, slice);
    await add(key);
  }
  boundTally(total.tally);
  return total;
};

function* filesOf(
  { overview, clusterFiles, occupations, demand }: SnapshotPlan,
  doubt: FigureFiles,
  skills: SkillFiles,
): Generator<[key: string, value: unknown]> {
  const keys = snapshotKeys(overview.market, overview.snapshotId);
  for (const { figures, unusual, pages } of clusterFiles()) {
    for (const [index, page] of pages.entries()) yield [keys.postings(figures.clusterId, index + 1), page];
    if (unusual.items.length > 0) yield [keys.unusual(figures.clusterId), unusual];
    yield [keys.cluster(figures.clusterId), figures];
  }
  yield* figureObjects(doubt);
  for (const figures of occupations.figures) yield [keys.occupation(figures.occupationId), figures];
  yield [keys.occupations, occupations.list];
  yield* skillObjects(skills);
  for (const file of demand.files) yield [keys.demandOf(file.kind, file.id), file];
  yield [keys.demand, demand.overview];
  yield [keys.overview, overview];
}

const write = async (objects: Needs['objects'], snapshot: SnapshotPlan, tally: Tally): Promise<void> => {
  const { overview } = snapshot;
  const names = figureNames(overview);
  const frame = figuresFrame(tally, overview.snapshotId);
  const growths = new Map(
    snapshot.demand.files.map(({ kind, id, demand: { growth } }) => [
      `${kind}:${id}`,
      growth.withheld ? null : growth.ratio,
    ]),
  );
  const growth: GrowthOf = (kind, id) => growths.get(`${kind}:${id}`);
  const doubt = figureFiles(frame, { ...names, growth });
  const skills = skillFiles(frame, names.labels);
  const files = filesOf(snapshot, doubt, skills);
  const writer = async (): Promise<void> => {
    for (const [key, value] of files) await writeJson(objects, key, value);
  };
  await Promise.all(Array.from({ length: writers }, writer));
};

const namesOf = (summaries: SnapshotPlan['summaries']) =>
  Object.fromEntries(
    summaries.flatMap(({ skills }) => skills.map(({ skill }) => [skill, shownSkillName(skill)] as const)),
  );

const factsOf = (
  { market, sequence, way }: Analysis,
  { overview, summaries, occupations }: SnapshotPlan,
  { model, now }: { model: ClusterModel; now: Date },
): FactEnvelope[] => {
  const { snapshotId, postings } = overview;
  const published = envelope(
    marketSnapshotPublished,
    {
      market,
      snapshotId,
      sequence,
      postings,
      clusters: summaries,
      occupations: occupations.summaries,
      skillNames: namesOf(summaries),
    },
    { now },
  );
  if (way === 'assign' || model.lineage.length === 0) return [published];
  const changed = { market, snapshotId, sequence, changes: model.lineage };
  return [published, envelope(clusterLineageChanged, changed, { now })];
};

/** The pointer, the analysis and the facts move together: readers see the old snapshot or the whole new one. */
const publish = async (
  needs: Needs,
  analysis: Analysis,
  { snapshot, model }: { snapshot: SnapshotPlan; model: ClusterModel },
): Promise<void> => {
  const { store, clock } = needs;
  const now = clock();
  const { snapshotId, postings } = snapshot.overview;
  const published = publishedAnalysis(analysis, postings, now);
  const publication = { published, snapshotId, baseline: baselineAfter(analysis, postings) };
  if (await store.publish(publication, factsOf(analysis, snapshot, { model, now }))) return;
  // A later snapshot, or this one by another delivery of the same message, is there already; or the market builds on
  // another baseline by now, and its files are analysed from there.
  const current = await store.findAnalysis(analysis.analysisId);
  if (!current || !needsSnapshot(current)) return;
  await store.saveAnalysis(supersede(current, now), current);
  await requestAnalysis(needs, { market: analysis.market, atNight: false });
};

/**
 * The last step of an analysis: what was counted adds up to the figures and forecasts of every cluster, written beside
 * the snapshot that readers see, and then put in its place. Repeated, it writes the same bytes and publishes once.
 */
export const snapshots = (needs: Needs) => {
  const counter = sliceCounter(needs.objects);
  return {
    publishSnapshot: async ({ analysisId }: PostingsCounted): Promise<void> => {
      const { store, objects, clock } = needs;
      const analysis = await store.findAnalysis(analysisId);
      if (!analysis || !needsSnapshot(analysis)) return;
      const { market, modelId } = analysis;
      try {
        const model = await readJson(objects, modelKey(market, modelId), ClusterModel);
        if (!model) throw new Error(`the model ${modelId} is gone`);
        const total = await totalOf(needs, counter, analysis);
        const said = await readSaid(objects, analysis, total.tally);
        const snapshot = planSnapshot({ analysisId, model, ...total, said });
        await writeCounts(objects, totalKey(market, analysisId), total);
        await write(objects, snapshot, total.tally);
        await writeAnalysisQuality(objects, analysis);
        await writeProposals(objects, analysis);
        await writeStatement(objects, snapshot.statement);
        await publish(needs, analysis, { snapshot, model });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        await store.saveAnalysis(failedAttempt(analysis, message, clock()), analysis);
        throw error;
      }
    },
  };
};
