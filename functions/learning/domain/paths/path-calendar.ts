import { icalendar } from '../../../../shared/icalendar.ts';
import type { Language } from '../../../../shared/localized.ts';
import type { KeptPath } from './kept-path.ts';
import { timetable } from './timetable.ts';

interface Words {
  readonly language: Language;
  /** Of the occupation. */
  readonly title: string;
  readonly titleOf: (courseId: string) => string;
}

const part = {
  zh: (number: number, of: number) => `（${number}/${of}）`,
  en: (number: number, of: number) => ` (${number}/${of})`,
};
const nameOf = {
  zh: (title: string) => `学习路径：${title}`,
  en: (title: string) => `Learning path: ${title}`,
};

/**
 * The plan of a path as a calendar file: an entry for each sitting. Its UID is of the path, the course and the sitting's
 * number in the course, so that a plan that was computed anew takes the place of the one before.
 */
export const pathCalendar = (
  { pathId, version, computedAt, choices, path }: KeptPath,
  { language, title, titleOf }: Words,
): string => {
  const { sittings } = timetable(path.courses, choices.rhythm);
  const count = new Map<string, number>();
  for (const { courseId } of sittings) count.set(courseId, (count.get(courseId) ?? 0) + 1);
  return icalendar({
    productId: '-//Pathlight//Learning path//EN',
    name: nameOf[language](title),
    events: sittings.map(({ courseId, number, startsAt, endsAt }) => ({
      uid: `${pathId}-${courseId}-${number}@pathlight`,
      sequence: version,
      changedAt: new Date(computedAt),
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      summary: `${titleOf(courseId)}${part[language](number, count.get(courseId) ?? number)}`,
      description: nameOf[language](title),
    })),
  });
};
