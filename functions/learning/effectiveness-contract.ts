import * as z from 'zod';
import { contract, get } from '../../shared/contract.ts';
import { Localized } from '../../shared/localized.ts';
import { lessonKinds } from './domain/courses/course.ts';
import { itemKinds } from './domain/courses/quiz.ts';
import { Slug } from './domain/courses/words.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);
/** 95 %. */
const Interval = z.object({ low: z.number(), high: z.number() });
const Step = z.object({ n: Count, share: Share.nullable(), interval: Interval.nullable() });

const Lesson = z.object({
  lessonId: z.string(),
  title: Localized,
  kind: z.enum(lessonKinds),
  reached: Count,
  done: Count,
  /** Of those who reached it: it is their next, and they have done nothing for `stoppedAfterDays`. */
  stopped: Count,
  stopShare: Share.nullable(),
  interval: Interval.nullable(),
});

const Item = z.object({
  itemId: z.string(),
  prompt: Localized,
  kind: z.enum(itemKinds),
  /** First attempts. */
  n: Count,
  /** Mean credit: 0 nobody, 1 everybody. Null for fewer than five. */
  difficulty: Share.nullable(),
  interval: Interval.nullable(),
  /** Correlation with the credit of all other items of the quiz. Null for fewer than ten, or where all are alike. */
  pointBiserial: z.number().min(-1).max(1).nullable(),
  /** Best 27 % by the other items less weakest 27 %. */
  upperLower: z.number().min(-1).max(1).nullable(),
});

const Weakness = z.discriminatedUnion('because', [
  z.object({ because: z.literal('people-stop'), n: Count, share: Share, elsewhere: Share }),
  z.object({
    because: z.enum(['too-hard', 'too-easy', 'misleads']),
    itemId: z.string(),
    n: Count,
    value: z.number(),
  }),
]);

export const Effectiveness = z.object({
  courseId: z.string(),
  title: Localized,
  version: z.int(),
  asOf: z.iso.datetime(),
  stoppedAfterDays: z.int(),
  enrolled: Count,
  started: Step,
  finished: Step,
  lessons: z.array(Lesson),
  quizzes: z.array(z.object({ lessonId: z.string(), title: Localized, items: z.array(Item) })),
  rating: z.object({
    n: Count,
    stars: z.array(Count).length(5),
    mean: z.number().nullable(),
    interval: Interval.nullable(),
  }),
  /** Null where the course has no test of its own. */
  gain: z
    .object({
      n: Count,
      before: Share.nullable(),
      after: Share.nullable(),
      gain: z.number().nullable(),
      interval: Interval.nullable(),
    })
    .nullable(),
  /** Lessons to look at, with the figures that say so. */
  weak: z.array(z.object({ lessonId: z.string(), weaknesses: z.array(Weakness) })),
});
export type Effectiveness = z.input<typeof Effectiveness>;

const path = z.object({ courseId: Slug });

/** What courses achieve: how far learners get, where they stop, what the quizzes tell. */
export const effectiveness = contract('learning', {
  getMyCourseEffectiveness: get('/learning/drafts/{courseId}/effectiveness', {
    caller: 'author',
    summary: 'What a published course of the caller’s achieves, without telling who',
    path,
    returns: Effectiveness,
  }),
  getCourseEffectiveness: get('/learning/courses/{courseId}/effectiveness', {
    caller: 'operations',
    summary: 'What a published course achieves, without telling who',
    path,
    returns: Effectiveness,
  }),
});
