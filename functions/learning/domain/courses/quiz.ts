import * as z from 'zod';
import { Heading, Prose, Slug } from './words.ts';

const Option = z.object({ optionId: Slug, text: Prose });
const options = z.array(Option).max(12);

const item = z.object({
  /** Stable across versions, and one of its kind in the whole course. */
  itemId: Slug,
  prompt: Prose,
  /** Shown once the attempt has been judged. */
  explanation: Prose,
  points: z.int().min(1).max(20).default(1),
});

/** A question with its right answer: for authors, reviewers and whoever judges an attempt. */
export const QuizItem = z.discriminatedUnion('kind', [
  item.extend({ kind: z.literal('single-choice'), options, answer: z.string().max(64) }),
  item.extend({ kind: z.literal('multiple-choice'), options, answers: z.array(Slug).max(12) }),
  item.extend({ kind: z.literal('true-false'), answer: z.boolean() }),
  /** Right within `tolerance` of the answer, its ends included. */
  item.extend({
    kind: z.literal('number'),
    answer: z.number(),
    tolerance: z.number().nonnegative().default(0),
    unit: Heading,
  }),
  /** Right where it equals one of the answers but for case, width and spaces. */
  item.extend({
    kind: z.literal('short-text'),
    answers: z.array(z.string().trim().min(1).max(120)).max(20),
  }),
  /** `answer`: all options' ids in the right order. */
  item.extend({ kind: z.literal('order'), options, answer: z.array(Slug).max(12) }),
]);
export type QuizItem = z.infer<typeof QuizItem>;

export const itemKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'number',
  'short-text',
  'order',
] as const;

export const Quiz = z.object({
  items: z.array(QuizItem).max(60),
  /** Share of the points with which an attempt passes. */
  passShare: z.number().min(0).max(1).default(0.7),
  /** How many attempts there are; null: any number. */
  attempts: z.int().min(1).max(50).nullable().default(null),
});
export type Quiz = z.infer<typeof Quiz>;

const asked = item.omit({ explanation: true }).extend({ points: z.int() });

/** A question as it is put to learners: without its answer and explanation. */
export const AskedItem = z.discriminatedUnion('kind', [
  asked.extend({ kind: z.literal('single-choice'), options }),
  asked.extend({ kind: z.literal('multiple-choice'), options }),
  asked.extend({ kind: z.literal('true-false') }),
  asked.extend({ kind: z.literal('number'), unit: Heading }),
  asked.extend({ kind: z.literal('short-text') }),
  asked.extend({ kind: z.literal('order'), options }),
]);
export type AskedItem = z.infer<typeof AskedItem>;
