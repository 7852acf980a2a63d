import type { ApiRoute } from '../system.ts';

export interface RouteMatch {
  route: ApiRoute;
  /** Decoded values by name; a greedy `{proxy+}` is known as `proxy`. */
  pathParameters: Record<string, string>;
}

type Segment = { kind: 'literal' | 'parameter' | 'greedy'; text: string };

interface Pattern {
  route: ApiRoute;
  method: string;
  segments: Segment[];
}

const rank = { literal: 0, parameter: 1, greedy: 2 } as const;

const split = (path: string): string[] => (path === '/' ? [] : path.replace(/^\//, '').split('/'));

const segmentOf = (text: string): Segment => {
  const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? [];
  if (name === undefined) return { kind: 'literal', text };
  return { kind: plus === '+' ? 'greedy' : 'parameter', text: name };
};

const patternOf = (route: ApiRoute): Pattern | undefined => {
  const [method, path] = route.routeKey.split(' ');
  if (method === undefined || path === undefined) return undefined;
  return { route, method, segments: split(path).map(segmentOf) };
};

/** The first segment that differs in kind decides: literal before parameter before greedy; at last the method before ANY. */
const moreSpecificFirst = (a: Pattern, b: Pattern): number => {
  for (const [index, segment] of a.segments.entries()) {
    const other = b.segments[index];
    if (other === undefined) return -1;
    if (rank[segment.kind] !== rank[other.kind]) return rank[segment.kind] - rank[other.kind];
  }
  if (a.segments.length !== b.segments.length) return a.segments.length - b.segments.length;
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const capture = (segments: Segment[], parts: string[]): Record<string, string> | undefined => {
  const found: Record<string, string> = {};
  for (const [index, { kind, text }] of segments.entries()) {
    const part = kind === 'greedy' ? parts.slice(index).join('/') : parts[index];
    if (part === undefined || part === '') return undefined;
    if (kind === 'literal' && part !== text) return undefined;
    if (kind === 'literal') continue;
    const value = decoded(part);
    if (value === undefined) return undefined;
    found[text] = value;
    if (kind === 'greedy') return found;
  }
  return segments.length === parts.length ? found : undefined;
};

/**
 * Chooses a route as API Gateway's HTTP APIs do: a full match before a greedy one before `$default`; a literal segment
 * before a parameter. `path` is the path as sent, without the stage. Undefined where nothing matches.
 */
export const routeMatcher = (routes: ApiRoute[]) => {
  const patterns = routes.flatMap((route) => patternOf(route) ?? []).sort(moreSpecificFirst);
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  return (method: string, path: string): RouteMatch | undefined => {
    const parts = split(path);
    for (const pattern of patterns) {
      if (pattern.method !== method && pattern.method !== 'ANY') continue;
      const pathParameters = capture(pattern.segments, parts);
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters };
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
  };
};
