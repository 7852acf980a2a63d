import * as z from 'zod';
import { contract, del, get, put } from '../../shared/contract.ts';
import { Localized, languages } from '../../shared/localized.ts';
import { ItemKind } from './domain/item-kinds.ts';
import { courseLevels } from './domain/item.ts';
import { Learned } from './domain/learned.ts';
import { FairnessReport } from './domain/fairness/report.ts';
import { feedbacks } from './domain/person.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

const NamedSkill = z.object({ skill: z.string(), name: Localized });
const NamedOccupation = z.object({ occupationId: z.string(), title: Localized });

/** Why an item is shown, in the numbers that it was ranked by. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('closes-gap'),
    ...NamedSkill.shape,
    occupation: NamedOccupation,
    /** Place of the gap among those towards the occupation, 1 the largest; `tied` gaps share it, this one included. */
    rank: z.int().positive(),
    tied: z.int().positive(),
    /** By how much of the occupation's skills the item raises what the person covers. */
    gain: Share,
  }),
  z.object({
    kind: z.literal('fits-interests'),
    occupation: NamedOccupation,
    /** Pearson's correlation of the person's six interests and the occupation's. */
    correlation: z.number().min(-1).max(1),
    /** Types above the mean of both, the person's strongest first. */
    sharedTypes: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('uses-skills'),
    held: z.array(NamedSkill),
    /** Skills asked for in all. */
    asked: Count,
    share: Share,
  }),
  /** Whom the same occupation suits best as the person who asks, and who finished it; 5 at least. */
  z.object({ kind: z.literal('finished-alike'), occupation: NamedOccupation, people: Count }),
  z.object({
    kind: z.literal('because-of'),
    itemId: z.string(),
    title: Localized,
  }),
  z.object({ kind: z.literal('often-chosen'), people: Count, days: Count }),
  z.object({ kind: z.literal('many-postings'), postings: Count }),
  z.object({ kind: z.literal('session'), minutes: z.int().nullable(), nextAt: z.iso.datetime() }),
  z.object({ kind: z.literal('its-turn') }),
]);
export type Reason = z.input<typeof Reason>;

export const Recommendation = z.object({
  kind: ItemKind,
  itemId: z.string(),
  title: Localized,
  summary: Localized,
  languages: z.array(z.enum(languages)),
  level: z.enum(courseLevels).nullable(),
  minutes: z.int().nullable(),
  /** Null where it stands by popularity, or because it is its turn. */
  score: Share.nullable(),
  /** What the score is made of: what is known of the person, what others did, and what the latter counted for. */
  parts: z.object({ content: Share.nullable(), behaviour: Share.nullable(), weight: Share }),
  /** One of the few places that go to what is seldom seen. */
  explored: z.boolean(),
  /** The most telling first. */
  reasons: z.array(Reason),
});
export type Recommendation = z.input<typeof Recommendation>;

/** Who put the items in their order. */
const By = z.enum(['personalize', 'embedded', 'popular']);

export const Recommendations = z.object({
  by: By,
  kind: ItemKind,
  items: z.array(Recommendation),
  /** Whether rankings are this person's; where not, everyone sees the same. */
  personalised: z.boolean(),
  /** Why the list is empty; null where it is not. */
  empty: z.enum(['nothing-published', 'nothing-left', 'no-knowledge-base']).nullable(),
  basis: z.object({
    profileVersion: z.int().nullable(),
    resultId: z.string().nullable(),
    /** The model that was asked; null where there is none. */
    modelVersion: z.string().nullable(),
    /** Different items of this kind that the person did something with: what others did counts the more. */
    things: Count,
    candidates: Count,
    /** Occupations that courses and sessions were judged by, the most suitable first. */
    towards: z.array(NamedOccupation),
  }),
});
export type Recommendations = z.input<typeof Recommendations>;

const ItemPath = z.object({ kind: ItemKind, itemId: z.string().min(1).max(128) });

const FeedbackList = z.object({
  items: z.array(
    z.object({
      kind: ItemKind,
      itemId: z.string(),
      /** Null where the item is not there any more. */
      title: Localized.nullable(),
      feedback: z.enum(feedbacks),
      at: z.iso.datetime(),
    }),
  ),
});

export const Personalisation = z.object({
  /** Rankings are this person's, and what they do may be recorded: both are said yes to. */
  on: z.boolean(),
  /** The consent `personalisation`, which is given and withdrawn with the others in the profile. */
  consented: z.boolean(),
  switchedOn: z.boolean(),
});
export type Personalisation = z.infer<typeof Personalisation>;

const KindReport = z.object({
  kind: ItemKind,
  /** Items of the kind that can be recommended. */
  catalogue: Count,
  /** Null before the first night with interactions: content and popularity answer. */
  model: Learned.omit({ popularity: true, finishedAlike: true }).extend({ version: z.string() }).nullable(),
});

export const recommendations = contract('recommendations', {
  listRecommendations: get('/recommendations', {
    caller: 'member',
    summary: 'What to do next, of one kind, each with its reasons; says which engine answered',
    query: z.object({
      kind: ItemKind,
      limit: z.coerce.number().int().min(1).max(50).default(10),
      /** Of the page: decides where the person told no language. */
      language: z.enum(languages).optional(),
      /** An occupation to get to; without it those that suit the person best. */
      towards: z.string().max(80).optional(),
    }),
    returns: Recommendations,
  }),
  listFeedback: get('/recommendations/feedback', {
    caller: 'member',
    summary: 'What the caller does not want to be shown, and why',
    returns: FeedbackList,
  }),
  giveFeedback: put('/recommendations/feedback/{kind}/{itemId}', {
    caller: 'member',
    summary: 'Not interested, or known already: it is not shown again',
    path: ItemPath,
    body: z.object({ feedback: z.enum(feedbacks) }),
    returns: FeedbackList,
  }),
  takeBackFeedback: del('/recommendations/feedback/{kind}/{itemId}', {
    caller: 'member',
    summary: 'Take it back: it may be shown again',
    path: ItemPath,
    returns: FeedbackList,
  }),
  getPersonalisation: get('/recommendations/personalisation', {
    caller: 'member',
    summary: 'Whether rankings are the caller’s own',
    returns: Personalisation,
  }),
  switchPersonalisation: put('/recommendations/personalisation', {
    caller: 'member',
    summary: 'Switch personalisation off, or on again where the consent is given',
    body: z.object({ on: z.boolean() }),
    returns: Personalisation,
  }),
  listModels: get('/recommendations/models', {
    caller: 'operations',
    summary: 'Which method ranks each kind of item now, and how well each foretold what people did next',
    returns: z.object({ items: z.array(KindReport) }),
  }),
  getFairness: get('/recommendations/fairness', {
    caller: 'operations',
    summary: 'What groups of people are shown and how well they are foretold, by what they chose to tell',
    /** Null before the first night. */
    returns: z.object({ report: FairnessReport.nullable() }),
  }),
});
