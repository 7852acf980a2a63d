import { postingsCounted } from '../../events/postings-counted.ts';
import type { SlicePlanned } from '../../events/slice-planned.ts';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { countingDone, failedAttempt, needsCounting, type Analysis } from './domain/analysis/analysis.ts';
import { sliceCounter } from './slice-counts.ts';

interface Needs {
  store: AnalysisStore;
  objects: Pick<ObjectStore, 'open' | 'read' | 'put'>;
  clock: Clock;
}

const attempts = 10;

/** Hands the analysis on where this was its last slice; whoever else finished last may do so too, and only one does. */
const handOn = async ({ store, clock }: Needs, analysisId: string): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const analysis = await store.findAnalysis(analysisId);
    if (!analysis || !needsCounting(analysis)) return;
    const slices = analysis.slices ?? 0;
    if ((await store.countedSlices(analysisId)) < slices) return;
    const now = clock();
    const fact = envelope(postingsCounted, { market: analysis.market, analysisId, slices }, { now });
    if (await store.saveAnalysis(countingDone(analysis, now), analysis, [fact])) return;
  }
  throw new Error(`${analysisId} kept changing while it was handed on`);
};

/** Says what went wrong, unless somebody else has said or done something since. */
const recordFailure = async ({ store, clock }: Needs, analysis: Analysis, error: unknown): Promise<void> => {
  const message = error instanceof Error ? error.message : String(error);
  await store.saveAnalysis(failedAttempt(analysis, message, clock()), analysis);
};

/**
 * The second step of an analysis, one slice at a time and many at once: postings go to their clusters and are counted.
 * The last slice hands the analysis on. Repeated, a slice is neither counted nor added twice.
 */
export const counts = (needs: Needs) => {
  const counter = sliceCounter(needs.objects);
  return {
    countSlice: async ({ analysisId, ...slice }: SlicePlanned): Promise<void> => {
      const { store } = needs;
      const analysis = await store.findAnalysis(analysisId);
      if (!analysis || !needsCounting(analysis)) return;
      const { market, modelId } = analysis;
      try {
        if (!(await counter.isCounted(market, modelId, slice))) await counter.count(market, modelId, slice);
        await store.markCounted(analysisId, slice.sliceId);
      } catch (error) {
        await recordFailure(needs, analysis, error);
        throw error;
      }
      await handOn(needs, analysisId);
    },
  };
};
