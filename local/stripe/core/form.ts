/** A decoded form: text, or lists and records of it. */
export type Form = string | Form[] | { [name: string]: Form };
export type FormRecord = Record<string, Form>;

/** A tree while it is being built; lists are recognised when it is done. */
class Branch extends Map<string, string | Branch> {}

const decode = (text: string): string => {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** `line_items[0][price]` is the path `line_items`, `0`, `price`; a bare `[]` counts on. */
const pathOf = (key: string): string[] =>
  key.includes('[') ? key.split('[').map((part) => part.replace(/\]$/, '')) : [key];

const childOf = (branch: Branch, name: string): Branch => {
  const existing = branch.get(name);
  if (existing instanceof Branch) return existing;
  const fresh = new Branch();
  branch.set(name, fresh);
  return fresh;
};

const plant = (root: Branch, path: string[], value: string): void => {
  let branch = root;
  path.forEach((part, index) => {
    const name = part === '' ? String(branch.size) : part;
    if (index === path.length - 1) branch.set(name, value);
    else branch = childOf(branch, name);
  });
};

const shaped = (branch: string | Branch): Form => {
  if (typeof branch === 'string') return branch;
  const entries = [...branch].map(([name, below]): [string, Form] => [name, shaped(below)]);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
};

/** Decodes `application/x-www-form-urlencoded` with brackets, as the API takes it in bodies and query strings. */
export const decodeForm = (text: string): FormRecord => {
  const root = new Branch();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [key = '', ...rest] = pair.split('=');
    plant(root, pathOf(decode(key)), decode(rest.join('=')));
  }
  return Object.fromEntries([...root].map(([name, branch]) => [name, shaped(branch)]));
};
