import type { Language, Localized } from '../../../../shared/localized.ts';
import { type CourseContent, type Lesson, lessonsOf, quizzesOf } from './course.ts';
import { type Fault, repeated, textFaults } from './fault.ts';
import { itemFaults } from './quiz-faults.ts';

const same = (value: string): string => value;

const factFaults = (content: CourseContent): Fault[] => {
  const both = { languages: ['zh', 'en'] as const };
  const { languages, teaches, requires, prerequisites, topics } = content;
  const named = (pointer: string) => ({
    key: same,
    pointer: (index: number) => `${pointer}/${index}`,
    code: 'named-twice' as const,
  });
  return [
    ...textFaults(content.title, { pointer: '/title', ...both }),
    ...textFaults(content.summary, { pointer: '/summary', ...both }),
    ...repeated(languages, { ...named('/languages'), code: 'language-twice' }),
    ...(teaches.length === 0 ? [{ pointer: '/teaches', code: 'nothing-taught' } as const] : []),
    ...repeated(
      teaches.map(({ skill }) => skill),
      named('/teaches'),
    ),
    ...repeated(requires, named('/requires')),
    ...repeated(prerequisites, named('/prerequisites')),
    ...repeated(topics, named('/topics')),
  ];
};

interface Placed<T> {
  readonly value: T;
  readonly pointer: string;
}

const placedLessons = ({ modules }: CourseContent): Placed<Lesson>[] =>
  modules.flatMap(({ lessons }, m) =>
    lessons.map((value, l) => ({ value, pointer: `/modules/${m}/lessons/${l}` })),
  );

const lessonFaults = ({ value, pointer }: Placed<Lesson>, languages: readonly Language[]): Fault[] => {
  const text = (words: Localized, field: string) =>
    textFaults(words, { pointer: `${pointer}/${field}`, languages });
  const title = text(value.title, 'title');
  switch (value.kind) {
    case 'text':
      return [...title, ...text(value.body, 'body')];
    case 'video':
      return [
        ...title,
        ...(value.url === '' ? [{ pointer: `${pointer}/url`, code: 'video-missing' } as const] : []),
        ...text(value.transcript, 'transcript'),
      ];
    case 'assignment':
      return [
        ...title,
        ...text(value.task, 'task'),
        ...(value.rubric.length === 0
          ? [{ pointer: `${pointer}/rubric`, code: 'rubric-empty' } as const]
          : []),
        ...value.rubric.flatMap((criterion, index) => text(criterion.text, `rubric/${index}/text`)),
      ];
    case 'quiz':
      return title;
  }
};

const moduleFaults = ({ modules, languages }: CourseContent): Fault[] => [
  ...(modules.length === 0 ? [{ pointer: '/modules', code: 'no-modules' } as const] : []),
  ...modules.flatMap(({ title, lessons }, m) => [
    ...textFaults(title, { pointer: `/modules/${m}/title`, languages }),
    ...(lessons.length === 0 ? [{ pointer: `/modules/${m}/lessons`, code: 'module-empty' } as const] : []),
  ]),
  ...repeated(modules, {
    key: ({ moduleId }) => moduleId,
    pointer: (m) => `/modules/${m}/moduleId`,
    code: 'id-twice',
  }),
];

const quizFaults = (content: CourseContent): Fault[] => {
  const quizzes = quizzesOf(content);
  const items = quizzes.flatMap(({ pointer, quiz }) =>
    quiz.items.map((value, index) => ({ value, pointer: `${pointer}/items/${index}` })),
  );
  return [
    ...quizzes
      .filter(({ quiz }) => quiz.items.length === 0)
      .map(({ pointer }) => ({ pointer: `${pointer}/items`, code: 'quiz-empty' }) as const),
    ...repeated(items, {
      key: ({ value }) => value.itemId,
      pointer: (index) => `${items[index]?.pointer ?? ''}/itemId`,
      code: 'id-twice',
    }),
    ...items.flatMap(({ value, pointer }) => itemFaults(value, { pointer, languages: content.languages })),
  ];
};

/**
 * Everything that keeps a draft from being published, as far as it can be seen in the draft itself, in the order in which
 * it is read. None: it can be submitted.
 */
export const faultsOf = (content: CourseContent): Fault[] => {
  const lessons = placedLessons(content);
  return [
    ...factFaults(content),
    ...moduleFaults(content),
    ...lessons.flatMap((lesson) => lessonFaults(lesson, content.languages)),
    ...repeated(lessons, {
      key: ({ value }) => value.lessonId,
      pointer: (index) => `${lessons[index]?.pointer ?? ''}/lessonId`,
      code: 'id-twice',
    }),
    ...quizFaults(content),
  ];
};

/**
 * Ids keep what they name: a lesson or a question of the version before has its kind still. What people have done is kept
 * under these ids.
 */
export const identityFaults = (content: CourseContent, before: CourseContent): Fault[] => {
  const kinds = new Map(lessonsOf(before).map(({ lessonId, kind }) => [lessonId, kind]));
  const items = new Map(
    quizzesOf(before).flatMap(({ quiz }) => quiz.items.map(({ itemId, kind }) => [itemId, kind] as const)),
  );
  const changedKind = (known: string | undefined, kind: string) => known !== undefined && known !== kind;
  return [
    ...placedLessons(content)
      .filter(({ value }) => changedKind(kinds.get(value.lessonId), value.kind))
      .map(({ pointer }) => ({ pointer: `${pointer}/kind`, code: 'kind-changed' }) as const),
    ...quizzesOf(content).flatMap(({ pointer, quiz }) =>
      quiz.items.flatMap(({ itemId, kind }, index) =>
        changedKind(items.get(itemId), kind)
          ? [{ pointer: `${pointer}/items/${index}/kind`, code: 'kind-changed' } as const]
          : [],
      ),
    ),
  ];
};

/** Prerequisites that nobody could finish: courses that were never published. */
export const prerequisiteFaults = (
  { prerequisites }: Pick<CourseContent, 'prerequisites'>,
  isKnown: (courseId: string) => boolean,
): Fault[] =>
  prerequisites.flatMap((courseId, index): Fault[] =>
    isKnown(courseId)
      ? []
      : [{ pointer: `/prerequisites/${index}`, code: 'no-such-course', detail: courseId }],
  );
