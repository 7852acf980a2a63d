import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

/** A file to be made, or one to be changed. Paths are relative to the repository. */
export type Change =
  | { readonly path: string; readonly content: string }
  | { readonly path: string; readonly edit: (text: string) => string };

const resultOf = (root: string, change: Change): string => {
  const file = path.join(root, change.path);
  if ('content' in change) {
    if (existsSync(file)) throw new Error(`${change.path} exists already; nothing was changed.`);
    return change.content;
  }
  if (!existsSync(file)) throw new Error(`${change.path} does not exist; nothing was changed.`);
  return change.edit(readFileSync(file, 'utf8'));
};

/** Makes all the changes, formatted, or none: every one is worked out before the first is written. */
export const apply = async (root: string, changes: readonly Change[]): Promise<string[]> => {
  const written = await Promise.all(
    changes.map(async (change) => {
      const file = path.join(root, change.path);
      const options = (await resolveConfig(file)) ?? {};
      return { file, text: await format(resultOf(root, change), { ...options, filepath: file }) };
    }),
  );
  for (const { file, text } of written) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return changes.map((change) => `${'content' in change ? 'new    ' : 'changed'} ${change.path}`);
};
