import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ApiDescription, ApiRoute, InvokeResult } from '../system.ts';
import { type ApiRequest, apiEvent } from './api-event.ts';
import { type ApiResponse, apiResponse, gatewayAnswer } from './api-response.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import type { Authorization } from './jwt-authorizer.ts';
import { readBody } from './request-body.ts';
import { routeMatcher } from './routes.ts';
import { tokenBucket } from './token-bucket.ts';

export interface HttpApiOptions {
  api: ApiDescription;
  authorize: (header: string | undefined, requiredScopes: string[]) => Promise<Authorization>;
  invoke: (functionId: string, event: unknown) => Promise<InvokeResult>;
  now?: () => Date;
  /** How long an integration may take; API Gateway's limit of 30 s unless told. */
  timeoutMs?: number;
}

/** API Gateway's limit for a request's payload. */
const payloadLimitBytes = 10 * 1024 * 1024;

const accountId = '000000000000';

const stageless = (url: string, stage: string): string => {
  const path = url.split('?', 1)[0] ?? '/';
  const rest = stage === '$default' ? path : path.slice(stage.length + 1);
  return rest === '' ? '/' : rest;
};

const within = async <T>(work: Promise<T>, timeoutMs: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const throttles = (api: ApiDescription, now: () => Date) => {
  const buckets = new Map(
    api.routes.flatMap((route) => {
      const limits = route.throttling ?? api.throttling;
      return limits === undefined
        ? []
        : [[route.routeKey, tokenBucket(limits, () => now().getTime())] as const];
    }),
  );
  return (route: ApiRoute): boolean => buckets.get(route.routeKey)?.take() ?? true;
};

const requestOf = (request: IncomingMessage, body: Buffer): ApiRequest => ({
  method: request.method ?? 'GET',
  url: request.url ?? '/',
  httpVersion: request.httpVersion,
  headers: request.headers,
  sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  body,
});

const answering = (options: HttpApiOptions, now: () => Date) => {
  const { api, authorize, invoke } = options;
  const match = routeMatcher(api.routes);
  const admits = throttles(api, now);
  return async (request: IncomingMessage): Promise<ApiResponse> => {
    const found = match(request.method ?? 'GET', stageless(request.url ?? '/', api.stageName));
    if (found === undefined) return gatewayAnswer(404, 'Not Found');
    if (!admits(found.route)) return gatewayAnswer(429, 'Too Many Requests');
    const token =
      found.route.auth === 'jwt'
        ? await authorize(request.headers.authorization, found.route.scopes)
        : undefined;
    if (token?.outcome === 'unauthorized')
      return gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
    if (token?.outcome === 'forbidden') return gatewayAnswer(403, 'Forbidden');
    const body = await readBody(request, payloadLimitBytes);
    if (body === undefined) return gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' });
    const event = apiEvent(requestOf(request, body), {
      apiId: api.id,
      stage: api.stageName,
      accountId,
      match: found,
      ...(token === undefined ? {} : { authorizer: token }),
      now: now(),
    });
    const result = await within(invoke(found.route.functionId, event), options.timeoutMs ?? 30_000);
    return result === undefined ? gatewayAnswer(503, 'Service Unavailable') : apiResponse(result);
  };
};

const withCors = (answer: ApiResponse, cors: OutgoingHttpHeaders): OutgoingHttpHeaders => {
  // Where the API has CORS of its own, the gateway drops what the function says about it.
  const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
  return Object.keys(cors).length > 0 ? { ...Object.fromEntries(own), ...cors } : answer.headers;
};

/**
 * One HTTP API of the template, as API Gateway runs it: exact routes, JWT authorizer, CORS, throttling, payload format
 * 2.0, limits. The request's path begins with the stage's name.
 */
export const httpApiEmulator = (options: HttpApiOptions) => {
  const { cors } = options.api;
  const answer = answering(options, options.now ?? (() => new Date()));
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { origin } = request.headers;
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'];
    if (cors !== undefined && origin !== undefined && preflight) {
      response.writeHead(204, preflightHeaders(cors, origin)).end();
      return;
    }
    const answered = await answer(request);
    response.writeHead(answered.status, {
      ...withCors(answered, corsHeaders(cors, origin)),
      'content-length': answered.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : answered.body);
  };
};
