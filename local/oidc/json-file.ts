import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { StartError, systemErrorCode } from '../start-error.ts';

/** The file's content by the schema, or undefined where there is no file. A damaged file stops the start by name. */
export const readJsonFile = <S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined => {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    if (systemErrorCode(cause) === 'ENOENT') return undefined;
    throw new StartError(
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Delete that file, or start over with `npm start -- --reset`.',
      { cause },
    );
  }
};

/** Replaces the file in one step, readable by its owner only. */
export const writeJsonFile = (path: string, content: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, JSON.stringify(content, undefined, 1), { mode: 0o600 });
  renameSync(fresh, path);
};
