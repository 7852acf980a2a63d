import { gunzipSync, gzipSync } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { RecordedInteraction } from './domain/interactions/interaction.ts';
import {
  type Erased,
  dayOf,
  digestOf,
  mergeDay,
  parseLines,
  textOf,
} from './domain/interactions/log-lines.ts';

/** Prefix of the log in the bucket; below it a folder a day. */
export const logPrefix = 'interactions/';
const folderOf = (day: string): string => `${logPrefix}dt=${day}/`;
const ndjson = { contentType: 'application/x-ndjson' };

type LogObjects = Pick<ObjectStore, 'put' | 'read' | 'list' | 'removeKeys'>;

const written = async (
  objects: Pick<ObjectStore, 'put'>,
  name: (digest: string) => string,
  interactions: readonly RecordedInteraction[],
): Promise<string> => {
  const text = textOf(interactions);
  const key = name(digestOf(text));
  await objects.put(key, gzipSync(text), ndjson);
  return key;
};

/** Appends to the log. An object is named by what it holds and where in the stream that begins. */
export const logWriter = (objects: Pick<ObjectStore, 'put'>) => ({
  /** One object a day. The same records written again, in whatever batches, add no interaction that was not there. */
  append: async (
    rows: readonly { readonly sequenceNumber: string; readonly row: RecordedInteraction }[],
  ): Promise<void> => {
    const days = Object.entries(Object.groupBy(rows, ({ row }) => dayOf(row)));
    for (const [day, together = []] of days) {
      const first = together[0]?.sequenceNumber ?? '';
      await written(
        objects,
        (digest) => `${folderOf(day)}${first.padStart(40, '0')}-${digest}.ndjson.gz`,
        together.map(({ row }) => row),
      );
    }
  },
});

const dayIn = (key: string): string | undefined => /^interactions\/dt=(\d{4}-\d{2}-\d{2})\//.exec(key)?.[1];

const piecesIn = async (
  objects: Pick<ObjectStore, 'read'>,
  keys: readonly string[],
): Promise<RecordedInteraction[]> => {
  const pieces: RecordedInteraction[] = [];
  for (const key of keys) {
    const bytes = await objects.read(key);
    // Another run has merged it away: what it held is in the object that run has written.
    if (bytes !== null) for (const line of parseLines(gunzipSync(bytes).toString('utf8'))) pieces.push(line);
  }
  return pieces;
};

/** The keys of the log by day, oldest day first. */
const keysByDay = async (objects: Pick<ObjectStore, 'list'>): Promise<Map<string, string[]>> => {
  const days = new Map<string, string[]>();
  for await (const key of objects.list(logPrefix)) {
    const day = dayIn(key);
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), key]);
  }
  return days;
};

/** Reads the log: each interaction once, none that is erased, days in order and within a day always in one order. */
export const logReader = (objects: Pick<ObjectStore, 'read' | 'list'>) => ({
  days: async function* (erased: Erased): AsyncGenerator<RecordedInteraction[]> {
    for (const keys of (await keysByDay(objects)).values())
      yield mergeDay(await piecesIn(objects, keys), erased);
  },
});
export type LogReader = ReturnType<typeof logReader>;

/** Merges the many small objects of a day into one. */
export const logCompactor = (objects: LogObjects) => ({
  keysByDay: () => keysByDay(objects),

  /**
   * Writes what the objects hold as one, then removes them. A crash in between leaves the same interactions twice, which
   * every reader counts once and the next run merges. Answers how many interactions there are.
   */
  compact: async (day: string, keys: readonly string[], erased: Erased): Promise<number> => {
    const merged = mergeDay(await piecesIn(objects, keys), erased);
    const kept =
      merged.length === 0
        ? undefined
        : await written(objects, (digest) => `${folderOf(day)}merged-${digest}.ndjson.gz`, merged);
    await objects.removeKeys(keys.filter((key) => key !== kept));
    return merged.length;
  },
});
export type LogCompactor = ReturnType<typeof logCompactor>;
