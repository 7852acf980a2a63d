import type { Contract, Route } from '../../shared/contract.ts';
import type { ClientCall, RouteByKey, RouteKeysOf } from '../../shared/contract-types.ts';
import { problemFrom, unreachable } from './problem.ts';

type RouteOf<C extends Contract, K extends string> = Extract<RouteByKey<C, K>, Route>;
type Part<N extends string, V> = [V] extends [undefined]
  ? unknown
  : unknown extends V
    ? unknown
    : Partial<V> extends V
      ? { readonly [P in N]?: V }
      : { readonly [P in N]: V };

/** What a call must be given: path, query and body as the contract says, and the headers its options ask for. */
export type Arguments<R extends Route> = Part<'path', ClientCall<R>['path']> &
  Part<'query', ClientCall<R>['query']> &
  Part<'body', ClientCall<R>['body']> &
  (R extends { ifMatch: true } ? { readonly version: number } : unknown) &
  (R extends { idempotent: true } ? { readonly idempotencyKey?: string } : unknown) & {
    readonly signal?: AbortSignal;
    /** Sends the token that says who somebody is instead of the one that says what they may. */
    readonly asPerson?: true;
    /** Goes on where the page is left: for what is told on leaving. The browser takes 64 KB of such at a time. */
    readonly keepalive?: boolean;
  };

type Rest<R extends Route> =
  Partial<Arguments<R>> extends Arguments<R> ? [given?: Arguments<R>] : [given: Arguments<R>];

type Caller<C extends Contract> = <K extends RouteKeysOf<C>>(
  key: K,
  ...rest: Rest<RouteOf<C, K>>
) => Promise<ClientCall<RouteOf<C, K>>['response']>;

interface LooseArguments {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  readonly asPerson?: true;
  readonly keepalive?: boolean;
}

interface Connection {
  readonly base: string;
  readonly accessToken: () => Promise<string | undefined>;
  /** Of the same person, with their name in it. */
  readonly idToken: () => Promise<string | undefined>;
  /** The server no longer accepts the token it was sent. */
  readonly onUnauthenticated: () => void;
}

const connections: Connection[] = [];

/** Tells the client where the API is and who calls. Once, at start. */
export const connect = (connection: Connection): void => void connections.splice(0, 1, connection);

const addressOf = (base: string, key: string, { path = {}, query = {} }: LooseArguments): string => {
  const template = key.slice(key.indexOf(' ') + 1);
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const sent = Object.entries(query).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)]]
      : [],
  );
  const search = new URLSearchParams(sent).toString();
  return `${base}${filled}${search === '' ? '' : `?${search}`}`;
};

const bodyOf = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  if (!/json/.test(response.headers.get('content-type') ?? '')) return undefined;
  return response.json();
};

const headersOf = (given: LooseArguments, token: string | undefined): Record<string, string> => ({
  accept: 'application/json',
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(given.version === undefined ? {} : { 'if-match': `"${given.version}"` }),
  ...(given.idempotencyKey === undefined ? {} : { 'idempotency-key': given.idempotencyKey }),
});

const call = async (key: string, given: LooseArguments = {}): Promise<unknown> => {
  const [connection] = connections;
  if (connection === undefined) throw new Error('connect() first');
  const asPerson = given.asPerson === true;
  const token = await (asPerson ? connection.idToken() : connection.accessToken());
  const response = await fetch(addressOf(connection.base, key, given), {
    method: key.slice(0, key.indexOf(' ')),
    headers: headersOf(given, token),
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    ...(given.signal === undefined ? {} : { signal: given.signal }),
    ...(given.keepalive === true ? { keepalive: true } : {}),
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : unreachable();
  });
  const body = await bodyOf(response);
  if (response.ok) return body;
  if (response.status === 401 && token !== undefined && !asPerson) connection.onUnauthenticated();
  throw problemFrom(response.status, body);
};

/**
 * The typed client of one context: types come from its contract, no schema is bundled. Throws `ApiProblem`.
 *
 * @example const profilesApi = api<typeof profiles>();
 *   const mine = await profilesApi('GET /profiles/me');
 *   await profilesApi('PUT /profiles/me', { body: draft, version: mine.version });
 */
export function api<C extends Contract>(): Caller<C>;
export function api(): unknown {
  return call;
}

/** A key for one intended effect: send the same with every retry of it. */
export const idempotencyKey = (): string => crypto.randomUUID();
