import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Course, CourseContent } from './domain/courses/course.ts';

type Bucket = Pick<ObjectStore, 'put' | 'read' | 'removeAll'>;

const decoder = new TextDecoder();

const bytesOf = (document: unknown): Uint8Array => gzipSync(JSON.stringify(document));
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

const parsed = (bytes: Uint8Array): unknown => {
  const document: unknown = JSON.parse(decoder.decode(gunzipSync(bytes)));
  return document;
};

const draftsOf = (courseId: string): string => `drafts/${courseId}/`;

/** Name and bytes of an object that is still to be stored. */
export interface PreparedObject {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * The whole content of courses, each an object that never changes: its name tells what is in it, so that two who write at
 * the same time write two objects, and the table's row says which of them counts.
 */
export const courseObjects = (bucket: Bucket) => ({
  /** The version of a course: its bytes and so its name depend on nothing but its content. */
  versionOf: (course: Course): PreparedObject => {
    const bytes = bytesOf(course);
    return { key: `courses/${course.courseId}/v${course.version}-${digestOf(bytes)}.json.gz`, bytes };
  },

  /** A draft as it is from `revision` on. */
  draftOf: (courseId: string, revision: number, content: CourseContent): PreparedObject => {
    const bytes = bytesOf(content);
    return { key: `${draftsOf(courseId)}r${revision}-${digestOf(bytes)}.json.gz`, bytes };
  },

  store: ({ key, bytes }: PreparedObject): Promise<void> =>
    bucket.put(key, bytes, { contentType: 'application/gzip' }),

  /** Null where it has been removed, as drafts are once another has taken their place. */
  readDraft: async (key: string): Promise<CourseContent | null> => {
    const bytes = await bucket.read(key);
    return bytes === null ? null : CourseContent.parse(parsed(bytes));
  },

  /** Throws where it is not there: what was published is never removed. */
  readVersion: async (key: string): Promise<Course> => {
    const bytes = await bucket.read(key);
    if (bytes === null) throw new Error(`${key} is not there`);
    return Course.parse(parsed(bytes));
  },

  /** Removes a draft that another has taken the place of, with those that lost the race for its revision. */
  removeDraft: (key: string): Promise<void> => bucket.removeAll(key.slice(0, key.lastIndexOf('-') + 1)),
});
export type CourseObjects = ReturnType<typeof courseObjects>;
