import * as z from 'zod';
import { contract, del, get, put } from '../../shared/contract.ts';
import { Localized, languages } from '../../shared/localized.ts';
import { levels } from './domain/courses/course.ts';
import { PathChoices } from './domain/paths/kept-path.ts';

const Day = z.iso.date();
const Count = z.int().nonnegative();
/** 0 to 1. */
const Share = z.number().min(0).max(1);

const Skill = z.object({
  /** Canonical name. */
  skill: z.string(),
  name: Localized,
});
const WantedSkill = Skill.extend({
  /** 1 is central to the occupation, 0.5 useful. */
  importance: Share,
});

const PathStep = z.object({
  courseId: z.string(),
  title: Localized,
  level: z.enum(levels),
  minutes: Count,
  /** As the course is offered; its price is told by the offers. */
  access: z.enum(['free', 'paid']),
  /** How far the person is: a course that is withdrawn can be gone on with by those enrolled only. */
  state: z.enum(['open', 'begun', 'finished', 'withdrawn']),
  progress: Share,
  /** Skills of the occupation that it is the first of the path to teach. */
  covers: z.array(WantedSkill),
  /** Later courses of the path that build on it. */
  unlocks: z.array(z.object({ courseId: z.string(), title: Localized })),
  /** Skills it asks for that the person does not have and no course teaches. */
  presupposes: z.array(Skill),
  /** By the plan. */
  startOn: Day,
  endOn: Day,
  sittings: Count,
});

export const LearningPath = z.object({
  occupationId: z.string(),
  title: Localized,
  version: z.int(),
  computedAt: z.iso.datetime(),
  choices: PathChoices,
  /** In an order in which they can be taken. */
  steps: z.array(PathStep),
  minutes: Count,
  /** What was made smallest: minutes, ten for each course, and 180 for each that must be paid. */
  cost: z.number(),
  /** No other set of courses costs less; false where the search was cut short. */
  proven: z.boolean(),
  /** Share of the occupation's skills, by importance, before and after the path. */
  before: Share,
  after: Share,
  uncovered: z.array(WantedSkill.extend({ because: z.enum(['not-taught', 'left-out', 'out-of-reach']) })),
  /** Skills of the occupation that need no course, and how that is known. */
  known: z.array(WantedSkill.extend({ by: z.enum(['profile', 'said', 'course']) })),
  /** Last day by the plan; null where there is nothing to learn. */
  endOn: Day.nullable(),
  /** Computed now, from what is offered, known and finished now, it would hold other courses. */
  outdated: z.boolean(),
});
export type LearningPath = z.input<typeof LearningPath>;

const PathSummary = z.object({
  occupationId: z.string(),
  title: Localized,
  computedAt: z.iso.datetime(),
  courses: Count,
  finished: Count,
  minutes: Count,
  endOn: Day.nullable(),
});

const path = z.object({ occupationId: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,79}$/, 'an occupation id') });

/** Learning paths: from what a person knows to what an occupation wants, as courses in order with dates. */
export const paths = contract('learning', {
  listMyPaths: get('/learning/paths', {
    caller: 'member',
    summary: 'The caller’s learning paths',
    returns: z.object({ items: z.array(PathSummary) }),
  }),
  getMyPath: get('/learning/paths/{occupationId}', {
    caller: 'member',
    summary: 'The caller’s path towards an occupation, as it was last computed, with dates and progress',
    path,
    returns: LearningPath,
  }),
  getMyPathCalendar: get('/learning/paths/{occupationId}/calendar', {
    caller: 'member',
    summary:
      'The plan as a calendar file (RFC 5545): an entry for each sitting, the same entries at every export',
    path,
    query: z.object({ language: z.enum(languages).default('zh') }),
    returns: z.object({ fileName: z.string(), content: z.string() }),
  }),
  computeMyPath: put('/learning/paths/{occupationId}', {
    caller: 'member',
    summary:
      'Compute and keep the caller’s path towards an occupation: the cheapest courses that close the gap',
    path,
    body: PathChoices,
    returns: LearningPath,
  }),
  deleteMyPath: del('/learning/paths/{occupationId}', {
    caller: 'member',
    summary: 'Forget the caller’s path towards an occupation',
    path,
  }),
});
