import * as z from 'zod';
import type { Row } from './source-adapter.ts';

const JsonObject = z.record(z.string(), z.unknown());
type JsonObject = z.infer<typeof JsonObject>;

/** Nested further, or wider, than any posting is: the rest is not read. */
const deepest = 6;
const mostPaths = 500;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON value as an object; undefined where it is none. */
export const asObject = (value: unknown): JsonObject | undefined =>
  isObject(value) ? JsonObject.safeParse(value).data : undefined;

/** Text of a JSON value: a list joined by commas, an object by its `name` (or JSON-LD's `@value`) where it has one. */
const textOf = (value: unknown, depth = 0): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth > deepest) return '';
  if (Array.isArray(value)) {
    return value
      .map((item) => textOf(item, depth + 1))
      .filter((text) => text !== '')
      .join(', ');
  }
  if (!isObject(value)) return '';
  return textOf(value['name'] ?? value['@value'] ?? '', depth + 1);
};

/** Of several objects under one key (places of work, say) the first speaks for all. */
const nestedIn = (value: unknown): JsonObject | undefined => {
  const single: unknown = Array.isArray(value) ? value.find(isObject) : value;
  return isObject(single) ? single : undefined;
};

interface Place {
  readonly prefix: string;
  readonly depth: number;
}

const collect = (object: JsonObject, into: Map<string, string>, { prefix, depth }: Place): void => {
  for (const [key, value] of Object.entries(object)) {
    if (into.size >= mostPaths) return;
    const path = `${prefix}${key}`;
    into.set(path, textOf(value));
    const nested = typeof value === 'object' && depth < deepest ? nestedIn(value) : undefined;
    if (nested !== undefined) collect(nested, into, { prefix: `${path}.`, depth: depth + 1 });
  }
};

/** A JSON object as a row: each value's text under its path, `baseSalary.value.minValue` beside `baseSalary`. */
export const rowOf = (record: JsonObject): Row => {
  const found = new Map<string, string>();
  collect(record, found, { prefix: '', depth: 0 });
  return Object.fromEntries(found);
};

/** What a list's element (schema.org's ListItem) holds; any other object as it is. */
export const unwrapped = (record: JsonObject | undefined): JsonObject | undefined =>
  record?.['@type'] === 'ListItem' ? (asObject(record['item']) ?? record) : record;
