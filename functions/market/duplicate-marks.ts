import * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

/**
 * Which postings of a part repeat an earlier one: by line, counted from 0 in the part, in rising order. `copy` is the
 * very same posting (same id) from another file; `repost` is an earlier posting, posted again with changes. `of` is the
 * id of the original, never itself a repetition.
 */
export const DuplicateMarks = z.object({
  part: z.string(),
  postings: z.int().nonnegative(),
  repeats: z.array(
    z.object({ line: z.int().nonnegative(), of: z.string(), how: z.enum(['copy', 'repost']) }),
  ),
});
export type DuplicateMarks = z.infer<typeof DuplicateMarks>;

/** `postings/zh/<sha>/part-00000.ndjson.gz` has its marks in `duplicates/zh/<sha>/<marksId>/part-00000.json.gz`. */
export const marksKey = (partKey: string, marksId: string): string => {
  const [folder, market, contentSha256, part, ...rest] = partKey.split('/');
  if (folder !== 'postings' || part === undefined || rest.length > 0)
    throw new RangeError(`${partKey} is no part`);
  return `duplicates/${market ?? ''}/${contentSha256 ?? ''}/${marksId}/${part.replace('.ndjson.gz', '.json.gz')}`;
};

export const writeMarks = (
  objects: Pick<ObjectStore, 'put'>,
  marks: DuplicateMarks,
  marksId: string,
): Promise<void> => writeJson(objects, marksKey(marks.part, marksId), marks);

/** Marks of a part; throws where they are gone, for counting without them would count repetitions twice. */
export const readMarks = async (
  objects: Pick<ObjectStore, 'read'>,
  partKey: string,
  marksId: string,
): Promise<DuplicateMarks> => {
  const marks = await readJson(objects, marksKey(partKey, marksId), DuplicateMarks);
  if (!marks) throw new Error(`the marks ${marksId} of ${partKey} are gone`);
  return marks;
};
