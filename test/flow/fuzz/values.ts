import fc from 'fast-check';
import * as z from 'zod';

/** The part of JSON Schema that contracts use. */
const Node = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
});
type Node = z.infer<typeof Node>;
type Values = fc.Arbitrary<unknown>;

/** What no schema asks for and clients send all the same. */
export const garbage: Values = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '😀'.repeat(40),
    'x'.repeat(5000),
    -1,
    0.1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    [],
    {},
    [[[[[[]]]]]],
    { $ne: null },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const formats: Readonly<Record<string, Values>> = {
  date: fc.date({ noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
  'date-time': fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
  uri: fc.webUrl(),
  email: fc.emailAddress(),
  uuid: fc.uuid(),
};

const matching = (pattern: string): Values => {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'));
  } catch {
    // fast-check knows no look-around; then any text must do.
    return fc.string();
  }
};

const strings = ({ format = '', pattern, minLength = 0, maxLength }: Node): Values => {
  const known = formats[format];
  if (known !== undefined) return known;
  if (pattern !== undefined) return matching(pattern);
  const most = Math.max(minLength, Math.min(maxLength ?? 40, 60));
  const edges = maxLength === undefined ? [] : [fc.constant('长'.repeat(Math.min(maxLength, 3000)))];
  return fc.oneof(fc.string({ unit: 'grapheme', minLength, maxLength: most }), ...edges);
};

const numbers = ({ type, minimum, maximum }: Node): Values => {
  const [min, max] = [minimum ?? -1e9, maximum ?? 1e9];
  if (type === 'integer')
    return fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), fc.constantFrom(min, max));
  return fc.double({ min, max, noNaN: true });
};

const objects = (node: Node, bent: boolean): Values => {
  const properties = Object.entries(node.properties ?? {}).map(
    ([name, schema]) => [name, valuesOf(schema, bent)] as const,
  );
  const requiredKeys = bent ? [] : (node.required ?? []);
  const named = fc.record(Object.fromEntries(properties), { requiredKeys });
  if (node.additionalProperties === undefined || properties.length > 0) return named;
  return fc.dictionary(fc.string({ maxLength: 12 }), valuesOf(node.additionalProperties, bent), {
    maxKeys: 4,
  });
};

const arrays = (node: Node, bent: boolean): Values => {
  if (node.prefixItems) return fc.tuple(...node.prefixItems.map((item) => valuesOf(item, bent)));
  const minLength = bent ? 0 : (node.minItems ?? 0);
  return fc.array(valuesOf(node.items, bent), {
    minLength,
    maxLength: Math.max(minLength, Math.min(node.maxItems ?? 4, 6)),
  });
};

const proper = (node: Node, bent: boolean): Values => {
  if ('const' in node) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  const [first, ...others] = (node.anyOf ?? node.oneOf ?? node.allOf ?? []).map((one) => valuesOf(one, bent));
  if (first) return fc.oneof(first, ...others);
  switch (node.type) {
    case 'string':
      return strings(node);
    case 'number':
    case 'integer':
      return numbers(node);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return arrays(node, bent);
    case 'object':
      return objects(node, bent);
    default:
      return garbage;
  }
};

/** Values of the schema; `bent`: the same, but here and there something else, or something is missing. */
const valuesOf = (schema: unknown, bent: boolean): Values => {
  const node = Node.parse(typeof schema === 'object' && schema !== null ? schema : {});
  const values = proper(node, bent);
  return bent ? fc.oneof({ weight: 12, arbitrary: values }, { weight: 1, arbitrary: garbage }) : values;
};

/** What a client may send where this schema is asked for: right in form, nearly so, or not at all. */
export const inputsFor = (schema: z.ZodType): Values => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return fc.oneof(
    { weight: 5, arbitrary: valuesOf(json, false) },
    { weight: 4, arbitrary: valuesOf(json, true) },
    { weight: 1, arbitrary: garbage },
  );
};
