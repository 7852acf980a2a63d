import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Change } from './changes.ts';
import { type Name, nameOf, plural } from './names.ts';

const folder = path.join(import.meta.dirname, 'templates');

/**
 * The files of a template folder for these names. In paths `_context_`, `_name_` and `_names_` stand for the names (the
 * last in the plural), in texts `{{context.kebab}}`, `{{name.pascal}}` and the like. Throws where a text asks for more.
 */
export const filesOf = (template: string, { context, name }: { context: Name; name: Name }): Change[] => {
  const names = nameOf(plural(name.kebab));
  const spelled = new Map<string, string>(
    Object.entries({ context, name, names }).flatMap(([whose, spellings]) =>
      Object.entries(spellings).map(
        ([spelling, word]: [string, string]) => [`${whose}.${spelling}`, word] as const,
      ),
    ),
  );
  const fill = (text: string, mark: RegExp, suffix = ''): string =>
    text.replaceAll(mark, (_, key: string) => {
      const word = spelled.get(key + suffix);
      if (word === undefined) throw new Error(`The template ${template} asks for ${key}, which no name has.`);
      return word;
    });
  return globSync('**/*.txt', { cwd: path.join(folder, template) }).map((file) => ({
    path: fill(file.replace(/\.txt$/, ''), /_(context|names?)_/g, '.kebab'),
    content: fill(readFileSync(path.join(folder, template, file), 'utf8'), /\{\{([\w.]+)\}\}/g),
  }));
};
