import { notFound } from '../../../../shared/errors.ts';
import type { Language, Localized } from '../../../../shared/localized.ts';
import { classification } from '../../../../shared/occupations/classification.ts';
import type { ClassifiedOccupation } from '../../../../shared/occupations/classified-occupation.ts';
import { textSearch } from '../../../../shared/science/text/text-search.ts';
import { lexicon } from '../../../../shared/skills/lexicon.ts';
import type { CourseContent } from './course.ts';
import { type Length, type ListedCourse, isOffered, lengthOf } from './listed-course.ts';

export interface CatalogueSearch {
  readonly query?: string | undefined;
  readonly skill?: string | undefined;
  readonly occupation?: string | undefined;
  readonly level?: CourseContent['level'] | undefined;
  readonly language?: Language | undefined;
  readonly length?: Length | undefined;
  readonly access?: CourseContent['access'] | undefined;
}

/** Something to filter by, and how many courses that leaves. */
export interface Choice {
  readonly value: string;
  readonly name: Localized;
  readonly courses: number;
}

const weights = { title: 4, skills: 3, topics: 2, summary: 1 };

const partsOf = ({ title, summary, topics, teaches }: ListedCourse) => {
  const skills = teaches.flatMap(({ skill }) => [skill, ...Object.values(lexicon.nameOf(skill))]);
  const both = ({ zh, en }: Localized) => `${zh} ${en}`;
  return { title: both(title), summary: both(summary), topics: topics.join(' '), skills: skills.join(' ') };
};

const usefulImportance = 0.5;

/** How much of what an occupation wants a course teaches: importance of each skill to both, multiplied and added up. */
export const worthFor = (
  { core, useful }: Pick<ClassifiedOccupation, 'core' | 'useful'>,
  { teaches }: Pick<ListedCourse, 'teaches'>,
): number =>
  teaches.reduce((sum, { skill, importance }) => {
    if (core.includes(skill)) return sum + importance;
    return useful.includes(skill) ? sum + usefulImportance * importance : sum;
  }, 0);

const occupations = new Map(classification.map((occupation) => [occupation.id, occupation]));

const occupationNamed = (id: string): ClassifiedOccupation => {
  const occupation = occupations.get(id);
  if (occupation !== undefined) return occupation;
  throw notFound('no-such-occupation', `There is no occupation ${id}.`, { pointer: '/occupation' });
};

const mostFirst = (choices: readonly Choice[]): Choice[] =>
  choices
    .filter(({ courses }) => courses > 0)
    .sort((a, b) => b.courses - a.courses || (a.value < b.value ? -1 : 1));

const skillChoices = (courses: readonly ListedCourse[]): Choice[] => {
  const counts = new Map<string, number>();
  for (const { teaches } of courses)
    for (const { skill } of teaches) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  return mostFirst(
    [...counts].map(([value, count]) => ({ value, name: lexicon.nameOf(value), courses: count })),
  );
};

/** Occupations to whose work a skill that is taught is central. */
const occupationChoices = (courses: readonly ListedCourse[]): Choice[] =>
  mostFirst(
    classification.map(({ id, title, core }) => ({
      value: id,
      name: title,
      courses: courses.filter(({ teaches }) => teaches.some(({ skill }) => core.includes(skill))).length,
    })),
  );

const fits = (course: ListedCourse, search: CatalogueSearch, skill: string | undefined): boolean =>
  (skill === undefined || course.teaches.some((taught) => taught.skill === skill)) &&
  (search.level === undefined || course.level === search.level) &&
  (search.language === undefined || course.languages.includes(search.language)) &&
  (search.length === undefined || lengthOf(course) === search.length) &&
  (search.access === undefined || course.access === search.access);

interface Ranked {
  readonly course: ListedCourse;
  readonly score: number;
}

/** The best first, then the newest, then by id: the same question has the same order. */
const inOrder = (a: Ranked, b: Ranked): number =>
  b.score - a.score ||
  Date.parse(b.course.publishedAt) - Date.parse(a.course.publishedAt) ||
  (a.course.courseId < b.course.courseId ? -1 : 1);

/** The courses that can be taken, as they are looked through. Texts are taken apart once, at the first search by words. */
export const courseCatalogue = (listed: readonly ListedCourse[]) => {
  const courses = listed.filter(isOffered);
  let searchTexts: ReturnType<typeof textSearch> | undefined;
  const buildSearch = () =>
    textSearch(
      courses.map((course) => ({ id: course.courseId, parts: partsOf(course) })),
      weights,
    );
  const scoresOf = ({ query, occupation }: CatalogueSearch): ((course: ListedCourse) => number) => {
    const wanting = occupation === undefined ? undefined : occupationNamed(occupation);
    const hits = query === undefined ? undefined : (searchTexts ??= buildSearch())(query);
    return (course) => {
      const worth = wanting === undefined ? 1 : worthFor(wanting, course);
      return worth === 0 ? 0 : hits === undefined ? worth : (hits.get(course.courseId) ?? 0);
    };
  };
  return {
    /** Throws `no-such-occupation`. */
    find: (search: CatalogueSearch): ListedCourse[] => {
      const scoreOf = scoresOf(search);
      const skill = search.skill === undefined ? undefined : lexicon.canonical(search.skill);
      return courses
        .filter((course) => fits(course, search, skill))
        .map((course) => ({ course, score: scoreOf(course) }))
        .filter(({ score }) => score > 0)
        .sort(inOrder)
        .map(({ course }) => course);
    },
    skills: skillChoices(courses),
    occupations: occupationChoices(courses),
  };
};
export type CourseCatalogue = ReturnType<typeof courseCatalogue>;
