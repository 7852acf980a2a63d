import type * as z from 'zod';

/** Groups of the user pool: a route may be open to the members of one of them. */
export const groups = ['finance', 'operations', 'expert', 'author', 'organisation-admin'] as const;
export type Group = (typeof groups)[number];

/** Who may call: anyone, anyone signed in, or the members of a group. */
export type Audience = 'public' | 'member' | Group;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RouteOptions {
  readonly caller: Audience;
  /** One line for the API documentation. */
  readonly summary: string;
  /** Schema of the path parameters; without it each is a non-empty string of at most 128 characters. */
  readonly path?: z.ZodObject;
  /** Schema of the query; values arrive as strings. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The handler gets the body's bytes as they came, and the headers: for callers who sign what they send. */
  readonly raw?: boolean;
  /** Schema of the response; what it does not name is never sent. A route without it answers with no content. */
  readonly returns?: z.ZodType;
  /** Success status; 200, or 204 without `returns`. */
  readonly status?: number;
  /** The route honours `Idempotency-Key`: the same key gives the first answer again. */
  readonly idempotent?: boolean;
  /** The route demands `If-Match` with the version read before; a version that has moved on answers 412. */
  readonly ifMatch?: boolean;
  /** Largest request body in bytes; 262,144 unless told. */
  readonly bodyLimit?: number;
}

export interface Route extends RouteOptions {
  readonly method: Method;
  /** Path template, e.g. `/experts/{expertId}/bookings`. */
  readonly template: string;
}

export interface Contract {
  readonly context: string;
  readonly routes: Readonly<Record<string, Route>>;
}

const route =
  <const M extends Method>(method: M) =>
  <const P extends string, const O extends RouteOptions>(template: P, options: O) =>
    ({ method, template, ...options }) as const;

export const get = route('GET');
export const post = route('POST');
export const put = route('PUT');
export const del = route('DELETE');

/**
 * What may be asked of a context over HTTP, as data. API Gateway's routes, the dispatch in the Lambda, the OpenAPI
 * document, the web client's types and the access tests are all derived from it.
 */
export const contract = <const R extends Readonly<Record<string, Route>>>(context: string, routes: R) => ({
  context,
  routes,
});

/** `GET /profiles/me`: API Gateway's name of a route. */
export const routeKeyOf = (route: Pick<Route, 'method' | 'template'>): string =>
  `${route.method} ${route.template}`;

/** The names in a path template: `['expertId']` of `/experts/{expertId}/bookings`. */
export const pathParameters = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
