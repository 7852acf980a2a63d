import middy from '@middy/core';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import * as z from 'zod';
import { type Contract, type Route, routeKeyOf } from '../contract.ts';
import type { Headers, RequestOf, ResultOf } from '../contract-types.ts';
import { notFound } from '../errors.ts';
import { commandIdFrom, freshCommandId } from '../ids.ts';
import { type Identity, admit, identityOf } from './identity.ts';
import { replayable } from './idempotency.ts';
import { toProblem } from './problem.ts';
import { expectedVersionOf, idempotencyKeyOf, parseRequest } from './request.ts';
import { type Log, correlated, count, telemetry } from './telemetry.ts';

interface CallContext {
  /** The same for every retry under one `Idempotency-Key`; ids of what the command creates derive from it. */
  readonly commandId: string;
  readonly log: Log;
}

type CallerOf<R extends Route> = R['caller'] extends 'public' ? Identity | undefined : Identity;

export type Call<R extends Route> = RequestOf<R> &
  CallContext & {
    readonly caller: CallerOf<R>;
    readonly expectedVersion: R extends { ifMatch: true } ? number : undefined;
  };

export type Handlers<C extends Contract> = {
  readonly [N in keyof C['routes']]: (call: Call<C['routes'][N]>) => Promise<ResultOf<C['routes'][N]>>;
};

interface LooseCall extends CallContext {
  readonly caller: Identity | undefined;
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Headers | undefined;
  readonly expectedVersion: number | undefined;
}
type LooseHandlers = Readonly<Record<string, (call: LooseCall) => Promise<unknown>>>;

type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const Versioned = z.object({ version: z.int() });

const respond = (route: Route, result: unknown): APIGatewayProxyStructuredResultV2 => {
  if (route.returns === undefined) return { statusCode: route.status ?? 204 };
  const body = route.returns.parse(result);
  const version = Versioned.safeParse(body);
  return {
    statusCode: route.status ?? 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(version.success ? { etag: `"${version.data.version}"` } : {}),
    },
    body: JSON.stringify(body),
  };
};

const correlationOf = (event: APIGatewayProxyEventV2): string => {
  const header = event.headers['x-correlation-id'];
  return header !== undefined && /^[\w-]{8,64}$/.test(header) ? header : event.requestContext.requestId;
};

interface Exchange {
  readonly event: APIGatewayProxyEventV2;
  readonly context: Context;
  readonly log: Log;
}

const handle = async (
  { route, run }: { route: Route; run: LooseHandlers[string] },
  { event, context, log }: Exchange,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const caller = identityOf(event);
  admit(route.caller, caller);
  const request = parseRequest(route, event);
  const key = route.idempotent === true ? idempotencyKeyOf(event) : undefined;
  const scope = [caller?.id ?? 'public', event.routeKey, event.rawPath];
  const commandId = key === undefined ? freshCommandId(new Date()) : commandIdFrom(...scope, key);
  const expectedVersion = route.ifMatch === true ? expectedVersionOf(event) : undefined;
  const execute = async () =>
    respond(route, await run({ ...request, caller, commandId, expectedVersion, log }));
  return key === undefined ? execute() : replayable({ commandId, payload: request.body, context }, execute);
};

const dispatch = (contract: Contract, handlers: LooseHandlers) => {
  const byKey = new Map(
    Object.entries(contract.routes).flatMap(([name, route]) => {
      const run = handlers[name];
      return run === undefined ? [] : [[routeKeyOf(route), { route, run }] as const];
    }),
  );
  return async (
    event: APIGatewayProxyEventV2,
    context: Context,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const correlationId = correlationOf(event);
    return correlated(correlationId, async (log) => {
      const response = await answer(
        () => {
          const entry = byKey.get(event.routeKey);
          if (entry === undefined) throw notFound('no-such-route', `There is no route ${event.routeKey}.`);
          return handle(entry, { event, context, log });
        },
        { correlationId, log },
      );
      return { ...response, headers: { ...response.headers, 'x-correlation-id': correlationId } };
    });
  };
};

const answer = async (
  work: () => Promise<APIGatewayProxyStructuredResultV2>,
  { correlationId, log }: { correlationId: string; log: Log },
): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    const response = await work();
    count('RequestHandled');
    return response;
  } catch (error) {
    const problem = toProblem(error, correlationId);
    if (problem.status >= 500) log.error('request failed', { error });
    else log.info('request refused', { code: problem.code, detail: problem.detail });
    count(problem.status >= 500 ? 'RequestFailed' : 'RequestRefused');
    return {
      statusCode: problem.status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
      body: JSON.stringify(problem),
    };
  }
};

/**
 * The HTTP door of a context: dispatches by `event.routeKey`, checks who calls, parses both directions, answers
 * failures as problem+json. Every route of the contract needs a handler: the types say so.
 *
 * @example export const handler = httpApi(profiles, { getMyProfile: ({ caller }) => store.get(caller.id) });
 */
export function httpApi<C extends Contract>(contract: C, handlers: Handlers<C>): HttpHandler;
export function httpApi(contract: Contract, handlers: LooseHandlers): HttpHandler {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(telemetry())
    .use(httpSecurityHeaders())
    .handler(dispatch(contract, handlers));
}
