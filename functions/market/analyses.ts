import { analysisRequested } from '../../events/analysis-requested.ts';
import type { PostingsIngested } from '../../events/postings-ingested.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom } from '../../shared/ids.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { analysisRevision, decideRequest, type Analysis } from './domain/analysis/analysis.ts';
import { snapshotIdOf } from './domain/analysis/snapshot.ts';
import { Market } from './domain/posting.ts';

/** What an operator sees of an analysis. */
const shown = ({
  analysisId,
  market,
  state,
  progress,
  postings,
  requestedAt,
  updatedAt,
  failure,
}: Analysis) => ({
  analysisId,
  market,
  state,
  progress,
  postings,
  requestedAt,
  updatedAt,
  snapshotId: state === 'published' ? snapshotIdOf(analysisId) : null,
  failure,
});

const attempts = 5;

interface Needs {
  store: AnalysisStore;
  clock: Clock;
}

/**
 * Asks for an analysis of all files a market has. Its id derives from those files, so asking twice for the same ones is
 * one analysis, however often and in whatever order the requests come. Undefined where the market has no file yet.
 */
const request = async ({ store, clock }: Needs, market: Market): Promise<Analysis | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const parts = await store.inputParts(market);
    if (parts.length === 0) return undefined;
    const analysisId = `ana_${commandIdFrom(market, String(analysisRevision), ...parts)}`;
    const [existing, latest] = await Promise.all([store.findAnalysis(analysisId), store.findLatest(market)]);
    const now = clock();
    const sequence = (latest?.sequence ?? 0) + 1;
    const { analysis, queue } = decideRequest({ analysisId, market, sequence, parts }, existing, now);
    if (!queue) return analysis;
    const requested = envelope(analysisRequested, { market, analysisId }, { now });
    if (await store.queueAnalysis(analysis, existing, [requested])) return analysis;
  }
  throw conflict('analysis-contested', 'other requests for an analysis of this market keep getting in first');
};

export const analyses = (needs: Needs) => ({
  /** New postings have come in: their files count from now on, and their markets are analysed. */
  takeIn: async ({ contentSha256, parts }: PostingsIngested): Promise<void> => {
    for (const market of Market.options) {
      const keys = parts.filter((part) => part.market === market).map(({ key }) => key);
      if (keys.length === 0) continue;
      await needs.store.addInput(market, contentSha256, keys);
      await request(needs, market);
    }
  },

  requestAnalysis: async ({ market }: { market: Market }) => {
    const analysis = await request(needs, market);
    if (!analysis) throw conflict('no-postings', 'no file of postings has been taken in for this market');
    return shown(analysis);
  },

  /** Analyses every market whose files have no published snapshot: what failed, was lost, or an older way of analysing. */
  refresh: async (): Promise<void> => {
    for (const market of Market.options) await request(needs, market);
  },

  latestAnalyses: async () => {
    const found = await Promise.all(
      Market.options.map(async (market) => {
        const latest = await needs.store.findLatest(market);
        return latest && needs.store.findAnalysis(latest.analysisId);
      }),
    );
    return { items: found.flatMap((analysis) => (analysis ? [shown(analysis)] : [])) };
  },
});
