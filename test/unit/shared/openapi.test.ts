import { expect, it } from 'vitest';
import * as z from 'zod';
import { contract, get, post, put } from '../../../shared/contract.ts';
import { openApiDocument } from '../../../shared/openapi.ts';

const Shelf = z.object({ name: z.string().max(40), version: z.int() });
const NewBook = z.object({ title: z.string().min(1), pages: z.int().positive().default(1) });
const Book = z.object({ bookId: z.string(), title: z.string() });

const library = contract('library', {
  getShelf: get('/shelves/{shelfId}', { caller: 'member', summary: 'A shelf', returns: Shelf }),
  saveShelf: put('/shelves/{shelfId}', {
    caller: 'member',
    summary: 'Change a shelf',
    body: Shelf,
    returns: Shelf,
    ifMatch: true,
  }),
  addBook: post('/shelves/{shelfId}/books', {
    caller: 'operations',
    summary: 'Put a book on a shelf',
    body: NewBook,
    returns: Book,
    status: 201,
    idempotent: true,
  }),
  listBooks: get('/books', {
    caller: 'public',
    summary: 'Books',
    query: z.object({ limit: z.coerce.number().max(100).optional() }),
    returns: z.object({ items: z.array(Book) }),
  }),
  touch: post('/touch', { caller: 'public', summary: 'Nothing comes back' }),
});

const document = openApiDocument([library]);
const operation = (path: string, method: 'get' | 'put' | 'post') => {
  const found = document.paths?.[path]?.[method];
  if (found === undefined) throw new Error(`no ${method} ${path}`);
  return found;
};
const parameterNames = (path: string, method: 'get' | 'put' | 'post') =>
  (operation(path, method).parameters ?? []).map((parameter) =>
    'name' in parameter ? `${parameter.in} ${parameter.name}${parameter.required === true ? '!' : ''}` : '',
  );

it('is an OpenAPI 3.1 document with every route once', () => {
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.values(document.paths ?? {}).flatMap(({ get, put, post }) => [get, put, post]);
  expect(operations.flatMap((found) => found?.operationId ?? []).toSorted()).toEqual(
    Object.keys(library.routes).toSorted(),
  );
});

it('asks for sign-in exactly where the contract does', () => {
  expect(operation('/books', 'get').security).toBeUndefined();
  expect(operation('/shelves/{shelfId}', 'get').security).toEqual([{ signIn: [] }]);
  expect(document.components?.securitySchemes?.['signIn']).toMatchObject({ type: 'http', scheme: 'bearer' });
  expect(Object.keys(operation('/books', 'get').responses ?? {})).not.toContain('401');
  expect(Object.keys(operation('/shelves/{shelfId}', 'get').responses ?? {})).toContain('401');
});

it('names the group that may call', () => {
  expect(operation('/shelves/{shelfId}/books', 'post')['x-caller']).toBe('operations');
  expect(operation('/shelves/{shelfId}/books', 'post').description).toContain('`operations`');
  expect(Object.keys(operation('/shelves/{shelfId}/books', 'post').responses ?? {})).toContain('403');
});

it('has path, query and header parameters', () => {
  expect(parameterNames('/shelves/{shelfId}', 'put').toSorted()).toEqual([
    'header If-Match!',
    'path shelfId!',
  ]);
  expect(parameterNames('/shelves/{shelfId}/books', 'post').toSorted()).toEqual([
    'header Idempotency-Key',
    'path shelfId!',
  ]);
  expect(parameterNames('/books', 'get')).toEqual(['query limit']);
});

it('tells a body as it is sent: what has a default may be left out', () => {
  expect(operation('/shelves/{shelfId}/books', 'post').requestBody).toMatchObject({
    required: true,
    content: { 'application/json': { schema: { required: ['title'] } } },
  });
});

it('answers with the version as an ETag, and refuses a stale or missing one', () => {
  const { responses } = operation('/shelves/{shelfId}', 'put');
  expect(responses?.['200']).toMatchObject({ headers: { ETag: { schema: { type: 'string' } } } });
  expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['412', '428']));
  expect(operation('/books', 'get').responses?.['200']).not.toHaveProperty('headers');
});

it('uses the success status of the route, 204 where nothing comes back', () => {
  expect(Object.keys(operation('/shelves/{shelfId}/books', 'post').responses ?? {})).toContain('201');
  expect(operation('/touch', 'post').responses?.['204']).toEqual({ description: 'Done' });
});

it('describes every refusal as a problem', () => {
  const refused = Object.entries(operation('/shelves/{shelfId}', 'put').responses ?? {}).filter(
    ([status]) => Number(status) >= 400,
  );
  expect(refused.length).toBeGreaterThan(6);
  for (const [, response] of refused) {
    expect(response).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  }
});

it('is the same for the same contracts', () => {
  expect(JSON.stringify(openApiDocument([library]))).toBe(JSON.stringify(document));
});
