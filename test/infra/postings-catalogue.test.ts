import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Market, Posting } from '../../functions/market/domain/posting.ts';
import { postingColumns, postingMarkets } from '../../infra/constructs/postings-catalogue.ts';
import { synthesize } from './synthesized.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The type without the null that stands for "not known": every column of a table may be null. */
const present = (schema: JsonSchema): JsonSchema => {
  const choices = schema.anyOf ?? schema.oneOf;
  return choices?.find((choice) => choice.type !== 'null') ?? schema;
};

/** What Hive calls values of a JSON schema, keys in lower case. */
const hiveType = (schema: JsonSchema): string => {
  const { type: types, items, properties } = present(schema);
  const type = [types].flat().find((one) => one !== 'null');
  if (type === 'string' || type === 'boolean') return type;
  if (type === 'integer') return 'bigint';
  if (type === 'number') return 'double';
  if (type === 'array' && typeof items === 'object' && !Array.isArray(items))
    return `array<${hiveType(items)}>`;
  if (type !== 'object') throw new Error(`no column for ${JSON.stringify(schema)}`);
  const fields = Object.entries(properties ?? {}).map(([name, field]) =>
    typeof field === 'object' ? `${name.toLowerCase()}:${hiveType(field)}` : name,
  );
  return `struct<${fields.join(',')}>`;
};

const TableInput = z.object({
  TableInput: z.object({
    PartitionKeys: z.array(z.object({ Name: z.string() })),
    Parameters: z.record(z.string(), z.unknown()),
    StorageDescriptor: z.object({ Columns: z.array(z.object({ Name: z.string(), Type: z.string() })) }),
  }),
});

describe('the table of postings for Athena', () => {
  const { properties = {} } = z.toJSONSchema(Posting);
  const expected = Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'market')
      .map(([name, schema]) => [name.toLowerCase(), typeof schema === 'object' ? hiveType(schema) : '']),
  );

  it('has the columns of a posting, each of its type', () => {
    expect(postingColumns).toEqual(expected);
  });

  it('is divided by market, and knows every market', () => {
    expect([...postingMarkets].toSorted()).toEqual(Market.options.toSorted());
    const resources = synthesize().stacks.flatMap(({ template }) => Object.values(template.Resources));
    const tables = resources.filter(({ Type }) => Type === 'AWS::Glue::Table');
    expect(tables).toHaveLength(1);
    const { TableInput: table } = TableInput.parse(tables[0]?.Properties);
    expect(table.PartitionKeys.map(({ Name }) => Name)).toEqual(['market']);
    expect(table.Parameters['projection.market.values']).toBe('zh,en');
    expect(JSON.stringify(table.Parameters['storage.location.template'])).toContain('/postings/${market}/');
    expect(table.StorageDescriptor.Columns.map(({ Name }) => Name)).toEqual(Object.keys(postingColumns));
  });
});
