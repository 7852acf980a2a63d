import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { fitClusters } from '../../functions/market/domain/analysis/fit.ts';
import { Listings } from '../../functions/market/domain/analysis/listing.ts';
import type { ClusterModel } from '../../functions/market/domain/analysis/model.ts';
import { postingTokeniser } from '../../functions/market/domain/analysis/posting-terms.ts';
import { Reservoir, reservoirDocument } from '../../functions/market/domain/analysis/reservoir.ts';
import { planSnapshot, type SnapshotPlan } from '../../functions/market/domain/analysis/snapshot.ts';
import { Ingestion } from '../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import type { Market } from '../../functions/market/domain/posting.ts';
import { postingsWith } from '../../functions/market/market-postings.ts';
import { textOf } from '../../functions/market/posting-files.ts';
import { PartWriter } from '../../functions/market/posting-parts.ts';
import { modelKey, sliceTallyKey } from '../../functions/market/analysis-objects.ts';
import { readCounts, sliceCounter } from '../../functions/market/slice-counts.ts';
import { snapshotKeys, writeJson } from '../../functions/market/snapshot-objects.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { folderStore } from './folder-store.ts';

export interface PipelineInput {
  market: Market;
  files: readonly string[];
  /** Every file is read up to so many characters of text; null reads it whole. */
  characters: number | null;
}

export interface PipelineOutcome {
  postings: number;
  characters: number;
  seconds: { ingest: number; cluster: number; snapshot: number };
  clustering: Pick<ClusterModel, 'silhouette' | 'sweep'>;
  forecasts: { method: string; mase: number; floor: number }[];
  withoutForecast: Record<string, number>;
  clusters: number;
}

type Objects = Pick<ObjectStore, 'open' | 'read' | 'put'>;

/** The file's text up to a number of characters, cut after a whole line. */
async function* beginning(file: string, characters: number | null): AsyncGenerator<string> {
  let left = characters ?? Infinity;
  for await (const text of textOf(createReadStream(file))) {
    if (text.length <= left) {
      left -= text.length;
      yield text;
      continue;
    }
    yield text.slice(0, text.lastIndexOf('\n', left) + 1);
    return;
  }
}

/** As the ingest worker does it: read, normalise, write parts. */
const ingest = async ({ market, files, characters }: PipelineInput, objects: Objects) => {
  const matcher = new SkillMatcher(skills);
  const keys: string[] = [];
  let read = 0;
  for (const [index, file] of files.entries()) {
    const writer = new PartWriter(objects, `file-${index}`);
    const ingestion = new Ingestion({
      source: null,
      matcher,
      onPosting: (posting) => writer.add(posting),
      onReject: () => undefined,
    });
    for await (const text of beginning(file, characters)) {
      ingestion.push(text);
      read += text.length;
      await writer.flush();
    }
    ingestion.end();
    for (const part of await writer.end()) if (part.market === market) keys.push(part.key);
  }
  return { parts: keys.sort(), characters: read };
};

const modelId = 'mdl_BENCH';

/** As the cluster worker does it. */
const cluster = async (market: Market, parts: readonly string[], objects: Objects): Promise<ClusterModel> => {
  const reservoir = new Reservoir();
  for (const key of parts) {
    for await (const posting of postingsWith(objects, key, (id) => reservoir.wants(id)))
      reservoir.add(reservoirDocument(posting));
  }
  const input = { market, modelId, documents: reservoir.documents(), previous: undefined };
  const model = fitClusters(input, postingTokeniser());
  await writeJson(objects, modelKey(market, modelId), model);
  return model;
};

/** As the count and the snapshot worker do it, with all parts in one slice. */
const publish = async (
  model: ClusterModel,
  parts: readonly string[],
  objects: Objects,
): Promise<SnapshotPlan> => {
  const { market } = model;
  const sliceId = 'all';
  await sliceCounter(objects).count(market, modelId, { sliceId, parts: [...parts], marksId: null });
  const counts = await readCounts(objects, sliceTallyKey(market, modelId, sliceId));
  if (!counts) throw new Error('the counts are gone');
  const listings = new Listings();
  listings.absorb(counts.listings);
  const snapshot = planSnapshot({ analysisId: 'ana_BENCH', model, tally: counts.tally, listings });
  const keys = snapshotKeys(market, snapshot.overview.snapshotId);
  for (const { figures, pages } of snapshot.clusterFiles()) {
    await writeJson(objects, keys.cluster(figures.clusterId), figures);
    for (const [page, value] of pages.entries()) {
      await writeJson(objects, keys.postings(figures.clusterId, page + 1), value);
    }
  }
  for (const file of snapshot.demand.files) await writeJson(objects, keys.demandOf(file.kind, file.id), file);
  await writeJson(objects, keys.demand, snapshot.demand.overview);
  await writeJson(objects, keys.overview, snapshot.overview);
  return snapshot;
};

const forecastsOf = (snapshot: SnapshotPlan): Pick<PipelineOutcome, 'forecasts' | 'withoutForecast'> => {
  const forecasts: PipelineOutcome['forecasts'] = [];
  const withoutForecast: Record<string, number> = {};
  for (const { kind, demand } of snapshot.demand.files) {
    if (kind !== 'cluster') continue;
    const { forecast } = demand;
    if (forecast.available) {
      const { mase, seasonalNaiveMase } = forecast.accuracy;
      forecasts.push({ method: forecast.methods[0]?.method ?? '', mase, floor: seasonalNaiveMase });
    } else withoutForecast[forecast.reason] = (withoutForecast[forecast.reason] ?? 0) + 1;
  }
  return { forecasts, withoutForecast };
};

/** Files to snapshot, timed by stage, in a folder that is gone afterwards. */
export const runPipeline = async (input: PipelineInput): Promise<PipelineOutcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'pathlight-bench-'));
  const objects = folderStore(folder);
  try {
    const start = performance.now();
    const { parts, characters } = await ingest(input, objects);
    const ingested = performance.now();
    const clustering = await cluster(input.market, parts, objects);
    const clustered = performance.now();
    const snapshot = await publish(clustering, parts, objects);
    const done = performance.now();
    return {
      postings: snapshot.overview.postings,
      characters,
      seconds: {
        ingest: (ingested - start) / 1000,
        cluster: (clustered - ingested) / 1000,
        snapshot: (done - clustered) / 1000,
      },
      clustering: { silhouette: clustering.silhouette, sweep: clustering.sweep },
      clusters: clustering.clusters.length,
      ...forecastsOf(snapshot),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
