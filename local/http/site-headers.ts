import type { OutgoingHttpHeaders } from 'node:http';
import type { SiteDescription } from '../system.ts';

/** CloudFront's path patterns: `*` is any text, `?` any character. */
const fits = (pattern: string, path: string): boolean => {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^/?${expression.replace(/^\//, '')}$`).test(path);
};

const withoutUpgrade = (policy: string): string =>
  policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && directive !== 'upgrade-insecure-requests')
    .join('; ');

/** There is no TLS on loopback, and the site says itself how long a file may be kept. */
const notHere = new Set(['strict-transport-security', 'cache-control']);

const here = (headers: Record<string, string>): OutgoingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !notHere.has(name.toLowerCase()))
      .map(([name, value]) => [
        name.toLowerCase(),
        name.toLowerCase() === 'content-security-policy' ? withoutUpgrade(value) : value,
      ]),
  );

/** Headers of an answer by its path, as the template's distribution says. */
export const headersByPath =
  (rules: SiteDescription['headers']) =>
  (path: string): OutgoingHttpHeaders => {
    const rule = rules.find(({ pathPattern }) => fits(pathPattern, path));
    return here(rule?.headers ?? {});
  };
