import type { EntitlementGranted } from '../../events/entitlement-granted.ts';
import type { EntitlementRevoked } from '../../events/entitlement-revoked.ts';
import type { Courses } from '../../functions/learning/courses.ts';
import { Course, lessonsOf } from '../../functions/learning/domain/courses/course.ts';
import { ListedCourse } from '../../functions/learning/domain/courses/listed-course.ts';
import { heldCourseStore } from '../../functions/learning/held-course-store.ts';
import { heldCourses } from '../../functions/learning/held-courses.ts';
import { studyParts } from '../../functions/learning/study-parts.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';

const both = (text: string) => ({ zh: text, en: text });

const quizItems = [
  {
    ...{
      kind: 'single-choice',
      itemId: 'which',
      prompt: both('Which?'),
      explanation: both('It filters rows.'),
    },
    options: ['where', 'from'].map((optionId) => ({ optionId, text: both(optionId) })),
    answer: 'where',
  },
  { kind: 'true-false', itemId: 'true', prompt: both('Is it?'), explanation: both('It is.'), answer: true },
];

/** What answers the quiz right, and what answers nothing of it right. */
export const rightAnswers = { which: 'where', true: true };
export const wrongAnswers = { which: 'from', true: false };

/** A paid course of four lessons, 60 minutes; `more` on top. */
export const aCourse = (more: Partial<Course> = {}): Course =>
  Course.parse({
    courseId: 'sql-basics',
    authorId: 'author',
    version: 1,
    minutes: 60,
    languages: ['zh', 'en'],
    title: { zh: 'SQL 入门', en: 'SQL basics' },
    summary: both('Rows.'),
    level: 'beginner',
    topics: ['data'],
    teaches: [{ skill: 'sql', importance: 1 }],
    requires: [],
    prerequisites: [],
    access: 'paid',
    modules: [
      {
        moduleId: 'one',
        title: both('One'),
        lessons: [
          {
            kind: 'text',
            lessonId: 'read',
            title: both('Read'),
            minutes: 10,
            preview: true,
            body: both('# Rows'),
          },
          {
            ...{ kind: 'video', lessonId: 'watch', title: both('Watch'), minutes: 20 },
            ...{ url: 'https://videos.example.org/1', transcript: both('Rows and columns.') },
          },
        ],
      },
      {
        moduleId: 'two',
        title: both('Two'),
        lessons: [
          {
            ...{ kind: 'quiz', lessonId: 'quiz', title: both('Quiz'), minutes: 10 },
            quiz: { items: quizItems, passShare: 0.7, attempts: 3 },
          },
          {
            ...{
              kind: 'assignment',
              lessonId: 'write',
              title: both('Write'),
              minutes: 20,
              task: both('Write it.'),
            },
            rubric: [{ criterionId: 'runs', text: both('It runs.'), points: 1 }],
          },
        ],
      },
    ],
    preTest: { items: quizItems },
    ...more,
  });

/** The next version: quiz and assignment are gone, an hour's reading is new. */
export const longerCourse = (): Course => {
  const course = aCourse();
  const reading = { kind: 'text', title: both('New'), minutes: 60, body: both('New.') };
  return Course.parse({
    ...course,
    version: 2,
    modules: [
      course.modules[0],
      { moduleId: 'two', title: both('Two'), lessons: [{ ...reading, lessonId: 'new' }] },
    ],
  });
};

const listedOf = (course: Course, state: ListedCourse['state']): ListedCourse =>
  ListedCourse.parse({
    ...course,
    ...{ state, publishedAt: '2026-11-01T00:00:00.000Z', withdrawnAt: null },
    ...{ lessons: lessonsOf(course).length, hasPreview: true },
  });

/** What was published, in memory; a course published again is its next version. */
export const shelfOf = (...published: readonly Course[]) => {
  const newest = new Map<string, { course: Course; state: ListedCourse['state'] }>();
  const versions = new Map<string, Course>();
  const publish = (course: Course): void => {
    newest.set(course.courseId, { course, state: 'published' });
    versions.set(`${course.courseId}/${course.version}`, course);
  };
  published.forEach(publish);
  const listed = () => [...newest.values()].map(({ course, state }) => listedOf(course, state));
  const courses: Courses = {
    all: () => Promise.resolve({ revision: versions.size, all: listed() }),
    find: (courseId) => Promise.resolve(listed().find((course) => course.courseId === courseId)),
    content: (courseId, version) => Promise.resolve(versions.get(`${courseId}/${version}`)),
  };
  return {
    ...{ courses, publish },
    withdraw: (courseId: string) => {
      const one = newest.get(courseId);
      if (one !== undefined) newest.set(courseId, { ...one, state: 'withdrawn' });
    },
  };
};

interface School {
  readonly tableName: string;
  readonly shelf: ReturnType<typeof shelfOf>;
  readonly commitAs?: (commit: Commit) => Commit;
}

/** The use cases of learners over a table, with a clock that the test moves. */
export const openSchool = ({ tableName, shelf, commitAs = (commit) => commit }: School) => {
  let at = Date.parse('2026-11-22T08:00:00.000Z');
  const commit = commitAs(committer(tableName));
  const parts = studyParts({
    ...{ tableName, commit, courses: shelf.courses },
    clock: () => new Date((at += 1000)),
  });
  const { granted, revoked } = heldCourses(heldCourseStore(tableName));
  const entitlement = (memberId: string) => ({
    ...{ memberId, entitlementId: `ent_${memberId}-i1-1`, orderId: `ord_${memberId}` },
    ...{ subject: 'course' as const, reference: 'sql-basics', version: 1 },
  });
  return {
    ...parts,
    pass: (days: number) => (at += days * 86_400_000),
    grant: (memberId: string, more: Partial<EntitlementGranted> = {}) =>
      granted({
        ...entitlement(memberId),
        ...{ itemId: 'i1', seats: null, validFrom: '2026-11-01T00:00:00.000Z', validUntil: null },
        ...more,
      }),
    revoke: (memberId: string, more: Partial<EntitlementRevoked> = {}) =>
      revoked({ ...entitlement(memberId), version: 2, suspended: false, ...more }),
  };
};
export type TestSchool = ReturnType<typeof openSchool>;

/** Every step from enrolling to the certificate; each may be asked for again. */
export const stepsToTheEnd = ({ enrolments, studying, quizzes }: TestSchool, memberId: string) => {
  const courseId = 'sql-basics';
  const at = (lessonId: string) => ({ memberId, courseId, lessonId });
  const attempt = (attemptId: string, answers: Record<string, string | boolean>) => () =>
    quizzes.attempt(at('quiz'), { attemptId, answers, courseVersion: 1 });
  return [
    () => enrolments.enrol(memberId, { courseId, withoutPrerequisites: false }),
    () =>
      quizzes.takeTest({ memberId, courseId }, 'before', {
        ...{ attemptId: 't', answers: wrongAnswers, courseVersion: 1 },
      }),
    () => studying.open(at('read')),
    () => studying.complete(at('read')),
    () => studying.open(at('watch')),
    () => studying.complete(at('watch')),
    attempt('first', wrongAnswers),
    attempt('second', rightAnswers),
    () => studying.handIn(at('write'), { handInId: 'h', text: 'select 1', fulfilled: ['runs'] }),
  ];
};
