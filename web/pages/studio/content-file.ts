import type { Content } from './queries.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): boolean =>
  isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

const isQuiz = (value: unknown): boolean =>
  isRecord(value) &&
  Array.isArray(value['items']) &&
  value['items'].every(
    (item) =>
      isRecord(item) &&
      typeof item['itemId'] === 'string' &&
      typeof item['kind'] === 'string' &&
      isWords(item['prompt']) &&
      isWords(item['explanation']),
  );

const isLesson = (value: unknown): boolean => {
  if (!isRecord(value) || typeof value['lessonId'] !== 'string' || !isWords(value['title'])) return false;
  switch (value['kind']) {
    case 'text':
      return isWords(value['body']);
    case 'video':
      return typeof value['url'] === 'string' && isWords(value['transcript']);
    case 'quiz':
      return isQuiz(value['quiz']);
    case 'assignment':
      return isWords(value['task']) && Array.isArray(value['rubric']);
    default:
      return false;
  }
};

const isModule = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['moduleId'] === 'string' &&
  isWords(value['title']) &&
  Array.isArray(value['lessons']) &&
  value['lessons'].every(isLesson);

/** Whether the editor can show it. The server judges whether it is right, and names what is not. */
const isContent = (value: unknown): value is Content =>
  isRecord(value) &&
  isWords(value['title']) &&
  isWords(value['summary']) &&
  ['languages', 'topics', 'teaches', 'requires', 'prerequisites'].every((name) =>
    Array.isArray(value[name]),
  ) &&
  Array.isArray(value['modules']) &&
  value['modules'].every(isModule) &&
  (value['preTest'] === null || isQuiz(value['preTest']));

/** The course that a file holds; undefined where it holds none. */
export const contentFrom = (text: string): Content | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isContent(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
