import { CourseContent } from '../../functions/learning/domain/courses/course.ts';
import { ListedCourse } from '../../functions/learning/domain/courses/listed-course.ts';

const both = (en: string) => ({ zh: `${en}（中）`, en });

/** One question of each kind. */
const questions = [
  {
    itemId: 'q-single',
    kind: 'single-choice',
    prompt: both('Which keyword filters rows?'),
    explanation: both('WHERE does.'),
    options: [
      { optionId: 'a', text: both('WHERE') },
      { optionId: 'b', text: both('ORDER BY') },
    ],
    answer: 'a',
  },
  {
    itemId: 'q-multiple',
    kind: 'multiple-choice',
    prompt: both('Which are joins?'),
    explanation: both(''),
    options: [
      { optionId: 'a', text: both('INNER') },
      { optionId: 'b', text: both('LEFT') },
      { optionId: 'c', text: both('SIDEWAYS') },
    ],
    answers: ['a', 'b'],
  },
  {
    itemId: 'q-true',
    kind: 'true-false',
    prompt: both('NULL equals NULL.'),
    explanation: both(''),
    answer: false,
  },
  {
    itemId: 'q-number',
    kind: 'number',
    prompt: both('How many rows?'),
    explanation: both(''),
    answer: 3,
    unit: both('rows'),
  },
  {
    itemId: 'q-text',
    kind: 'short-text',
    prompt: both('Name the keyword that sorts.'),
    explanation: both(''),
    answers: ['order by'],
  },
  {
    itemId: 'q-order',
    kind: 'order',
    prompt: both('In which order are they evaluated?'),
    explanation: both(''),
    options: ['from', 'where', 'select', 'order-by'].map((optionId) => ({ optionId, text: both(optionId) })),
    answer: ['from', 'where', 'select', 'order-by'],
  },
];

/** A course with a lesson of each kind and a question of each kind, ready to be published. */
export const sampleContent = (change: Partial<CourseContent> = {}): CourseContent => ({
  ...CourseContent.parse({
    languages: ['zh', 'en'],
    title: { zh: 'SQL 入门', en: 'SQL basics' },
    summary: { zh: '从一张表查到多张表。', en: 'From one table to several.' },
    level: 'beginner',
    topics: ['data'],
    teaches: [{ skill: 'sql', importance: 1 }],
    requires: [],
    prerequisites: [],
    access: 'free',
    modules: [
      {
        moduleId: 'one-table',
        title: both('One table'),
        lessons: [
          {
            lessonId: 'select',
            kind: 'text',
            title: both('Rows and columns'),
            minutes: 10,
            preview: true,
            body: both('A **table** has rows.'),
          },
          {
            lessonId: 'watch',
            kind: 'video',
            title: both('A query, step by step'),
            minutes: 5,
            url: 'https://video.example.org/watch',
            transcript: both('First we name the table.'),
          },
        ],
      },
      {
        moduleId: 'tried',
        title: both('Try it'),
        lessons: [
          { lessonId: 'check', kind: 'quiz', title: both('Check'), minutes: 10, quiz: { items: questions } },
          {
            lessonId: 'report',
            kind: 'assignment',
            title: both('A report'),
            minutes: 30,
            task: both('Count orders by city.'),
            rubric: [{ criterionId: 'counts', text: both('Counts are right'), points: 5 }],
          },
        ],
      },
    ],
  }),
  ...change,
});

/** Facts of a published course. */
export const listedCourse = (courseId: string, change: Partial<ListedCourse> = {}): ListedCourse => ({
  ...ListedCourse.parse({
    ...sampleContent(),
    courseId,
    authorId: 'author-1',
    version: 1,
    minutes: 55,
    state: 'published',
    publishedAt: '2026-11-22T08:00:00.000Z',
    withdrawnAt: null,
    lessons: 4,
    hasPreview: true,
  }),
  ...change,
});
