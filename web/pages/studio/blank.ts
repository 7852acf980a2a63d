import type { Content, Item, ItemKind, Lesson, LessonKind, Module, Quiz, Words } from './queries.ts';

export const noWords: Words = { zh: '', en: '' };

/** The first id of a kind that nothing has yet: `lesson-3`. */
export const freshId = (kind: string, taken: readonly string[]): string => {
  let number = taken.length + 1;
  while (taken.includes(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
};

export const blankContent: Content = {
  languages: ['zh', 'en'],
  title: noWords,
  summary: noWords,
  level: 'beginner',
  topics: [],
  teaches: [],
  requires: [],
  prerequisites: [],
  access: 'free',
  modules: [],
  preTest: null,
};

export const blankModule = (moduleId: string): Module => ({ moduleId, title: noWords, lessons: [] });

export const blankQuiz: Quiz = { items: [], passShare: 0.7, attempts: null };

export const blankLesson = (kind: LessonKind, lessonId: string): Lesson => {
  const common = { lessonId, title: noWords, minutes: 10, preview: false };
  switch (kind) {
    case 'text':
      return { ...common, kind, body: noWords };
    case 'video':
      return { ...common, kind, url: '', transcript: noWords };
    case 'quiz':
      return { ...common, kind, quiz: blankQuiz };
    case 'assignment':
      return { ...common, kind, task: noWords, rubric: [] };
  }
};

export const blankItem = (kind: ItemKind, itemId: string): Item => {
  const common = { itemId, prompt: noWords, explanation: noWords, points: 1 };
  const options = ['a', 'b'].map((optionId) => ({ optionId, text: noWords }));
  switch (kind) {
    case 'single-choice':
      return { ...common, kind, options, answer: 'a' };
    case 'multiple-choice':
      return { ...common, kind, options, answers: [] };
    case 'true-false':
      return { ...common, kind, answer: true };
    case 'number':
      return { ...common, kind, answer: 0, tolerance: 0, unit: noWords };
    case 'short-text':
      return { ...common, kind, answers: [] };
    case 'order':
      return { ...common, kind, options, answer: ['a', 'b'] };
  }
};

const quizzesOf = ({ modules, preTest }: Content): Quiz[] => [
  ...(preTest === null ? [] : [preTest]),
  ...modules.flatMap(({ lessons }) => lessons.flatMap((one) => (one.kind === 'quiz' ? [one.quiz] : []))),
];

/** Ids that are given in a course: each names one thing in all of it. */
export const idsOf = (content: Content) => ({
  modules: content.modules.map(({ moduleId }) => moduleId),
  lessons: content.modules.flatMap(({ lessons }) => lessons.map(({ lessonId }) => lessonId)),
  items: quizzesOf(content).flatMap(({ items }) => items.map(({ itemId }) => itemId)),
});
