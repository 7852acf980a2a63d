import type { CourseObjects } from './course-objects.ts';
import type { CourseStore } from './course-store.ts';
import type { Course } from './domain/courses/course.ts';
import type { ListedCourse } from './domain/courses/listed-course.ts';

interface Needs {
  readonly store: Pick<CourseStore, 'catalogueRevision' | 'listed' | 'findListed' | 'versionKey'>;
  readonly objects: Pick<CourseObjects, 'readVersion'>;
}

/** Contents kept in memory, the longest unused going first. */
const keptContents = 30;

const contentReader = ({ store, objects }: Needs) => {
  const kept = new Map<string, Course>();
  return async (courseId: string, version: number): Promise<Course | undefined> => {
    const name = `${courseId}/${version}`;
    const known = kept.get(name);
    kept.delete(name);
    const key = known === undefined ? await store.versionKey(courseId, version) : undefined;
    const course = known ?? (key === undefined ? undefined : await objects.readVersion(key));
    if (course !== undefined) kept.set(name, course);
    for (const oldest of kept.keys()) if (kept.size > keptContents) kept.delete(oldest);
    return course;
  };
};

const listReader = ({ store }: Needs) => {
  let kept: { revision: number; all: Promise<readonly ListedCourse[]> } | undefined;
  return async (): Promise<{ revision: number; all: readonly ListedCourse[] }> => {
    const revision = await store.catalogueRevision();
    if (kept?.revision !== revision) kept = { revision, all: store.listed() };
    try {
      return { revision, all: await kept.all };
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
};

/** What has been published, for everything in this context that works with courses. */
export const courses = (needs: Needs) => ({
  /**
   * Every course that was ever published, withdrawn ones too: see `isOffered`. Kept in memory while the catalogue's
   * revision stays, which costs one read.
   */
  all: listReader(needs),

  /** The facts of a course as they are now; undefined where it was never published. */
  find: (courseId: string): Promise<ListedCourse | undefined> => needs.store.findListed(courseId),

  /** A version whole, answers included; undefined where there is none. A version never changes. */
  content: contentReader(needs),
});
export type Courses = ReturnType<typeof courses>;
