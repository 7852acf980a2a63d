import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { contract, del, get, post, put } from '../../../../shared/contract.ts';
import { api, connect } from '../../../../web/api/client.ts';

const Book = z.object({ bookId: z.string(), version: z.int() });
const library = contract('library', {
  list: get('/books', {
    caller: 'public',
    summary: '',
    query: z.object({ q: z.string().optional(), limit: z.coerce.number().optional() }),
    returns: z.object({ items: z.array(Book) }),
  }),
  add: post('/books', {
    caller: 'member',
    summary: '',
    body: z.object({ title: z.string() }),
    returns: Book,
    idempotent: true,
  }),
  save: put('/books/{bookId}', {
    caller: 'member',
    summary: '',
    body: z.object({ title: z.string() }),
    returns: Book,
    ifMatch: true,
  }),
  remove: del('/books/{bookId}', { caller: 'member', summary: '' }),
});
const books = api<typeof library>();
const booksAt = `/api${library.routes.list.template}`;

const answering = (response: () => Response | Promise<Response>) => {
  const sent = vi.fn<typeof fetch>(async () => response());
  vi.stubGlobal('fetch', sent);
  const refused = vi.fn();
  connect({
    base: '/api',
    accessToken: async () => Promise.resolve('token-1'),
    idToken: async () => Promise.resolve('id-1'),
    onUnauthenticated: refused,
  });
  return { sent, refused };
};
const json = (status: number, body: unknown) => () => Response.json(body, { status });

afterEach(() => {
  vi.unstubAllGlobals();
});

it('fills the path, encodes it, and leaves undefined query values out', async () => {
  const { sent } = answering(json(200, { items: [] }));
  expect(await books('GET /books', { query: { q: '数据 & more', limit: undefined } })).toEqual({ items: [] });
  expect(sent.mock.calls[0]?.[0]).toBe(`${booksAt}?q=%E6%95%B0%E6%8D%AE+%26+more`);
  await books('DELETE /books/{bookId}', { path: { bookId: 'a/b' } });
  expect(sent.mock.calls[1]?.[0]).toBe('/api/books/a%2Fb');
});

it('says who somebody is where a call asks for that, and signs nobody out over it', async () => {
  const { sent, refused } = answering(json(401, { title: 'Unauthorized' }));
  await expect(books('GET /books', { asPerson: true })).rejects.toThrow();
  expect(sent.mock.calls[0]?.[1]).toMatchObject({ headers: { authorization: 'Bearer id-1' } });
  expect(refused).not.toHaveBeenCalled();
});

it('sends the token, the body as JSON, and the headers a route asks for', async () => {
  const { sent } = answering(json(200, { bookId: 'b', version: 4 }));
  await books('PUT /books/{bookId}', { path: { bookId: 'b' }, body: { title: 'T' }, version: 3 });
  expect(sent.mock.calls[0]?.[1]).toMatchObject({
    method: 'PUT',
    body: '{"title":"T"}',
    headers: { authorization: 'Bearer token-1', 'content-type': 'application/json', 'if-match': '"3"' },
  });
  await books('POST /books', { body: { title: 'T' }, idempotencyKey: 'key-12345' });
  expect(sent.mock.calls[1]?.[1]).toMatchObject({ headers: { 'idempotency-key': 'key-12345' } });
});

it('throws the problem the server answers with', async () => {
  answering(json(412, { code: 'version-moved-on', detail: 'read again', status: 412 }));
  await expect(
    books('PUT /books/{bookId}', { path: { bookId: 'b' }, body: { title: 'T' }, version: 3 }),
  ).rejects.toMatchObject({ name: 'ApiProblem', status: 412, code: 'version-moved-on' });
});

it('throws a problem for a failure page that is not JSON', async () => {
  answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(books('GET /books')).rejects.toMatchObject({ status: 502, code: 'http-502' });
});

it('tells when the token is no longer accepted', async () => {
  const { refused } = answering(json(401, { message: 'Unauthorized' }));
  await expect(books('GET /books')).rejects.toMatchObject({ code: 'sign-in-required' });
  expect(refused).toHaveBeenCalledOnce();
});

it('tells a lost connection from a call that was given up', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(books('GET /books')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  answering(() => Promise.reject(new DOMException('', 'AbortError')));
  await expect(books('GET /books')).rejects.toMatchObject({ name: 'AbortError' });
});

it('gives nothing for an answer without content', async () => {
  answering(() => new Response(null, { status: 204 }));
  await expect(books('DELETE /books/{bookId}', { path: { bookId: 'b' } })).resolves.toBeUndefined();
});
