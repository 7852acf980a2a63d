import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../../local/oidc/token.ts';
import type { Group } from '../../shared/contract.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body where it is JSON. */
  json: unknown;
}

export interface Sent {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  text?: string;
  headers?: Record<string, string>;
}

/** Asks `GET /profiles/me` of the API as somebody; whatever comes back is an answer, failures too. */
export type Caller = (request: string, sent?: Sent) => Promise<Answer>;

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

const patienceMs = 60_000;
const tooMany = 429;

/** A caller with this token, or nobody. It waits where the API is throttled: tests ask faster than people. */
export const callerWith =
  (origin: string, accessToken?: string): Caller =>
  async (request, { body, text = body === undefined ? undefined : JSON.stringify(body), headers } = {}) => {
    const space = request.indexOf(' ');
    const init = {
      method: request.slice(0, space),
      headers: {
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text === undefined ? {} : { body: text }),
    };
    for (;;) {
      const response = await fetch(`${origin}/api${request.slice(space + 1)}`, {
        ...init,
        signal: AbortSignal.timeout(patienceMs),
      });
      const content = await response.text();
      if (response.status !== tooMany)
        return { status: response.status, headers: response.headers, text: content, json: parsed(content) };
      await pause(100);
    }
  };

/** Signs a new account in. */
export const newCaller = async (
  origin: string,
  { name, groups = [] }: { name: string; groups?: readonly Group[] },
): Promise<Caller> => {
  const account = { email: `${name}@example.org`, name, groups: [...groups], create: true };
  return callerWith(origin, (await signIn(origin, account)).accessToken);
};
