import * as z from 'zod';
import { Market } from '../posting.ts';

/** One analysis of a market: which files it reads, and how far it has come. What the store keeps. */
export const Analysis = z.object({
  analysisId: z.string(),
  market: Market,
  /** Rises with every analysis of the market; a later one knows at least the files of an earlier one. */
  sequence: z.int().positive(),
  state: z.enum(['queued', 'clustering', 'forecasting', 'published', 'failed']),
  progress: z.number().min(0).max(1),
  /** Keys of the files of postings it reads, sorted. */
  parts: z.array(z.string()),
  /** Distinct postings; null until they are counted. */
  postings: z.int().nonnegative().nullable(),
  /** The published analysis whose clusters lend their ids; fixed at the first attempt, so that a repetition agrees. */
  previousAnalysisId: z.string().nullable(),
  requestedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Analysis = z.infer<typeof Analysis>;

/** Raise it whenever the same postings would give another snapshot: the night's refresh then analyses anew. */
export const analysisRevision = 1;

/** Without a sign of life for so long an analysis counts as lost, and may be requested again. */
const lostAfterMinutes = 60;

const isLost = ({ updatedAt }: Analysis, now: Date): boolean =>
  now.getTime() - Date.parse(updatedAt) > lostAfterMinutes * 60_000;

export interface AnalysisRequest {
  analysisId: string;
  market: Market;
  sequence: number;
  parts: readonly string[];
}

/**
 * What a request comes to: the analysis of the same files as it stands, where it is published or on its way; else a
 * queued one, new or again.
 */
export const decideRequest = (
  request: AnalysisRequest,
  existing: Analysis | undefined,
  now: Date,
): { analysis: Analysis; queue: boolean } => {
  if (existing?.state === 'published') return { analysis: existing, queue: false };
  if (existing && existing.state !== 'failed' && !isLost(existing, now))
    return { analysis: existing, queue: false };
  const at = now.toISOString();
  const fresh: Analysis = {
    ...request,
    parts: [...request.parts],
    state: 'queued',
    progress: 0,
    postings: null,
    previousAnalysisId: null,
    requestedAt: at,
    updatedAt: at,
    failure: null,
  };
  return { analysis: fresh, queue: true };
};

const superseded = { code: 'superseded', message: 'a later analysis reads these files and more' } as const;

export const supersede = (analysis: Analysis, now: Date): Analysis => ({
  ...analysis,
  state: 'failed',
  failure: superseded,
  updatedAt: now.toISOString(),
});

export const isSuperseded = ({ failure }: Analysis): boolean => failure?.code === superseded.code;

/** Whether a message to cluster still has something to do: not when done, overtaken, or handed on already. */
export const needsClustering = (analysis: Analysis): boolean =>
  (analysis.state === 'queued' || analysis.state === 'clustering' || analysis.state === 'failed') &&
  !isSuperseded(analysis);

export const needsSnapshot = (analysis: Analysis): boolean =>
  analysis.state !== 'published' && !isSuperseded(analysis);

export const clusteringStarted = (
  analysis: Analysis,
  previousAnalysisId: string | null,
  now: Date,
): Analysis => ({
  ...analysis,
  state: 'clustering',
  progress: 0.05,
  previousAnalysisId: analysis.state === 'queued' ? previousAnalysisId : analysis.previousAnalysisId,
  failure: null,
  updatedAt: now.toISOString(),
});

export const clusteringDone = (analysis: Analysis, postings: number, now: Date): Analysis => ({
  ...analysis,
  state: 'forecasting',
  progress: 0.6,
  postings,
  updatedAt: now.toISOString(),
});

export const publishedAnalysis = (analysis: Analysis, now: Date): Analysis => ({
  ...analysis,
  state: 'published',
  progress: 1,
  failure: null,
  updatedAt: now.toISOString(),
});

/** The attempt failed; the queue tries again, and then it goes on from here. */
export const failedAttempt = (analysis: Analysis, message: string, now: Date): Analysis => ({
  ...analysis,
  state: 'failed',
  failure: { code: 'analysis-failed', message: message.slice(0, 500) },
  updatedAt: now.toISOString(),
});
