import { gunzipSync, gzipSync } from 'node:zlib';
import type * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';

/** Everything of a snapshot lies under it. */
export const snapshotFolder = (market: string, snapshotId: string): string =>
  `snapshots/${market}/${snapshotId}/`;

/** Where the parts of a snapshot lie. Every one is written once, before the pointer moves to it, and never changed. */
export const snapshotKeys = (market: string, snapshotId: string) => {
  const folder = `snapshots/${market}/${snapshotId}`;
  return {
    overview: `${folder}/overview.json.gz`,
    occupations: `${folder}/occupations.json.gz`,
    occupation: (occupationId: string): string => `${folder}/occupations/${occupationId}.json.gz`,
    cluster: (clusterId: string): string => `${folder}/clusters/${clusterId}.json.gz`,
    demand: `${folder}/demand.json.gz`,
    /** Ids of cities and skills may hold any sign. */
    demandOf: (kind: string, id: string): string =>
      `${folder}/demand/${kind}/${encodeURIComponent(id)}.json.gz`,
    unusual: (clusterId: string): string => `${folder}/unusual/${clusterId}.json.gz`,
    /** Pages count from 1. */
    postings: (clusterId: string, page: number): string =>
      `${folder}/postings/${clusterId}/${String(page).padStart(5, '0')}.json.gz`,
  };
};

/** The same value gives the same bytes: gzip writes no time. */
export const writeJson = async (
  objects: Pick<ObjectStore, 'put'>,
  key: string,
  value: unknown,
): Promise<void> => {
  await objects.put(key, gzipSync(JSON.stringify(value)), { contentType: 'application/gzip' });
};

/** Undefined where there is no such object; throws where it is not of the schema. */
export const readJson = async <S extends z.ZodType>(
  objects: Pick<ObjectStore, 'read'>,
  key: string,
  schema: S,
): Promise<z.output<S> | undefined> => {
  const bytes = await objects.read(key);
  if (!bytes) return undefined;
  const value: unknown = JSON.parse(gunzipSync(bytes).toString());
  return schema.parse(value);
};

/**
 * Reads objects that never change and keeps the last `most` in memory, so that a warm Lambda answers without the store.
 * Undefined where there is no such object, which is not remembered.
 */
export const rememberingReader = <S extends z.ZodType>(
  objects: Pick<ObjectStore, 'read'>,
  schema: S,
  most: number,
) => {
  const kept = new Map<string, z.output<S>>();
  return async (key: string): Promise<z.output<S> | undefined> => {
    const value = kept.get(key) ?? (await readJson(objects, key, schema));
    if (value === undefined) return undefined;
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
};
