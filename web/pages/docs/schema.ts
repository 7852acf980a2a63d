import { type Json, list, record, text, texts } from './json.ts';

/** One line of a described value, with the lines of what it is made of. */
export interface SchemaLine {
  /** Name of the property; empty for the value itself. */
  readonly name: string;
  /** `string`, `integer | null`, `list of object` … */
  readonly type: string;
  readonly required: boolean;
  /** Limits, format, default: `1–5`, `≤ 40 characters`, `default 1`. */
  readonly limits: readonly string[];
  readonly choices: readonly string[];
  readonly description: string;
  readonly parts: readonly SchemaLine[];
}

type Resolve = (reference: string) => Json;

const referenceName = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const alternativesOf = (schema: Json): Json[] =>
  [...list(schema['anyOf']), ...list(schema['oneOf']), ...list(schema['allOf'])].map(record);

const isNull = (schema: Json): boolean => schema['type'] === 'null';

const named = (schema: Json): string => {
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (text(schema['$ref']) !== '') return referenceName(text(schema['$ref']));
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [...new Set(alternatives.map(named))].join(' | ');
  if (schema['type'] === 'array') return `list of ${named(record(schema['items']))}`;
  if (Array.isArray(schema['type'])) return texts(schema['type']).join(' | ');
  if (schema['type'] === 'object' && Object.keys(record(schema['properties'])).length === 0) return 'map';
  return text(schema['type']) || 'any';
};

const range = (low: unknown, high: unknown, unit: string): string[] => {
  const shown = (value: unknown) =>
    typeof value === 'number' && Math.abs(value) < 9e15 ? String(value) : '';
  const [from, to] = [shown(low), shown(high)];
  if (from === '' && to === '') return [];
  const amount = from !== '' && to !== '' ? `${from}–${to}` : from === '' ? `≤ ${to}` : `≥ ${from}`;
  return [unit === '' ? amount : `${amount} ${unit}`];
};

const limitsOf = (schema: Json): string[] => [
  ...(text(schema['format']) === '' ? [] : [text(schema['format'])]),
  ...range(schema['minimum'], schema['maximum'], ''),
  ...range(schema['minLength'], schema['maxLength'], 'chars'),
  ...range(schema['minItems'], schema['maxItems'], 'items'),
  ...('default' in schema ? [`default ${JSON.stringify(schema['default'])}`] : []),
];

/** The schema that tells of a value's insides: through lists and through "or nothing". */
const inside = (schema: Json, resolve: Resolve): Json => {
  if (schema['type'] === 'array') return inside(record(schema['items']), resolve);
  const reference = text(schema['$ref']);
  if (reference !== '') return inside(resolve(reference), resolve);
  const rest = alternativesOf(schema).filter((alternative) => !isNull(alternative));
  const [only] = rest;
  return only !== undefined && rest.length === 1 ? inside(only, resolve) : schema;
};

interface Place {
  readonly name: string;
  readonly required: boolean;
  /** References on the way here: a schema that holds itself ends. */
  readonly seen: readonly string[];
}

const partsOf = (schema: Json, resolve: Resolve, seen: readonly string[]): SchemaLine[] => {
  const inner = inside(schema, resolve);
  const variants = alternativesOf(inner).filter((variant) => !isNull(variant));
  if (variants.length > 1) {
    const shaped = variants.filter(
      (variant) => Object.keys(record(inside(variant, resolve)['properties'])).length > 0,
    );
    return shaped.map((variant, index) =>
      lineOf(variant, { name: `${index + 1}`, required: false, seen }, resolve),
    );
  }
  const required = texts(inner['required']);
  return Object.entries(record(inner['properties'])).map(([name, property]) =>
    lineOf(record(property), { name, required: required.includes(name), seen }, resolve),
  );
};

const lineOf = (schema: Json, { name, required, seen }: Place, resolve: Resolve): SchemaLine => {
  const reference = text(schema['$ref']);
  const inner = inside(schema, resolve);
  const again = reference !== '' && seen.includes(reference);
  return {
    name,
    type: named(schema),
    required,
    limits: limitsOf(
      schema['type'] === 'array' || alternativesOf(schema).length > 0 ? { ...inner, ...schema } : schema,
    ),
    choices: list(inner['enum']).map(String),
    description: text(schema['description']) || text(inner['description']),
    parts: again ? [] : partsOf(schema, resolve, reference === '' ? seen : [...seen, reference]),
  };
};

/** Describes a JSON Schema of the document as a tree of lines. */
export const describe = (schema: unknown, document: unknown): SchemaLine => {
  const schemas = record(record(record(document)['components'])['schemas']);
  const resolve: Resolve = (reference) => record(schemas[referenceName(reference)]);
  return lineOf(record(schema), { name: '', required: true, seen: [] }, resolve);
};
