import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Plan, planKey } from './analysis-objects.ts';
import type { Analysis } from './domain/analysis/analysis.ts';
import { snapshotIdOf } from './domain/analysis/snapshot.ts';
import { marketQualityKey, qualityOfCounted } from './file-quality.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

/** Writes the quality of what an analysis counted into its snapshot. Repeated, it writes the same bytes. */
export const writeAnalysisQuality = async (
  objects: Pick<ObjectStore, 'read' | 'put'>,
  { market, analysisId }: Pick<Analysis, 'market' | 'analysisId'>,
): Promise<void> => {
  const plan = await readJson(objects, planKey(market, analysisId), Plan);
  if (!plan) throw new Error(`the plan of ${analysisId} is gone`);
  const base = plan.base === null ? null : snapshotIdOf(plan.base.analysisId);
  const quality = await qualityOfCounted(objects, market, { base, counted: plan.slices });
  await writeJson(objects, marketQualityKey(market, snapshotIdOf(analysisId)), quality);
};
