import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const web = join(import.meta.dirname, '../../web');

interface Texts {
  readonly [key: string]: string | Texts;
}
const Texts: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string(), Texts])));

const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`] : keysOf(value, `${before}${key}.`),
  );

/** Plural forms are asked for by one key. */
const askedFor = (key: string): string => key.replace(/_(one|other)$/, '');

const namespaces = globSync('i18n/en/*.ts', { cwd: web }).map((file) => basename(file, '.ts'));

const textsOf = async (language: 'en' | 'zh', namespace: string): Promise<Map<string, string>> => {
  const file: unknown = await import(join(web, `i18n/${language}/${namespace}.ts`));
  const { default: texts } = z.object({ default: Texts }).parse(file);
  const at = (key: string): string => {
    let found: string | Texts | undefined = texts;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    return typeof found === 'string' ? found : '';
  };
  return new Map(keysOf(texts).map((key) => [key, at(key)]));
};

interface Asked {
  /** The default namespaces of the file; undefined where it names none. */
  readonly namespaces: readonly string[] | undefined;
  /** What the file's literals match; what stands for a part of a template matches anything without a dot. */
  readonly patterns: readonly RegExp[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const askedIn = (file: string): Asked => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const patterns: string[] = [];
  const named: string[] = [];
  const chosenLater: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) patterns.push(escaped(node.text));
    if (ts.isTemplateExpression(node))
      patterns.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].map(escaped).join('[^.]+'),
      );
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'useTranslation') {
      const [argument] = node.arguments;
      const first = argument && ts.isArrayLiteralExpression(argument) ? argument.elements[0] : argument;
      if (first && ts.isStringLiteralLike(first)) named.push(first.text);
    }
    // A text taken from a namespace that is chosen while the page runs.
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'i18n.getResource')
      chosenLater.push(file);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    namespaces: chosenLater.length > 0 || named.length === 0 ? undefined : named,
    patterns: [...new Set(patterns)].filter((one) => /[a-z]/i.test(one)).map((one) => new RegExp(`^${one}$`)),
  };
};

const asked = globSync('**/*.{ts,tsx}', { cwd: web, exclude: ['i18n/{en,zh}/**', 'dist/**'] }).map((file) =>
  askedIn(join(web, file)),
);

const isAsked = (namespace: string, key: string): boolean =>
  asked.some(({ namespaces: own, patterns }) =>
    patterns.some(
      (pattern) =>
        pattern.test(`${namespace}:${key}`) ||
        ((own === undefined || own.includes(namespace)) && pattern.test(key)),
    ),
  );

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe.each(namespaces)('the texts of %s', (namespace) => {
  it('are all shown somewhere', async () => {
    const keys = [...(await textsOf('en', namespace)).keys()].map(askedFor);
    expect(keys.filter((key) => !isAsked(namespace, key))).toEqual([]);
  });

  it('tell the same in both languages', async () => {
    const [en, zh] = await Promise.all([textsOf('en', namespace), textsOf('zh', namespace)]);
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(en.get(key) ?? ''));
    }
  });
});
