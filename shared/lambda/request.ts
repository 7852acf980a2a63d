import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { type Route, pathParameters } from '../contract.ts';
import { invalid, preconditionRequired, tooLarge } from '../errors.ts';
import { invalidInput } from './problem.ts';

const defaultBodyLimit = 262_144;
const PathParameter = z.string().min(1).max(128);

const parsePart = (part: string, schema: z.ZodType, value: unknown): unknown => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidInput(part, parsed.error);
  return parsed.data;
};

const pathSchema = (route: Route): z.ZodObject =>
  route.path ??
  z.object(Object.fromEntries(pathParameters(route.template).map((name) => [name, PathParameter])));

/** API Gateway hands text on as it is and anything else in base64; either way these are the bytes that were sent. */
const bytesOf = (event: APIGatewayProxyEventV2, limit: number): Buffer => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > limit) {
    throw tooLarge('body-too-large', `The body is larger than ${limit} bytes.`, {
      details: { limitBytes: limit },
    });
  }
  return bytes;
};

const parseJson = (text: string): unknown => {
  if (text.trim() === '') throw invalid('body-missing', 'The request needs a JSON body.');
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw invalid('body-not-json', `The body is not JSON: ${reason}`);
  }
};

const bodyOf = (route: Route, bytes: Buffer): unknown => {
  if (route.raw === true) return bytes;
  return route.body === undefined
    ? undefined
    : parsePart('body', route.body, parseJson(bytes.toString('utf8')));
};

/** Path, query and body of an event, each checked against the route's schema. Throws `invalid` naming the value. */
export const parseRequest = (route: Route, event: APIGatewayProxyEventV2) => {
  const bytes = bytesOf(event, route.bodyLimit ?? defaultBodyLimit);
  return {
    path: parsePart('path', pathSchema(route), event.pathParameters ?? {}),
    query:
      route.query === undefined
        ? undefined
        : parsePart('query', route.query, event.queryStringParameters ?? {}),
    body: bodyOf(route, bytes),
    headers: route.raw === true ? event.headers : undefined,
  };
};

/** The version in `If-Match: "3"`. Throws where the header is absent or not one version. */
export const expectedVersionOf = (event: APIGatewayProxyEventV2): number => {
  const header = event.headers['if-match'];
  if (header === undefined) {
    throw preconditionRequired('if-match-required', 'Send If-Match with the version you read.');
  }
  const version = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw invalid('if-match-malformed', 'If-Match must be one quoted version number.');
  return Number(version);
};

const KeyHeader = z.string().regex(/^[\x21-\x7e]{8,128}$/);

/** The caller's `Idempotency-Key`, or undefined. Throws where it is not 8 to 128 printable characters. */
export const idempotencyKeyOf = (event: APIGatewayProxyEventV2): string | undefined => {
  const header = event.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const parsed = KeyHeader.safeParse(header);
  if (!parsed.success) {
    throw invalid(
      'idempotency-key-malformed',
      'Idempotency-Key must be 8 to 128 printable ASCII characters.',
    );
  }
  return parsed.data;
};
