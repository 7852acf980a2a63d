import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The answer to the first request with a key; its id is the key. */
export interface KeptAnswer {
  id: string;
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  at: number;
}

const keptSeconds = 24 * 3600;

export const fingerprintOf = (method: string, target: string, body: string): string =>
  createHash('sha256').update(`${method} ${target}\n${body}`).digest('base64url');

/** The kept answer to a key; a refusal where the key was used for something else. */
export const keptAnswer = (
  world: World,
  key: string,
  fingerprint: string,
): Readonly<KeptAnswer> | undefined => {
  const kept = world.get('kept_answer', key);
  if (kept === undefined || kept.at + keptSeconds < world.now) return undefined;
  if (kept.fingerprint === fingerprint) return kept;
  throw new Refusal(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
};

/** 409: a request with this key is still being answered. */
export const inUse = (key: string): Refusal =>
  new Refusal(409, {
    type: 'invalid_request_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
