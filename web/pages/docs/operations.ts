import { type Json, list, record, text } from './json.ts';
import { type SchemaLine, describe } from './schema.ts';

export interface Parameter {
  readonly place: 'path' | 'query' | 'header';
  readonly line: SchemaLine;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly body: SchemaLine | undefined;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** `public`, `member` or a group. */
  readonly caller: string;
  readonly parameters: readonly Parameter[];
  readonly body: SchemaLine | undefined;
  readonly answers: readonly Answer[];
  readonly refusals: readonly Answer[];
}

export interface OperationGroup {
  readonly context: string;
  readonly operations: readonly Operation[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const schemaIn = (holder: unknown): unknown => {
  const [media] = Object.values(record(record(holder)['content']));
  return record(media)['schema'];
};

const described = (schema: unknown, document: Json): SchemaLine | undefined =>
  schema === undefined ? undefined : describe(schema, document);

const places = ['path', 'query', 'header'] as const;

const parametersOf = (operation: Json, document: Json): Parameter[] =>
  list(operation['parameters']).map((value) => {
    const parameter = record(value);
    const line = describe(parameter['schema'], document);
    return {
      place: places.find((name) => name === parameter['in']) ?? 'query',
      line: { ...line, name: text(parameter['name']), required: parameter['required'] === true },
    };
  });

const answersOf = (operation: Json, document: Json): Answer[] =>
  Object.entries(record(operation['responses'])).map(([status, response]) => ({
    status,
    description: text(record(response)['description']),
    body: described(schemaIn(response), document),
  }));

const operationOf = (
  { method, path }: { method: string; path: string },
  operation: Json,
  document: Json,
): Operation => {
  const answers = answersOf(operation, document);
  return {
    id: text(operation['operationId']),
    method: method.toUpperCase(),
    path,
    summary: text(operation['summary']),
    caller: text(operation['x-caller']),
    parameters: parametersOf(operation, document),
    body: described(schemaIn(operation['requestBody']), document),
    answers: answers.filter(({ status }) => Number(status) < 400),
    refusals: answers.filter(({ status }) => Number(status) >= 400),
  };
};

/** The operations of an OpenAPI document by context, in the document's order. */
export const operationGroups = (value: unknown): OperationGroup[] => {
  const document = record(value);
  const groups = new Map<string, Operation[]>(
    list(document['tags']).map((tag) => [text(record(tag)['name']), []]),
  );
  for (const [path, item] of Object.entries(record(document['paths']))) {
    for (const method of methods) {
      const found = record(item)[method];
      if (found === undefined) continue;
      const operation = record(found);
      const context = text(list(operation['tags'])[0]);
      groups.set(context, [
        ...(groups.get(context) ?? []),
        operationOf({ method, path }, operation, document),
      ]);
    }
  }
  return [...groups].map(([context, operations]) => ({ context, operations }));
};
