import * as z from 'zod';
import { languages } from '../../../../shared/localized.ts';
import { Quiz } from './quiz.ts';
import { Heading, Markdown, Prose, Slug } from './words.ts';

const lesson = z.object({
  /** Stable across versions, and one of its kind in the whole course. */
  lessonId: Slug,
  title: Heading,
  minutes: z.int().min(1).max(1440),
  /** Anybody may read it before enrolling. */
  preview: z.boolean().default(false),
});

const VideoAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2000);

export const lessonKinds = ['text', 'video', 'quiz', 'assignment'] as const;

export const Lesson = z.discriminatedUnion('kind', [
  lesson.extend({ kind: z.literal('text'), body: Markdown }),
  lesson.extend({
    kind: z.literal('video'),
    /** Empty while the author has none. */
    url: z.union([z.literal(''), VideoAddress]),
    transcript: Markdown,
  }),
  lesson.extend({ kind: z.literal('quiz'), quiz: Quiz }),
  lesson.extend({
    kind: z.literal('assignment'),
    task: Markdown,
    /** By which learners judge what they handed in. */
    rubric: z.array(z.object({ criterionId: Slug, text: Prose, points: z.int().min(1).max(100) })).max(20),
  }),
]);
export type Lesson = z.infer<typeof Lesson>;

export const Module = z.object({
  moduleId: Slug,
  title: Heading,
  lessons: z.array(Lesson).max(60),
});
export type Module = z.infer<typeof Module>;

export const levels = ['beginner', 'intermediate', 'advanced'] as const;

/** Canonical name of a skill: see `shared/skills`. */
const Skill = z.string().trim().min(1).max(80);

/** What an author says of a course. A draft may have gaps; `faultsOf` tells which before it is submitted. */
export const CourseContent = z.object({
  /** In which the lessons are written. Title and summary are in both, for the catalogue. */
  languages: z.array(z.enum(languages)).min(1).max(2),
  title: Heading,
  summary: Prose,
  level: z.enum(levels),
  topics: z.array(z.string().trim().min(1).max(40)).max(10),
  /** 1 is what the course is about, lower what it touches. */
  teaches: z.array(z.object({ skill: Skill, importance: z.number().gt(0).max(1) })).max(20),
  /** Skills that the lessons presume. Nobody is kept away for lack of them. */
  requires: z.array(Skill).max(20),
  /** Courses to be finished before. */
  prerequisites: z.array(Slug).max(10),
  /** `paid`: whoever holds an entitlement with subject `course` and this course as reference. */
  access: z.enum(['free', 'paid']),
  modules: z.array(Module).max(40),
  /** Taken before the first lesson and once more after the last: what was learned is the difference. */
  preTest: Quiz.nullable().default(null),
});
export type CourseContent = z.infer<typeof CourseContent>;

/** A course as it was published, whole: with answers, for those who judge attempts. A version never changes. */
export const Course = CourseContent.extend({
  /** Never given to another course. */
  courseId: Slug,
  authorId: z.string(),
  /** Rises with each publication. */
  version: z.int().positive(),
  /** Of all lessons together. */
  minutes: z.int().positive(),
});
export type Course = z.infer<typeof Course>;

export const lessonsOf = ({ modules }: Pick<CourseContent, 'modules'>): Lesson[] =>
  modules.flatMap(({ lessons }) => lessons);

export const minutesOf = (content: Pick<CourseContent, 'modules'>): number =>
  lessonsOf(content).reduce((sum, { minutes }) => sum + minutes, 0);

export interface PlacedQuiz {
  /** JSON pointer to the quiz in the course. */
  readonly pointer: string;
  readonly quiz: Quiz;
}

/** Every quiz of a course with its place, the pre-test first. */
export const quizzesOf = ({ modules, preTest }: Pick<CourseContent, 'modules' | 'preTest'>): PlacedQuiz[] => [
  ...(preTest === null ? [] : [{ pointer: '/preTest', quiz: preTest }]),
  ...modules.flatMap(({ lessons }, m) =>
    lessons.flatMap((each, l) =>
      each.kind === 'quiz' ? [{ pointer: `/modules/${m}/lessons/${l}/quiz`, quiz: each.quiz }] : [],
    ),
  ),
];
