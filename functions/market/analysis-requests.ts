import { analysisRequested } from '../../events/analysis-requested.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom } from '../../shared/ids.ts';
import type { AnalysisStore } from './analysis-store.ts';
import {
  analysisRevision,
  decideRequest,
  wayFor,
  type Analysis,
  type AnalysisRequest,
  type Baseline,
} from './domain/analysis/analysis.ts';
import type { LedgerHead } from './domain/analysis/ledger.ts';
import type { Market } from './domain/posting.ts';
import type { LedgerStore } from './ledger-store.ts';

export interface RequestNeeds {
  store: AnalysisStore;
  ledger: Pick<LedgerStore, 'findHead'>;
  clock: Clock;
}

interface Asked {
  market: Market;
  atNight: boolean;
}

/**
 * The analysis that these files call for. Its id derives from them, from what it builds on and how: asking twice for the
 * same is one analysis, however often and in whatever order the requests and files come.
 */
const called = (
  { market, atNight }: Asked,
  head: LedgerHead,
  baseline: Baseline | null,
): Omit<AnalysisRequest, 'sequence'> => {
  const way = wayFor(baseline, head, atNight);
  const commandId = commandIdFrom(
    market,
    String(analysisRevision),
    baseline?.analysisId ?? '',
    way,
    head.digest,
  );
  const modelId = way === 'assign' && baseline ? baseline.modelId : `mdl_${commandId}`;
  return {
    ...{ market, way, modelId, baseline },
    analysisId: `ana_${commandId}`,
    inputs: head.inputs,
    inputPostings: head.postings,
  };
};

const attempts = 5;

/** Asks for an analysis of all files a market has. Undefined where it has no file yet. */
export const requestAnalysis = async (
  { store, ledger, clock }: RequestNeeds,
  asked: Asked,
): Promise<Analysis | undefined> => {
  const { market } = asked;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [head, baseline] = await Promise.all([ledger.findHead(market), store.findBaseline(market)]);
    if (head.inputs === 0) return undefined;
    if (baseline?.revision === analysisRevision && baseline.inputs === head.inputs)
      return store.findAnalysis(baseline.analysisId);
    const wanted = called(asked, head, baseline);
    const [existing, latest] = await Promise.all([
      store.findAnalysis(wanted.analysisId),
      store.findLatest(market),
    ]);
    const now = clock();
    const sequence = (latest?.sequence ?? 0) + 1;
    const { analysis, queue } = decideRequest({ ...wanted, sequence }, existing, now);
    if (!queue) return analysis;
    const requested = envelope(analysisRequested, { market, analysisId: analysis.analysisId }, { now });
    if (await store.queueAnalysis(analysis, existing, [requested])) return analysis;
  }
  throw conflict('analysis-contested', 'other requests for an analysis of this market keep getting in first');
};
