import * as z from 'zod';
import { Slice } from './domain/analysis/slices.ts';
import { Baseline } from './domain/analysis/analysis.ts';

// Where the steps of an analysis leave what the next ones read. All are written once, and the same when written again.

/** Everything of a model lies under it. */
export const modelFolder = (market: string, modelId: string): string => `models/${market}/${modelId}/`;

export const modelKey = (market: string, modelId: string): string =>
  `models/${market}/${modelId}/model.json.gz`;

/** The documents a model was found on: the next one is found on these and the new ones. */
export const reservoirKey = (market: string, modelId: string): string =>
  `models/${market}/${modelId}/reservoir.json.gz`;

export const planKey = (market: string, analysisId: string): string =>
  `plans/${market}/${analysisId}.json.gz`;

/** What a model makes of a slice: the same in every analysis with that model. */
export const sliceTallyKey = (market: string, modelId: string, sliceId: string): string =>
  `tallies/${market}/${modelId}/${sliceId}.json.gz`;

/** Everything counted up to an analysis. */
export const totalKey = (market: string, analysisId: string): string =>
  `totals/${market}/${analysisId}.json.gz`;

/** How an analysis counts: these slices, added to the totals of another analysis or to nothing. */
export const Plan = z.object({
  base: Baseline.nullable(),
  slices: z.array(Slice),
});
export type Plan = z.infer<typeof Plan>;
