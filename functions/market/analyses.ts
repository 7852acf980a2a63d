import type { DuplicatesMarked } from '../../events/duplicates-marked.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { requestAnalysis } from './analysis-requests.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { baselineOf, progressOf, type Analysis } from './domain/analysis/analysis.ts';
import { snapshotIdOf } from './domain/analysis/snapshot.ts';
import { Market } from './domain/posting.ts';
import type { LedgerStore } from './ledger-store.ts';

interface Needs {
  store: AnalysisStore;
  ledger: LedgerStore;
  clock: Clock;
}

/** What an operator sees of an analysis. */
const shown = async (store: AnalysisStore, analysis: Analysis) => {
  const { analysisId, market, state, postings, requestedAt, updatedAt, failure } = analysis;
  const counted = analysis.slices === null ? 0 : await store.countedSlices(analysisId);
  return {
    ...{ analysisId, market, state, postings, requestedAt, updatedAt, failure },
    progress: progressOf(analysis, counted),
    snapshotId: state === 'published' ? snapshotIdOf(analysisId) : null,
  };
};

/** From the first night on the market builds on what readers see then. */
const settle = async ({ store }: Needs, market: Market): Promise<void> => {
  const [pointer, baseline] = await Promise.all([store.findPointer(market), store.findBaseline(market)]);
  if (!pointer || baseline) return;
  const published = await store.findAnalysis(pointer.analysisId);
  if (published) await store.establishBaseline(market, baselineOf(published, published.postings ?? 0));
};

export const analyses = (needs: Needs) => ({
  /** New postings have come in, their repetitions marked: their file counts from now on, and its market is analysed. */
  takeIn: async ({ market, contentSha256, parts, marksId }: DuplicatesMarked): Promise<void> => {
    const postings = parts.reduce((sum, part) => sum + part.postings, 0);
    await needs.ledger.enter(market, { contentSha256, parts: parts.length, postings, marksId });
    await requestAnalysis(needs, { market, atNight: false });
  },

  requestAnalysis: async ({ market }: { market: Market }) => {
    const analysis = await requestAnalysis(needs, { market, atNight: false });
    if (!analysis) throw conflict('no-postings', 'no file of postings has been taken in for this market');
    return shown(needs.store, analysis);
  },

  /**
   * What the day's analyses are built on moves on to what readers see now; and every market that has had new files since,
   * whose analysis failed or was lost, or which was analysed in an older way, is analysed.
   */
  refresh: async (): Promise<void> => {
    for (const market of Market.options) {
      await settle(needs, market);
      await requestAnalysis(needs, { market, atNight: true });
    }
  },

  latestAnalyses: async () => {
    const found = await Promise.all(
      Market.options.map(async (market) => {
        const latest = await needs.store.findLatest(market);
        const analysis = latest && (await needs.store.findAnalysis(latest.analysisId));
        return analysis && (await shown(needs.store, analysis));
      }),
    );
    return { items: found.filter((analysis) => analysis !== undefined) };
  },
});
