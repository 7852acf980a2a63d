import { gone, notFound } from '../../shared/errors.ts';
import type { Courses } from './courses.ts';
import { type CatalogueSearch, type CourseCatalogue, courseCatalogue } from './domain/courses/catalogue.ts';
import { isOffered } from './domain/courses/listed-course.ts';
import { publicCourseOf, summaryOf } from './domain/courses/public-course.ts';

interface Page extends CatalogueSearch {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What anybody may see of what can be learned. */
export const catalogueCases = (courses: Courses) => {
  let kept: { revision: number; catalogue: CourseCatalogue } | undefined;
  const current = async (): Promise<CourseCatalogue> => {
    const { revision, all } = await courses.all();
    if (kept?.revision !== revision) kept = { revision, catalogue: courseCatalogue(all) };
    return kept.catalogue;
  };
  return {
    /** Throws `no-such-occupation`. */
    list: async ({ limit, cursor, ...search }: Page) => {
      const { find, skills, occupations } = await current();
      const found = find(search);
      const start = Number(cursor ?? 0);
      const end = start + limit;
      return {
        items: found.slice(start, end).map(summaryOf),
        total: found.length,
        nextCursor: end < found.length ? String(end) : null,
        skills,
        occupations,
      };
    },

    /** Throws `no-such-course`, and `course-withdrawn` of what was once offered. */
    get: async (courseId: string) => {
      const listed = await courses.find(courseId);
      if (listed === undefined) throw notFound('no-such-course', 'There is no such course.');
      if (!isOffered(listed)) throw gone('course-withdrawn', 'The course is not offered any more.');
      const [course, { all }] = await Promise.all([courses.content(courseId, listed.version), courses.all()]);
      if (course === undefined) throw new Error(`${courseId} is published without content`);
      const demanded = new Set(listed.prerequisites);
      const prerequisites = all.filter((each) => demanded.has(each.courseId) && isOffered(each));
      return publicCourseOf(course, listed, prerequisites);
    },
  };
};
