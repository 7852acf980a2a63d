import type { OutgoingHttpHeaders } from 'node:http';
import type { ApiCors } from '../system.ts';

const allowed = (patterns: string[], origin: string): boolean =>
  patterns.some(
    (pattern) =>
      pattern === '*' ||
      pattern.toLowerCase() === origin.toLowerCase() ||
      (pattern.endsWith('://*') && origin.startsWith(pattern.slice(0, -1))),
  );

const originHeaders = (cors: ApiCors, origin: string): OutgoingHttpHeaders => ({
  'access-control-allow-origin': cors.allowOrigins.includes('*') && !cors.allowCredentials ? '*' : origin,
  ...(cors.allowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
  vary: 'Origin',
});

/** Headers that the gateway puts on an ordinary answer; none for a request without `Origin` or from one not allowed. */
export const corsHeaders = (cors: ApiCors | undefined, origin: string | undefined): OutgoingHttpHeaders => {
  if (cors === undefined || origin === undefined || !allowed(cors.allowOrigins, origin)) return {};
  return {
    ...originHeaders(cors, origin),
    ...(cors.exposeHeaders.length > 0
      ? { 'access-control-expose-headers': cors.exposeHeaders.join(',') }
      : {}),
  };
};

/** The gateway's own answer to a preflight: 204, with the permissions only where the origin is allowed. */
export const preflightHeaders = (cors: ApiCors, origin: string): OutgoingHttpHeaders => {
  if (!allowed(cors.allowOrigins, origin)) return {};
  return {
    ...originHeaders(cors, origin),
    'access-control-allow-methods': cors.allowMethods.join(','),
    'access-control-allow-headers': cors.allowHeaders.join(','),
    ...(cors.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(cors.maxAgeSeconds) }),
  };
};
