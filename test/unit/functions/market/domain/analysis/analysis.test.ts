import { describe, expect, test } from 'vitest';
import {
  analysisRevision,
  baselineAfter,
  clusteringStarted,
  countingDone,
  countingPlanned,
  decideRequest,
  failedAttempt,
  isSuperseded,
  needsClustering,
  needsCounting,
  needsSnapshot,
  progressOf,
  publishedAnalysis,
  supersede,
  wayFor,
} from '../../../../../../functions/market/domain/analysis/analysis.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const request = {
  analysisId: 'ana_1',
  market: 'zh',
  sequence: 3,
  way: 'fit',
  modelId: 'mdl_1',
  inputs: 2,
  inputPostings: 900,
  baseline: null,
} as const;
const { analysis: queued } = decideRequest(request, undefined, now);
const clustering = clusteringStarted(queued, now);
const counting = countingPlanned(clustering, 4, now);
const forecasting = countingDone(counting, now);
const published = publishedAnalysis(forecasting, 900, now);
const steps = [queued, clustering, counting, forecasting, published];

describe('a request', () => {
  test('for files not yet analysed queues an analysis of them', () => {
    expect(decideRequest(request, undefined, now)).toMatchObject({
      queue: true,
      analysis: { ...request, state: 'queued', slices: null },
    });
  });

  test.each([queued, clustering, counting, forecasting])(
    'for files on their way changes nothing, unless there was no sign of life for an hour ($state)',
    (existing) => {
      expect(decideRequest(request, existing, later(59))).toEqual({ analysis: existing, queue: false });
      expect(decideRequest(request, existing, later(61)).queue).toBe(true);
    },
  );

  test('for a published analysis changes nothing, however old', () => {
    expect(decideRequest(request, published, later(1e6))).toEqual({ analysis: published, queue: false });
  });

  test('for a failed one starts again', () => {
    expect(decideRequest(request, failedAttempt(clustering, 'out of memory', now), now).queue).toBe(true);
  });
});

describe('an attempt', () => {
  test('goes on after a failure where it was, but not after being overtaken', () => {
    expect(needsClustering(failedAttempt(clustering, 'crash', now))).toBe(true);
    const failed = failedAttempt(counting, 'crash', now);
    expect([needsClustering(failed), needsCounting(failed), needsSnapshot(failed)]).toEqual([
      false,
      true,
      true,
    ]);
    for (const overtaken of [supersede(queued, now), supersede(counting, now)]) {
      expect(isSuperseded(overtaken)).toBe(true);
      expect([needsClustering, needsCounting, needsSnapshot].some((needs) => needs(overtaken))).toBe(false);
    }
  });

  test('does nothing twice', () => {
    expect(steps.map(needsClustering)).toEqual([true, true, false, false, false]);
    expect(steps.map(needsCounting)).toEqual([false, false, true, false, false]);
    expect(steps.map(needsSnapshot)).toEqual([false, false, true, true, false]);
  });

  test('shows how much is done, which never falls', () => {
    const progress = [
      ...[queued, clustering].map((one) => progressOf(one, 0)),
      ...[0, 1, 4].map((counted) => progressOf(counting, counted)),
      progressOf(forecasting, 4),
      progressOf(published, 4),
    ];
    expect(progress).toEqual([0, 0.05, 0.25, 0.4, 0.85, 0.85, 1]);
  });
});

describe('what an analysis builds on', () => {
  const baseline = {
    ...{ analysisId: 'ana_0', modelId: 'mdl_0', inputs: 5, postings: 1000 },
    revision: analysisRevision,
  };

  test('nothing at first: then it finds clusters from all there is', () => {
    expect(wayFor(null, { inputs: 1, postings: 10 }, false)).toBe('fit');
    expect(wayFor(null, { inputs: 1, postings: 10 }, true)).toBe('fit');
  });

  test('by day on the clusters of the last night, unless the market has doubled or the way of analysing changed', () => {
    expect(wayFor(baseline, { inputs: 9, postings: 1999 }, false)).toBe('assign');
    expect(wayFor(baseline, { inputs: 6, postings: 2000 }, false)).toBe('refit');
    expect(wayFor({ ...baseline, revision: 0 }, { inputs: 5, postings: 1000 }, false)).toBe('refit');
  });

  test('by night clusters follow what is new', () => {
    expect(wayFor(baseline, { inputs: 6, postings: 1001 }, true)).toBe('refit');
    expect(wayFor(baseline, { inputs: 5, postings: 1000 }, true)).toBe('assign');
  });

  test('moves on with new clusters only', () => {
    expect(baselineAfter({ ...published, way: 'refit' }, 800)).toEqual({
      ...{ analysisId: 'ana_1', modelId: 'mdl_1', inputs: 2, postings: 800, revision: analysisRevision },
    });
    expect(baselineAfter({ ...published, way: 'assign' }, 800)).toBeNull();
    expect(baselineAfter(published, 800)).toBeNull();
  });
});
