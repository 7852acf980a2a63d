import type { OutgoingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { InvokeResult } from '../system.ts';

export interface ApiResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** An answer of the gateway itself: `{"message":"Not Found"}`. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: OutgoingHttpHeaders = {},
): ApiResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify({ message })),
});

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Scalar).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().optional(),
});
const HasStatus = z.object({ statusCode: z.unknown() });

const bare = (payload: unknown): ApiResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(payload === undefined ? '' : JSON.stringify(payload)),
});

/**
 * What a browser gets for what a Lambda answered, by the rules of payload format 2.0: an object with `statusCode` says
 * everything itself, anything else is sent as JSON with 200; a failed or malformed answer is a 500 without a word why.
 */
export const apiResponse = (result: InvokeResult): ApiResponse => {
  if (result.error !== undefined) return gatewayAnswer(500, 'Internal Server Error');
  if (!HasStatus.safeParse(result.payload).success) return bare(result.payload);
  const parsed = Structured.safeParse(result.payload);
  if (!parsed.success) return gatewayAnswer(500, 'Internal Server Error');
  const { statusCode, headers = {}, cookies, body, isBase64Encoded } = parsed.data;
  const lowered = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    status: statusCode,
    headers: {
      ...(body ? { 'content-type': 'text/plain; charset=utf-8' } : {}),
      ...lowered,
      ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};
