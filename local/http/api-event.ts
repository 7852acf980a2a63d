import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayEventRequestContextV2 } from 'aws-lambda';
import type { RouteMatch } from './routes.ts';

export interface ApiRequest {
  method: string;
  /** Path and query as sent, the stage included. */
  url: string;
  httpVersion: string;
  headers: IncomingHttpHeaders;
  sourceIp: string;
  body: Buffer;
}

export interface EventPlace {
  apiId: string;
  stage: string;
  accountId: string;
  match: RouteMatch;
  authorizer?: { claims: Record<string, string>; scopes: string[] | null };
  now: Date;
}

const textual = /^(text\/|application\/(json|xml|javascript|[\w.+-]+\+(json|xml))\b)/i;

/** HTTP APIs pass text on as it is and anything else, forms too, in base64. */
const isText = (headers: IncomingHttpHeaders): boolean => {
  const type = headers['content-type'];
  return headers['content-encoding'] === undefined && (type === undefined || textual.test(type.trim()));
};

const joinedHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined || name === 'cookie') return [];
      return [[name, Array.isArray(value) ? value.join(',') : value]];
    }),
  );

const joinedQuery = (query: string): Record<string, string> => {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    joined[name] = name in joined ? `${joined[name] ?? ''},${value}` : value;
  }
  return joined;
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `12/Mar/2026:19:03:58 +0000` */
const commonLogTime = (at: Date): string => {
  const [date = '', time = ''] = at.toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${months[Number(month) - 1] ?? ''}/${year}:${time.slice(0, 8)} +0000`;
};

const contextOf = (request: ApiRequest, place: EventPlace, path: string) => {
  const { authorizer } = place;
  const context: APIGatewayEventRequestContextV2 & { authorizer?: unknown } = {
    accountId: place.accountId,
    apiId: place.apiId,
    ...(authorizer === undefined
      ? {}
      : { authorizer: { jwt: { claims: authorizer.claims, scopes: authorizer.scopes } } }),
    domainName: request.headers.host ?? '',
    domainPrefix: place.apiId,
    http: {
      method: request.method,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: place.match.route.routeKey,
    stage: place.stage,
    time: commonLogTime(place.now),
    timeEpoch: place.now.getTime(),
  };
  return context;
};

/** A request as an HTTP API hands it to a Lambda: payload format 2.0. */
export const apiEvent = (request: ApiRequest, place: EventPlace): APIGatewayProxyEventV2 => {
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s);
  const { pathParameters } = place.match;
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => cookie !== '');
  const text = isText(request.headers);
  return {
    version: '2.0',
    routeKey: place.match.route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies === undefined ? {} : { cookies }),
    headers: joinedHeaders(request.headers),
    ...(query === '' ? {} : { queryStringParameters: joinedQuery(query) }),
    requestContext: contextOf(request, place, path),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    ...(request.body.length > 0 ? { body: request.body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: request.body.length > 0 && !text,
  };
};
