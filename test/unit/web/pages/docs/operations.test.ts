import { expect, it } from 'vitest';
import * as z from 'zod';
import { contract, get, put } from '../../../../../shared/contract.ts';
import { openApiDocument } from '../../../../../shared/openapi.ts';
import { operationGroups } from '../../../../../web/pages/docs/operations.ts';
import { describe as describeSchema } from '../../../../../web/pages/docs/schema.ts';

const Shelf = z.object({
  name: z.string().max(40).meta({ description: 'On the label' }),
  books: z.array(z.object({ title: z.string(), pages: z.int().min(1).nullable() })).max(9),
  colour: z.enum(['red', 'blue']).default('red'),
  version: z.int(),
});
const library = contract('library', {
  getShelf: get('/shelves/{shelfId}', { caller: 'finance', summary: 'A shelf', returns: Shelf }),
  saveShelf: put('/shelves/{shelfId}', {
    caller: 'member',
    summary: 'Save',
    body: Shelf,
    returns: Shelf,
    ifMatch: true,
  }),
});
const document: unknown = JSON.parse(JSON.stringify(openApiDocument([library])));
const [group] = operationGroups(document);

it('groups operations by context and tells who may call', () => {
  expect(group?.context).toBe('library');
  expect(group?.operations.map(({ id, method, path, caller }) => [id, method, path, caller])).toEqual([
    ['getShelf', 'GET', '/shelves/{shelfId}', 'finance'],
    ['saveShelf', 'PUT', '/shelves/{shelfId}', 'member'],
  ]);
});

it('tells parameters, answers and refusals apart', () => {
  const save = group?.operations[1];
  expect(save?.parameters.map(({ place, line }) => [place, line.name, line.required])).toEqual([
    ['path', 'shelfId', true],
    ['header', 'If-Match', true],
  ]);
  expect(save?.answers.map(({ status }) => status)).toEqual(['200']);
  expect(save?.refusals.map(({ status }) => status)).toContain('412');
});

it('describes a body: types, limits, choices, what may be left out, and what is inside lists', () => {
  const parts = group?.operations[1]?.body?.parts ?? [];
  expect(
    parts.map(({ name, type, required, limits, choices }) => ({ name, type, required, limits, choices })),
  ).toEqual([
    { name: 'name', type: 'string', required: true, limits: ['≤ 40 chars'], choices: [] },
    { name: 'books', type: 'list of object', required: true, limits: ['≤ 9 items'], choices: [] },
    { name: 'colour', type: 'string', required: false, limits: ['default "red"'], choices: ['red', 'blue'] },
    { name: 'version', type: 'integer', required: true, limits: [], choices: [] },
  ]);
  expect(parts[0]?.description).toBe('On the label');
  expect(parts[1]?.parts.map(({ name, type }) => [name, type])).toEqual([
    ['title', 'string'],
    ['pages', 'integer | null'],
  ]);
});

it('shows the shapes of a value that can be one of several', () => {
  const line = describeSchema(
    {
      anyOf: [
        { type: 'object', properties: { a: { const: 1 } } },
        { type: 'object', properties: { b: {} } },
      ],
    },
    {},
  );
  expect(line.parts.map(({ parts }) => parts.map(({ name, type }) => `${name}: ${type}`))).toEqual([
    ['a: 1'],
    ['b: any'],
  ]);
});

it('ends at a schema that holds itself', () => {
  const tree = { type: 'object', properties: { child: { $ref: '#/components/schemas/Tree' } } };
  const line = describeSchema(
    { $ref: '#/components/schemas/Tree' },
    { components: { schemas: { Tree: tree } } },
  );
  expect(line.type).toBe('Tree');
  expect(line.parts[0]?.parts).toEqual([]);
});

it.each([undefined, null, [], {}, { paths: 3 }])('makes nothing of %j rather than breaking', (value) => {
  expect(operationGroups(value)).toEqual([]);
});
