import * as z from 'zod';
import { contract, get, post } from '../../shared/contract.ts';
import { OccupationFigures, OccupationList } from './domain/analysis/occupation-schema.ts';
import {
  ClusterFigures,
  ClusterOutline,
  ListedPosting,
  UnusualPostings,
} from './domain/analysis/snapshot-schema.ts';
import { ClusterInsight, MarketFigures, MarketSlice, Subject } from './domain/figures/figures-schema.ts';
import { DemandFile, DemandKind, DemandOverview } from './domain/demand/demand-files-schema.ts';
import { SkillFigures, SkillList } from './domain/figures/skill-schema.ts';
import { Market } from './domain/posting.ts';
import { Rejects, StartUpload, StartedUpload, Upload } from './domain/shown-upload.ts';
import { DecideProposal, ProposalList, ShownDecision } from './domain/skills/proposal-list.ts';
import { ProposalId } from './domain/skills/proposal-schema.ts';
import { SourceReport } from './domain/quality/quality-report.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);
const Day = z.iso.date();
const Instant = z.iso.datetime();
const Page = z.object({ cursor: z.string().max(1000).optional() });
const InMarket = z.object({ market: Market });
const FilterName = z.string().min(1).max(200);

export const Analysis = z.object({
  analysisId: z.string(),
  market: Market,
  state: z.enum(['queued', 'clustering', 'counting', 'forecasting', 'published', 'failed']),
  /** Share of the work done, 0 to 1. */
  progress: Share,
  postings: Count.nullable(),
  requestedAt: Instant,
  updatedAt: Instant,
  /** The snapshot it published. */
  snapshotId: z.string().nullable(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export const MarketOverview = z.object({
  market: Market,
  snapshotId: z.string(),
  publishedAt: Instant,
  postings: Count,
  /** First and last day of the postings that are dated; null where none is. */
  period: z.object({ from: Day, to: Day }).nullable(),
  sources: z.array(z.object({ source: z.string(), postings: Count })),
  /** Number of clusters, and the mean silhouette (−1 to 1) of that clustering. */
  clusters: Count,
  silhouette: z.number(),
});

const cursorTo = <const S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const market = contract('market', {
  startUpload: post('/market/uploads', {
    caller: 'operations',
    summary: 'Announce a file of postings and get a form to send it with',
    body: StartUpload,
    returns: StartedUpload,
    status: 201,
    idempotent: true,
  }),
  listUploads: get('/market/uploads', {
    caller: 'operations',
    summary: 'Uploads, newest first',
    query: Page,
    returns: cursorTo(Upload),
  }),
  getUpload: get('/market/uploads/{uploadId}', {
    caller: 'operations',
    summary: 'State, progress and counts of an upload',
    returns: Upload,
  }),
  getUploadRejects: get('/market/uploads/{uploadId}/rejects', {
    caller: 'operations',
    summary: 'Lines of an upload that were rejected, with reasons',
    returns: Rejects,
  }),
  requestAnalysis: post('/market/analyses', {
    caller: 'operations',
    summary: 'Analyse a market now',
    body: InMarket,
    returns: Analysis,
    status: 202,
    idempotent: true,
  }),
  getLatestAnalyses: get('/market/analyses/latest', {
    caller: 'operations',
    summary: 'State and progress of the latest analysis of each market',
    returns: z.object({ items: z.array(Analysis) }),
  }),
  getOverview: get('/market/overview', {
    caller: 'public',
    summary: 'What the current snapshot of each market is made of',
    returns: z.object({ markets: z.array(MarketOverview) }),
  }),
  getQuality: get('/market/quality', {
    caller: 'public',
    summary: 'What the figures of a market stand on: coverage, rejected lines and repetitions by source',
    query: InMarket,
    returns: z.object({ snapshotId: z.string().nullable(), sources: z.array(SourceReport) }),
  }),
  listClusters: get('/market/clusters', {
    caller: 'public',
    summary: 'Clusters of similar postings in a market, largest first',
    query: InMarket,
    returns: z.object({ snapshotId: z.string().nullable(), items: z.array(ClusterOutline) }),
  }),
  getCluster: get('/market/clusters/{clusterId}', {
    caller: 'public',
    summary: 'Pay, places, requirements, demand and forecast of a cluster',
    returns: ClusterFigures,
  }),
  listMarketOccupations: get('/market/occupations', {
    caller: 'public',
    summary: 'Occupations by the postings whose titles are theirs, largest first',
    query: InMarket,
    returns: OccupationList.extend({ snapshotId: z.string().nullable() }),
  }),
  getMarketOccupation: get('/market/occupations/{occupationId}', {
    caller: 'public',
    summary: 'Pay, places, requirements, demand and forecast of an occupation in a market',
    path: z.object({ occupationId: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,79}$/, 'an occupation id') }),
    query: InMarket,
    returns: OccupationFigures,
  }),
  getDemandOverview: get('/market/demand', {
    caller: 'public',
    summary: 'Coverage, accuracy of every forecast, and what is expected of each place',
    query: InMarket,
    returns: DemandOverview,
  }),
  getDemand: get('/market/demand/{kind}', {
    caller: 'public',
    summary:
      'Demand, forecast and backtest of a cluster, occupation, skill, city, country or the whole market',
    path: z.object({ kind: DemandKind }),
    /** `id` is left out for the whole market. */
    query: InMarket.extend({ id: z.string().max(200).default('') }),
    returns: DemandFile,
  }),
  listClusterPostings: get('/market/clusters/{clusterId}/postings', {
    caller: 'member',
    summary: 'Postings of a cluster, newest first',
    query: Page,
    returns: cursorTo(ListedPosting),
  }),
  listUnusualPostings: get('/market/clusters/{clusterId}/unusual', {
    caller: 'member',
    summary: 'Sampled postings of a cluster that are like no others (outliers), least like the cluster first',
    returns: UnusualPostings,
  }),
  getClusterInsight: get('/market/clusters/{clusterId}/insight', {
    caller: 'public',
    summary:
      'Pay with intervals, skills that go together, pay more, rise and fall, and what moves in a cluster',
    returns: ClusterInsight,
  }),
  getFigures: get('/market/figures', {
    caller: 'public',
    summary: 'Pay, patterns and movements of a market as a whole, each with its doubt',
    query: InMarket,
    returns: MarketFigures,
  }),
  getSlice: get('/market/slice', {
    caller: 'public',
    summary: 'The clusters of a market among the postings of a source, of a city or country, or of both',
    query: InMarket.extend({
      city: FilterName.optional(),
      country: FilterName.optional(),
      source: FilterName.optional(),
    }),
    returns: MarketSlice,
  }),
  listSubjects: get('/market/subjects', {
    caller: 'public',
    summary: 'Clusters, occupations and skills that can be compared',
    query: InMarket,
    returns: z.object({
      items: z.array(Subject.pick({ kind: true, id: true, name: true, n: true })),
    }),
  }),
  compareSubjects: get('/market/comparison', {
    caller: 'public',
    summary: 'Up to four clusters, occupations or skills side by side',
    query: InMarket.extend({
      /** Kind and id of each, joined by commas: `cluster:cl-en-3e9a41d27b,skill:python`. */
      subjects: z
        .string()
        .max(600)
        .regex(/^((cluster|occupation|skill):[^,]+(,|$))*$/),
    }),
    returns: z.object({ items: z.array(Subject), missing: z.array(z.string()) }),
  }),
  listSkills: get('/market/skills', {
    caller: 'public',
    summary: 'Skills that at least 30 postings of a market name, the commonest first',
    query: InMarket,
    returns: SkillList.extend({ snapshotId: z.string().nullable() }),
  }),
  listSkillProposals: get('/market/skills/proposals', {
    caller: 'operations',
    summary: 'Frequent phrases that postings ask for and no skill is called, and what was decided of others',
    query: InMarket,
    returns: ProposalList,
  }),
  decideSkillProposal: post('/market/skills/proposals/{proposalId}/decision', {
    caller: 'operations',
    summary: 'Take a phrase as a synonym of a skill or as a new skill from the next file on, or as none',
    path: z.object({ proposalId: ProposalId }),
    body: DecideProposal,
    returns: ShownDecision,
    status: 201,
    idempotent: true,
  }),
  getSkill: get('/market/skills/{skillId}', {
    caller: 'public',
    summary: 'Where a skill is asked for, with what, for what pay, and whether more or less than before',
    query: InMarket,
    returns: SkillFigures,
  }),
});
