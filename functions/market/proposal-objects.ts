import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Analysis } from './domain/analysis/analysis.ts';
import { snapshotIdOf } from './domain/analysis/snapshot.ts';
import type { Market } from './domain/posting.ts';
import { Proposals } from './domain/skills/proposal-schema.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

/** What was found on the documents of a model. */
export const modelProposalsKey = (market: Market, modelId: string): string =>
  `models/${market}/${modelId}/proposals.json.gz`;

export const proposalsKey = (market: Market, snapshotId: string): string =>
  `snapshots/${market}/${snapshotId}/proposals.json.gz`;

/** Puts the proposals of an analysis's model into its snapshot; none where the model is older than proposals. */
export const writeProposals = async (
  objects: Pick<ObjectStore, 'read' | 'put'>,
  { market, modelId, analysisId }: Pick<Analysis, 'market' | 'modelId' | 'analysisId'>,
): Promise<void> => {
  const found = await readJson(objects, modelProposalsKey(market, modelId), Proposals);
  const key = proposalsKey(market, snapshotIdOf(analysisId));
  await writeJson(objects, key, found ?? { market, sample: 0, items: [] });
};
