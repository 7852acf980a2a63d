import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { lexicon } from '../../../../shared/skills/lexicon.ts';
import { askedItem } from './asked-quiz.ts';
import { type Course, type Lesson, CourseContent, lessonKinds } from './course.ts';
import { ListedCourse } from './listed-course.ts';
import { AskedItem } from './quiz.ts';
import { Heading, Markdown, Prose, Slug } from './words.ts';

const NamedSkill = z.object({ skill: z.string(), name: Localized });
const TaughtSkill = NamedSkill.extend({ importance: z.number() });

/** A course in a list. Skills have their shown names. */
export const CourseSummary = ListedCourse.omit({ authorId: true, state: true, withdrawnAt: true }).extend({
  teaches: z.array(TaughtSkill),
  requires: z.array(NamedSkill),
});
export type CourseSummary = z.infer<typeof CourseSummary>;

/** What anybody may see of a lesson's content; null where it is not open before enrolling. */
const PreviewContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), body: Markdown }),
  z.object({ kind: z.literal('video'), url: z.string(), transcript: Markdown }),
  z.object({ kind: z.literal('quiz'), items: z.array(AskedItem) }),
  z.object({ kind: z.literal('assignment'), task: Markdown }),
]);

const ShownLesson = z.object({
  lessonId: Slug,
  kind: z.enum(lessonKinds),
  title: Heading,
  minutes: z.int(),
  /** How many questions a quiz has; null for other lessons. */
  questions: z.int().nullable(),
  preview: PreviewContent.nullable(),
});

/** A published course before enrolling: what is in it, no answers, and content of free previews only. */
export const PublicCourse = CourseSummary.extend({
  modules: z.array(z.object({ moduleId: Slug, title: Heading, lessons: z.array(ShownLesson) })),
  hasPreTest: z.boolean(),
  /** The courses to be finished before that are offered now. */
  prerequisites: z.array(
    z.object({ courseId: Slug, title: CourseContent.shape.title, summary: Prose, minutes: z.int() }),
  ),
});
export type PublicCourse = z.infer<typeof PublicCourse>;

const named = (skill: string) => ({ skill, name: lexicon.nameOf(skill) });

/** What stands in the list, skills under their shown names. */
export const summaryOf = ({ authorId, state, withdrawnAt, ...listed }: ListedCourse): CourseSummary => ({
  ...listed,
  teaches: listed.teaches.map(({ skill, importance }) => ({ ...named(skill), importance })),
  requires: listed.requires.map(named),
});

const previewOf = (lesson: Lesson): z.infer<typeof PreviewContent> => {
  switch (lesson.kind) {
    case 'text':
      return { kind: 'text', body: lesson.body };
    case 'video':
      return { kind: 'video', url: lesson.url, transcript: lesson.transcript };
    case 'quiz':
      return { kind: 'quiz', items: lesson.quiz.items.map(askedItem) };
    case 'assignment':
      return { kind: 'assignment', task: lesson.task };
  }
};

const shownLesson = (lesson: Lesson): z.infer<typeof ShownLesson> => ({
  lessonId: lesson.lessonId,
  kind: lesson.kind,
  title: lesson.title,
  minutes: lesson.minutes,
  questions: lesson.kind === 'quiz' ? lesson.quiz.items.length : null,
  preview: lesson.preview ? previewOf(lesson) : null,
});

/** `prerequisites`: those of the course's that are offered now. */
export const publicCourseOf = (
  course: Course,
  listed: ListedCourse,
  prerequisites: readonly ListedCourse[],
): PublicCourse => ({
  ...summaryOf(listed),
  modules: course.modules.map(({ moduleId, title, lessons }) => ({
    moduleId,
    title,
    lessons: lessons.map(shownLesson),
  })),
  hasPreTest: course.preTest !== null,
  prerequisites: prerequisites.map(({ courseId, title, summary, minutes }) => ({
    courseId,
    title,
    summary,
    minutes,
  })),
});
