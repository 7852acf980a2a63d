import type * as z from 'zod';

/** An answer that the caller did not ask for; `body` is what came instead. */
export class UnexpectedAnswer extends Error {
  readonly status: number;

  constructor(request: string, status: number, body: string) {
    super(`${request} answered ${status}: ${body.slice(0, 600)}`);
    this.name = 'UnexpectedAnswer';
    this.status = status;
  }
}

export interface Call {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the HTTP API of a running system as somebody, or as nobody. Paths are the contracts', e.g. `/profiles/me`. */
export interface ApiClient {
  /** Throws UnexpectedAnswer unless the answer is a success of this shape. */
  call: <S extends z.ZodType>(route: string, returns: S, call?: Call) => Promise<z.output<S>>;
}

/**
 * @example const { version } = await apiClient(origin, token).call('GET /profiles/me', z.object({ version: z.int() }));
 */
export const apiClient = (origin: string, accessToken?: string): ApiClient => ({
  call: async (route, returns, { body, headers = {} } = {}) => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: {
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new UnexpectedAnswer(route, response.status, text);
    const parsed = returns.safeParse(text === '' ? undefined : JSON.parse(text));
    if (!parsed.success) {
      const what = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
      throw new UnexpectedAnswer(route, response.status, `${what.join('; ')} in ${text}`);
    }
    return parsed.data;
  },
});
