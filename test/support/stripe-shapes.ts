import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const file = join(import.meta.dirname, '../../../shared/data/stripe/stripe-openapi-trimmed.json');

interface Schema {
  type?: string | undefined;
  properties?: Record<string, Schema> | undefined;
  items?: Schema | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  open_enum?: boolean | undefined;
  nullable?: boolean | undefined;
  expandable?: string[] | undefined;
  pruned?: boolean | undefined;
  keys?: string[] | undefined;
}

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    properties: z.record(z.string(), Schema).optional(),
    items: Schema.optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    open_enum: z.boolean().optional(),
    nullable: z.boolean().optional(),
    expandable: z.array(z.string()).optional(),
    pruned: z.boolean().optional(),
    keys: z.array(z.string()).optional(),
  }),
);

const Shapes = z.object({
  schemas: z.record(z.string(), Schema),
  fixtures: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The published shapes, by the `object` that answers carry; undefined where they are not on this machine. */
export const publishedShapes = () => {
  if (!existsSync(file)) {
    console.log('Skipped: the shapes of Stripe’s objects are not on this machine (../shared/data/stripe).');
    return undefined;
  }
  const { schemas, fixtures } = Shapes.parse(JSON.parse(readFileSync(file, 'utf8')));
  const byObject = new Map<string, Schema>();
  for (const schema of Object.values(schemas)) {
    const { properties = {} } = schema;
    const name = properties['object']?.const;
    if (typeof name === 'string' && !byObject.has(name)) byObject.set(name, schema);
  }
  return { byObject, fixtures };
};

export type PublishedShapes = NonNullable<ReturnType<typeof publishedShapes>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** What is wrong with a value by its schema, in words with the way to it. */
const problemsOf = (value: unknown, schema: Schema, at: string): string[] => {
  // Decimals are objects to the package, and text on the wire.
  const isDecimal = schema.type === 'object' && schema.properties?.['_coefficient'] !== undefined;
  if (schema.pruned === true || schema.type === undefined || isDecimal) return [];
  if (value === null) return schema.nullable === true ? [] : [`${at} is null`];
  if (schema.expandable !== undefined && isRecord(value)) return [];
  if (kindOf(value) !== schema.type) return [`${at} is a ${kindOf(value)}, not a ${schema.type}`];
  if (schema.enum !== undefined && schema.open_enum !== true && !schema.enum.includes(value)) {
    return [`${at} is ${JSON.stringify(value)}, none of ${schema.enum.join(', ')}`];
  }
  const { items, properties } = schema;
  if (Array.isArray(value)) {
    return items === undefined
      ? []
      : value.flatMap((each, index) => problemsOf(each, items, `${at}[${index}]`));
  }
  return isRecord(value) && properties !== undefined ? fieldProblems(value, properties, at) : [];
};

const fieldProblems = (
  value: Record<string, unknown>,
  properties: Record<string, Schema>,
  at: string,
): string[] =>
  Object.entries(value).flatMap(([name, field]) => {
    const schema = properties[name];
    return schema === undefined
      ? [`${at}.${name} is not published`]
      : problemsOf(field, schema, `${at}.${name}`);
  });

/** Fields of published examples that we leave out, by object. */
type Absent = Readonly<Record<string, readonly string[]>>;

/** Every departure of an answer, and of the objects within it, from the published shapes. */
export const departures = (
  { byObject, fixtures }: PublishedShapes,
  answer: unknown,
  absent: Absent,
): string[] => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (!isRecord(value)) return;
    for (const field of Object.values(value)) walk(field);
    const name = typeof value['object'] === 'string' ? value['object'] : '';
    const schema = byObject.get(name);
    if (schema?.properties === undefined || value['deleted'] === true) return;
    const example = fixtures[name] ?? {};
    const allowed = Object.keys(example);
    found.push(
      ...fieldProblems(value, schema.properties, name).filter(
        (problem) => !allowed.some((field) => problem === `${name}.${field} is not published`),
      ),
    );
    for (const field of Object.keys(example)) {
      if (field in value || schema.properties[field] === undefined || (absent[name] ?? []).includes(field))
        continue;
      found.push(`${name}.${field} is missing`);
    }
  };
  walk(answer);
  return [...new Set(found)];
};
