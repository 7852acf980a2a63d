import * as z from 'zod';
import { contract, get, put } from '../../shared/contract.ts';
import { Localized } from '../../shared/localized.ts';
import { interestTypes } from '../../shared/occupations/interests.ts';
import { fieldsOfWork } from './domain/occupation.ts';

export const Market = z.enum(['zh', 'en']);

export const Field = z.enum(fieldsOfWork);

const Count = z.int().nonnegative();
/** 0 to 1. */
const Share = z.number().min(0).max(1);
/** Education and preparation an occupation asks for: 1 little or none to 5 extensive. */
const Zone = z.int().min(1).max(5);
const OccupationId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,79}$/, 'an occupation id');

/** One number per interest type: realistic, investigative, artistic, social, enterprising, conventional. */
export const Interests = z.record(z.enum(interestTypes), z.number());

const Skill = z.object({
  /** Canonical name, lower case. */
  skill: z.string(),
  name: Localized,
  /** 1 is central to the work, 0.5 useful. */
  importance: Share,
});

export const OccupationSummary = z.object({
  occupationId: z.string(),
  socCode: z.string(),
  /** An imported occupation without a Chinese title shows its English one in both. */
  title: Localized,
  summary: Localized,
  field: Field,
  zone: Zone.nullable(),
  /** The up to three highest interest types of at least middling interest, strongest first, e.g. `IRC`. */
  hollandCode: z.string(),
});

/** The real postings that an occupation was linked to, and why. */
const LinkedCluster = z.object({
  market: Market,
  snapshotId: z.string(),
  /** The figures are of postings with the occupation's own titles, or of all of a cluster. */
  basis: z.enum(['occupation', 'cluster']),
  /** The cluster, or the one with most of the occupation's postings. */
  clusterId: z.string(),
  label: Localized,
  /** Postings behind the figures. */
  n: Count,
  /** How surely the postings are of this occupation; links to clusters below 0.35 are not made. */
  confidence: Share,
  /** Postings' titles that carry one of the occupation's titles, commonest first. */
  titles: z.array(z.object({ title: z.string(), n: Count })),
  /** Share of the cluster's titles that are the occupation's. */
  titleShare: Share,
  /** Cosine of the occupation's skills and the cluster's. */
  skillSimilarity: Share,
  sharedSkills: z.array(z.string()),
});

/** Pay a year in whole major units of one currency; never summed or compared across currencies. */
const Pay = z.object({ currency: z.string(), n: Count, p25: z.number(), p50: z.number(), p75: z.number() });

const Outlook = z.object({
  weeks: Count,
  /** Expected over recent weekly postings; 1 is unchanged. */
  growthRatio: z.number(),
  low80: z.number(),
  high80: z.number(),
});

const ClusterFigures = z.object({
  /** Mean new postings a week over the last 4 and 8 weeks; null where postings carry no date. */
  weekly: z.object({ last4: z.number(), last8: z.number() }).nullable(),
  outlook: Outlook.nullable(),
  /** Only currencies in which at least 30 postings state pay. */
  pay: z.array(Pay),
});

export const Occupation = OccupationSummary.extend({
  alternateTitles: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  /** O*NET's occupational interests, 1 to 7; null where none were published. */
  interests: Interests.nullable(),
  skills: z.array(Skill),
  /** Where the figures come from. */
  source: z.string(),
  markets: z.array(
    z.object({
      market: Market,
      link: LinkedCluster.nullable(),
      /** Withheld (null) without a link, or where the cluster holds fewer than 30 postings. */
      figures: ClusterFigures.nullable(),
    }),
  ),
});
export type Occupation = z.input<typeof Occupation>;

/** Why a part of the score was left out; the weights of the others then share its place. */
export const LeftOut = z.enum([
  'weight-zero',
  'no-assessment',
  'flat-interests',
  'occupation-without-interests',
  'no-profile-skills',
  'occupation-without-skills',
  'no-market-data',
  'no-linked-cluster',
  'too-few-postings',
  'no-salary-floor',
  'no-pay-in-currency',
  'no-education-told',
  'occupation-without-zone',
]);
export type LeftOut = z.infer<typeof LeftOut>;

/** A part of the score: counted with its share of the whole and its evidence, or left out with the reason. */
const part = <const S extends z.ZodRawShape>(evidence: S) =>
  z.discriminatedUnion('counted', [
    z.object({
      counted: z.literal(true),
      score: Share,
      /** Share of the whole score, after what was left out has given up its place. */
      weight: Share,
      evidence: z.object(evidence),
    }),
    z.object({ counted: z.literal(false), reason: LeftOut }),
  ]);

const MatchedSkill = Skill.extend({
  /** The person's level and the level at which it counts in full, 1 to 5. */
  level: z.int(),
  wantedLevel: z.int(),
  /** Share of its importance that the person's level earns. */
  credit: Share,
});

