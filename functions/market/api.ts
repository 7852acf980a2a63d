// The market over HTTP: operations send files and ask for analyses; everyone reads the figures of the current snapshot.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { analyses } from './analyses.ts';
import { analysisStore } from './analysis-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { clusters } from './clusters.ts';
import { market } from './contract.ts';
import { duplicateStore } from './duplicate-store.ts';
import { figuresOfMarkets } from './figures.ts';
import { qualityReports } from './quality-reports.ts';
import { marketOccupations } from './market-occupations.ts';
import { skillsOfMarkets } from './skills.ts';
import { decisionStore } from './decision-store.ts';
import type { SkillProposals } from './skill-proposals.ts';
import { demand } from './demand.ts';
import { uploadStore } from './upload-store.ts';
import { uploadCases } from './uploads.ts';
import type { Presigner } from './uploads.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const store = analysisStore(TABLE_NAME);
const objects = objectStore(BUCKET_NAME);
/** Loaded when first needed: readers of figures, nearly all callers, never sign anything. */
const presigner: Presigner = {
  uploadForm: async (key, limits) =>
    (await import('../../shared/aws/presigned.ts')).uploadForm(BUCKET_NAME, key, limits),
  downloadUrl: async (key, options) =>
    (await import('../../shared/aws/presigned.ts')).downloadUrl(BUCKET_NAME, key, options),
};
const uploads = uploadCases({
  store: uploadStore(TABLE_NAME),
  duplicates: duplicateStore(TABLE_NAME),
  presigner,
  clock: systemClock,
});
const analysis = analyses({ store, ledger: ledgerStore(TABLE_NAME), clock: systemClock });
const figures = clusters({ store, objects });
const doubt = figuresOfMarkets({ store, objects });
const quality = qualityReports({ store, objects });
const occupations = marketOccupations({ store, objects });
const skills = skillsOfMarkets({ store, objects });
/** Loaded when operations first ask: it knows the whole taxonomy. */
const proposals = async () =>
  (proposalCases ??= (await import('./skill-proposals.ts')).skillProposals({
    store,
    decisions: decisionStore(TABLE_NAME),
    objects,
    clock: systemClock,
  }));
let proposalCases: SkillProposals | undefined;
const demands = demand({ store, objects });

export const handler = httpApi(market, {
  startUpload: ({ caller, commandId, body }) => uploads.start({ ...body, commandId, startedBy: caller.id }),
  listUploads: ({ query }) => uploads.list(query.cursor),
  getUpload: ({ path }) => uploads.show(path.uploadId),
  getUploadRejects: ({ path }) => uploads.rejects(path.uploadId),
  requestAnalysis: ({ body }) => analysis.requestAnalysis(body),
  getLatestAnalyses: () => analysis.latestAnalyses(),
  getOverview: () => figures.overview(),
  getQuality: ({ query }) => quality.report(query),
  listClusters: ({ query }) => figures.list(query),
  getCluster: ({ path }) => figures.get(path),
  listMarketOccupations: ({ query }) => occupations.list(query),
  getMarketOccupation: ({ path, query }) => occupations.get({ ...path, ...query }),
  getDemandOverview: ({ query }) => demands.overview(query),
  getDemand: ({ path, query }) => demands.get({ ...path, ...query }),
  listClusterPostings: ({ path, query }) => figures.postings({ ...path, ...query }),
  listUnusualPostings: ({ path }) => figures.unusual(path),
  getClusterInsight: ({ path }) => doubt.insight(path),
  getFigures: ({ query }) => doubt.market(query),
  getSlice: ({ query }) => doubt.slice(query),
  listSubjects: ({ query }) => doubt.subjects(query),
  compareSubjects: ({ query }) => doubt.compare(query),
  listSkills: ({ query }) => skills.list(query),
  listSkillProposals: async ({ query }) => (await proposals()).list(query),
  decideSkillProposal: async ({ caller, commandId, path, body }) =>
    (await proposals()).decide({ ...path, ...body, commandId, decidedBy: caller.id }),
  getSkill: ({ path, query }) => skills.get({ ...path, ...query }),
});
