import { describe, expect, test } from 'vitest';
import {
  clusteringDone,
  clusteringStarted,
  decideRequest,
  failedAttempt,
  isSuperseded,
  needsClustering,
  needsSnapshot,
  publishedAnalysis,
  supersede,
} from '../../../../../../functions/market/domain/analysis/analysis.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const request = { analysisId: 'ana_1', market: 'zh', sequence: 3, parts: ['a', 'b'] } as const;
const { analysis: queued } = decideRequest(request, undefined, now);
const clustering = clusteringStarted(queued, 'ana_0', now);
const forecasting = clusteringDone(clustering, 900, now);
const published = publishedAnalysis(forecasting, now);

describe('a request', () => {
  test('for files not yet analysed queues an analysis of them', () => {
    expect(decideRequest(request, undefined, now)).toMatchObject({
      queue: true,
      analysis: { state: 'queued', progress: 0, sequence: 3, parts: ['a', 'b'] },
    });
  });

  test.each([queued, clustering, forecasting])('for files on their way (%o) changes nothing', (existing) => {
    expect(decideRequest(request, existing, later(59))).toEqual({ analysis: existing, queue: false });
  });

  test('for a published analysis changes nothing, however old', () => {
    expect(decideRequest(request, published, later(1e6))).toEqual({ analysis: published, queue: false });
  });

  test.each([queued, clustering, forecasting])(
    'for one without a sign of life for an hour starts again',
    (existing) => {
      expect(decideRequest(request, existing, later(61)).queue).toBe(true);
    },
  );

  test('for a failed one starts again', () => {
    expect(decideRequest(request, failedAttempt(clustering, 'out of memory', now), now).queue).toBe(true);
  });
});

describe('an attempt', () => {
  test('fixes at its first start whose ids are kept, so that a repetition agrees', () => {
    const again = clusteringStarted(failedAttempt(clustering, 'crash', now), 'ana_newer', now);
    expect(again.previousAnalysisId).toBe('ana_0');
    expect(again.failure).toBeNull();
  });

  test('goes on after a failure, but not after being overtaken', () => {
    expect(needsClustering(failedAttempt(clustering, 'crash', now))).toBe(true);
    const overtaken = supersede(queued, now);
    expect(isSuperseded(overtaken)).toBe(true);
    expect(needsClustering(overtaken)).toBe(false);
    expect(needsSnapshot(overtaken)).toBe(false);
  });

  test('does nothing twice', () => {
    expect([queued, clustering, forecasting, published].map(needsClustering)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([forecasting, published].map(needsSnapshot)).toEqual([true, false]);
  });
});
