type Edit = (text: string) => string;

const escaped = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&');

/** Runs edits one after the other. */
export const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((edited, edit) => edit(edited), text);

/** Adds `import { name } from 'from'`, into the line that imports from there already if there is one. */
export const withImport =
  (name: string, from: string): Edit =>
  (text) => {
    const line = new RegExp(`import \\{([^}]*)\\} from '${escaped(from)}';`).exec(text);
    if (line !== null) {
      const names = (line[1] ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '');
      if (names.includes(name)) return text;
      return text.replace(line[0], `import { ${[...names, name].join(', ')} } from '${from}';`);
    }
    const last = [...text.matchAll(/^import [^;]*;\n/gm)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    return `${text.slice(0, end)}import { ${name} } from '${from}';\n${text.slice(end)}`;
  };

/** Adds text before the last occurrence of `mark`. Throws where the file has grown another form. */
export const before =
  (mark: string, added: string): Edit =>
  (text) => {
    const at = text.lastIndexOf(mark);
    if (at < 0)
      throw new Error(`Cannot find where to add this: the file has no ${JSON.stringify(mark)}.\n${added}`);
    return `${text.slice(0, at)}${added}${text.slice(at)}`;
  };

/** Adds a statement at the end of the constructor of a stack. */
export const inConstructor = (statement: string): Edit =>
  all(mustSay('const table ='), before('\n  }\n}', `\n    ${statement}`));

const mustSay =
  (words: string): Edit =>
  (text) => {
    if (!text.includes(words))
      throw new Error(`The stack has no table of its own: it does not say "${words}".`);
    return text;
  };
