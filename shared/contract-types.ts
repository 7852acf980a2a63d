import type * as z from 'zod';
import type { Contract, Method, Route } from './contract.ts';

type TemplateParameters<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & TemplateParameters<Rest>
  : unknown;

type Parsed<R, K extends string> =
  R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined;

type Sent<R, K extends string> =
  R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.input<S> : undefined;

/** Header names in lower case; several values of one name are joined by commas. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** What a handler gets of the path, the query and the body, after parsing; of a raw route bytes and headers instead. */
export interface RequestOf<R extends Route> {
  readonly path: R extends { path: infer S extends z.ZodType }
    ? z.output<S>
    : TemplateParameters<R['template']>;
  readonly query: Parsed<R, 'query'>;
  readonly body: R extends { raw: true } ? Uint8Array : Parsed<R, 'body'>;
  readonly headers: R extends { raw: true } ? Headers : undefined;
}

/** What a handler returns, before the response schema has seen it. */
export type ResultOf<R extends Route> = R extends { returns: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

type KeyOf<R> = R extends { method: infer M extends Method; template: infer T extends string }
  ? `${M} ${T}`
  : never;

/** The union of a contract's route keys, `'GET /profiles/me' | …`. */
export type RouteKeysOf<C extends Contract> = KeyOf<C['routes'][keyof C['routes']]>;

/** The route with this key. */
export type RouteByKey<C extends Contract, K extends string> = {
  [N in keyof C['routes']]: KeyOf<C['routes'][N]> extends K ? C['routes'][N] : never;
}[keyof C['routes']];

/** What a client sends, and what it gets back. For the web: types only, no schema is bundled. */
export interface ClientCall<R extends Route> {
  readonly path: TemplateParameters<R['template']>;
  readonly query: Sent<R, 'query'>;
  readonly body: Sent<R, 'body'>;
  readonly response: R extends { returns: infer S extends z.ZodType } ? z.output<S> : undefined;
}
