import * as z from 'zod';
import { Market } from '../posting.ts';

/**
 * What analyses of a market build on until the next night: the clusters it had then, and what had been counted by then.
 * Within that time an analysis depends on nothing but the baseline and the set of files, in whatever order they came.
 */
export const Baseline = z.object({
  /** The published analysis whose totals are added to. */
  analysisId: z.string(),
  modelId: z.string(),
  /** The first so many files of the ledger are in its totals. */
  inputs: z.int().positive(),
  postings: z.int().positive(),
  revision: z.int(),
});
export type Baseline = z.infer<typeof Baseline>;

/** `fit`: clusters from nothing; `refit`: clusters anew, from those of the baseline; `assign`: the baseline's clusters. */
export const ways = ['fit', 'refit', 'assign'] as const;

/** One analysis of a market: which files it reads, how, and how far it has come. What the store keeps. */
export const Analysis = z.object({
  analysisId: z.string(),
  market: Market,
  /** Rises with every analysis of the market; a later one knows at least the files of an earlier one. */
  sequence: z.int().positive(),
  state: z.enum(['queued', 'clustering', 'counting', 'forecasting', 'published', 'failed']),
  way: z.enum(ways),
  /** The way of analysing, see `analysisRevision`. */
  revision: z.int(),
  modelId: z.string(),
  /** It reads the first so many files of the ledger, which hold so many postings. */
  inputs: z.int().positive(),
  inputPostings: z.int().positive(),
  baseline: Baseline.nullable(),
  /** Pieces of work the counting is cut into; null until that is planned. */
  slices: z.int().nonnegative().nullable(),
  /** Distinct postings; null until they are counted. */
  postings: z.int().nonnegative().nullable(),
  requestedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Analysis = z.infer<typeof Analysis>;

/** Raise it whenever the same postings would give another snapshot: the night's refresh then counts all anew. */
export const analysisRevision = 6;

/** Without a sign of life for so long an analysis counts as lost, and may be requested again. */
const lostAfterMinutes = 60;

const isLost = ({ updatedAt }: Analysis, now: Date): boolean =>
  now.getTime() - Date.parse(updatedAt) > lostAfterMinutes * 60_000;

export type AnalysisRequest = Pick<
  Analysis,
  'analysisId' | 'market' | 'sequence' | 'way' | 'modelId' | 'inputs' | 'inputPostings' | 'baseline'
>;

/** A market that has grown so many times since its clusters were found may consist of other ones. */
const refitGrowth = 2;

/** How a market is analysed: at night clusters follow what is new, by day only where the market has outgrown them. */
export const wayFor = (
  baseline: Baseline | null,
  head: { inputs: number; postings: number },
  atNight: boolean,
): Analysis['way'] => {
  if (baseline === null) return 'fit';
  if (baseline.revision !== analysisRevision) return 'refit';
  if (head.postings >= refitGrowth * baseline.postings) return 'refit';
  return atNight && head.inputs > baseline.inputs ? 'refit' : 'assign';
};

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
    state: 'queued',
    revision: analysisRevision,
    slices: null,
    postings: null,
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

/** Whether the postings have been cut into slices; a failure after that goes on with these. */
const isPlanned = ({ slices }: Analysis): boolean => slices !== null;

/** Whether a message to cluster still has something to do: not when done, overtaken, or handed on already. */
export const needsClustering = (analysis: Analysis): boolean =>
  analysis.state !== 'published' && !isPlanned(analysis) && !isSuperseded(analysis);

export const needsCounting = (analysis: Analysis): boolean =>
  (analysis.state === 'counting' || analysis.state === 'failed') &&
  isPlanned(analysis) &&
  !isSuperseded(analysis);

export const needsSnapshot = (analysis: Analysis): boolean =>
  analysis.state !== 'published' && isPlanned(analysis) && !isSuperseded(analysis);

export const clusteringStarted = (analysis: Analysis, now: Date): Analysis => ({
  ...analysis,
  state: 'clustering',
  failure: null,
  updatedAt: now.toISOString(),
});

/** The clusters are found: their postings are counted, slice by slice. */
export const countingPlanned = (analysis: Analysis, slices: number, now: Date): Analysis => ({
  ...analysis,
  state: 'counting',
  slices,
  failure: null,
  updatedAt: now.toISOString(),
});

export const countingDone = (analysis: Analysis, now: Date): Analysis => ({
  ...analysis,
  state: 'forecasting',
  failure: null,
  updatedAt: now.toISOString(),
});

export const publishedAnalysis = (analysis: Analysis, postings: number, now: Date): Analysis => ({
  ...analysis,
  state: 'published',
  postings,
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

/** Shares of the work: clusters, then counting, then figures and forecasts. */
const clusteringShare = 0.05;
const countingShare = 0.25;
const forecastingShare = 0.85;

/** How much of the work is done, 0 to 1; `counted` slices of those planned are. */
export const progressOf = ({ state, slices }: Analysis, counted: number): number => {
  if (state === 'published') return 1;
  if (state === 'queued') return 0;
  if (slices === null) return clusteringShare;
  const done = slices === 0 ? 1 : Math.min(1, counted / slices);
  return Math.round((countingShare + (forecastingShare - countingShare) * done) * 1000) / 1000;
};

/** What the next analyses build on once this one is published; null where nothing changes. */
export const baselineAfter = (analysis: Analysis, postings: number): Baseline | null =>
  analysis.way === 'refit' ? baselineOf(analysis, postings) : null;

export const baselineOf = (
  { analysisId, modelId, inputs, inputPostings, revision }: Analysis,
  postings: number,
): Baseline => ({
  analysisId,
  modelId,
  inputs,
  postings: Math.max(1, Math.min(postings, inputPostings)),
  revision,
});