export const Match = z.object({
  occupation: OccupationSummary,
  /** 0 to 1; null where nothing is known yet by which to judge. */
  score: Share.nullable(),
  /** The score without the skills tried out by `whatIfSkill`; null without them. */
  scoreBefore: Share.nullable(),
  /** Share of the asked-for weights that could be counted: 1 is everything. */
  known: Share,
  parts: z.object({
    interest: part({
      /** Pearson correlation of the person's six scores and the occupation's, −1 to 1. */
      correlation: z.number(),
      person: Interests,
      occupation: Interests,
      /** The assessment result whose answers gave the person's scores, and whether those answers looked careless. */
      resultId: z.string(),
      flagged: z.boolean(),
      /** Where the occupation's figures come from. */
      source: z.string(),
    }),
    skills: part({
      matched: z.array(MatchedSkill),
      /** `gain`: how much the whole score would rise by it at the wanted level. */
      missing: z.array(Skill.extend({ wantedLevel: z.int(), gain: Share })),
    }),
    demand: part({
      cluster: LinkedCluster,
      weekly: z.object({ last4: z.number(), last8: z.number() }).nullable(),
      outlook: Outlook.nullable(),
      /** 0 to 1: against the market's busiest cluster. */
      level: Share,
      /** 0.5 is unchanged; null without a forecast. */
      trend: Share.nullable(),
      /** How much of the raw figure was kept; the rest is drawn to 0.5, for few postings or an unsure link. */
      kept: Share,
    }),
    pay: part({
      cluster: LinkedCluster,
      pay: Pay,
      salaryFloorAnnual: z.number(),
      /** Estimated share of the postings whose pay reaches the floor. */
      reaching: Share,
      kept: Share,
    }),
    education: part({ zone: Zone, personZone: Zone }),
  }),
});
export type Match = z.input<typeof Match>;

const Weight = z.coerce.number().min(0).max(100).optional();
const SkillList = z
  .string()
  .max(400)
  .transform((text) => [
    ...new Set(
      text
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    ),
  ])
  .pipe(z.array(z.string().max(60)).max(10));

const Judging = z.object({
  /** Weights from 0 to 1, or in per cent where one exceeds 1. Those not given keep their usual value. */
  interest: Weight,
  skills: Weight,
  demand: Weight,
  pay: Weight,
  education: Weight,
  /** Whose postings to judge demand and pay by; without it chosen by the person's currency and languages. */
  market: Market.optional(),
  /** Skills to try out, separated by commas: as if the person had them at the wanted level. */
  whatIfSkill: SkillList.optional(),
});

/** What the answer was computed from. */
const Basis = z.object({
  weights: z.object({ interest: Share, skills: Share, demand: Share, pay: Share, education: Share }),
  market: Market,
  snapshotId: z.string().nullable(),
  profileVersion: z.int().nullable(),
  resultId: z.string().nullable(),
  whatIfSkills: z.array(z.string()),
  occupations: Count,
});

export const Matches = z.object({ items: z.array(Match), basis: Basis });
export type Matches = z.input<typeof Matches>;

/** Checked one by one, so that a bad entry is reported by its place and the others go in. */
const ImportBatch = z.object({ occupations: z.array(z.unknown()).min(1).max(50) });

export const ImportOutcome = z.object({
  accepted: Count,
  rejected: z.array(
    z.object({
      /** Place in the batch, from 0. */
      index: Count,
      /** JSON pointer to the offending value. */
      pointer: z.string(),
      reason: z.string(),
    }),
  ),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

const OccupationQuery = z.object({
  /** Words of a title in either language. */
  query: z.string().trim().max(100).optional(),
  zone: z.coerce.number().pipe(Zone).optional(),
  field: Field.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/, 'the cursor of an earlier answer')
    .optional(),
});

export const careers = contract('careers', {
  listMatches: get('/careers/matches', {
    caller: 'member',
    summary: 'Occupations ranked for the person who asks, every score with its evidence',
    query: Judging.extend({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      field: Field.optional(),
    }),
    returns: Matches,
  }),
  compareOccupations: get('/careers/compare', {
    caller: 'member',
    summary: 'Two to four occupations side by side for the person who asks',
    query: Judging.extend({
      /** Occupation ids, separated by commas. */
      ids: z
        .string()
        .transform((text) => [...new Set(text.split(',').map((id) => id.trim()))])
        .pipe(z.array(OccupationId).min(2).max(4)),
    }),
    returns: Matches,
  }),
  listOccupations: get('/careers/occupations', {
    caller: 'public',
    summary: 'Occupations by title, field and zone',
    query: OccupationQuery,
    returns: z.object({ items: z.array(OccupationSummary), total: Count, nextCursor: z.string().nullable() }),
  }),
  getOccupation: get('/careers/occupations/{occupationId}', {
    caller: 'public',
    summary: 'An occupation with its figures and what each market says of it',
    path: z.object({ occupationId: OccupationId }),
    returns: Occupation,
  }),
  importOccupations: put('/careers/occupations', {
    caller: 'operations',
    summary: 'Load occupations, at most 50 at a time; the same again changes nothing',
    body: ImportBatch,
    bodyLimit: 1_048_576,
    returns: ImportOutcome,
  }),
});
