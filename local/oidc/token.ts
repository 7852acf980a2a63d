import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

export interface SignInOptions {
  email: string;
  name?: string;
  /** Groups the account is to be in; groups it lacks are added. */
  groups?: string[];
  /** Makes the account where there is none; without it an unknown address is an error. */
  create?: boolean;
}

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number(),
});
const Discovery = z.object({ authorization_endpoint: z.string(), token_endpoint: z.string() });
const SiteConfig = z.object({ clientId: z.string() });

export interface SignedIn {
  accessToken: string;
  idToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

const json = async <S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return schema.parse(await response.json());
};

/** A browser as far as signing in needs one: keeps cookies by path, follows redirects one at a time. */
const browser = () => {
  const cookies = new Map<string, string>();
  return async (url: URL, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
};

const destination = (response: Response, base: URL): URL | undefined => {
  const location = response.headers.get('location');
  return location === null ? undefined : new URL(location, base);
};

const loginForm = (page: string, { email, name, groups = [], create }: SignInOptions): URLSearchParams => {
  if (create !== true && !page.includes(email.toLowerCase()))
    throw new Error(`There is no account ${email} (create: true would make it).`);
  const form = new URLSearchParams({ email, name: name ?? '' });
  for (const group of groups) form.append('groups', group);
  return form;
};

/** Walks from the authorization request over the login page to the redirect that carries the code. */
const obtainCode = async (start: URL, redirectUri: string, options: SignInOptions): Promise<string> => {
  const visit = browser();
  let at = start;
  let response = await visit(at);
  for (let step = 0; step < 8; step += 1) {
    const next = destination(response, at);
    if (next === undefined && response.status === 200) {
      response = await visit(at, { method: 'POST', body: loginForm(await response.text(), options) });
      continue;
    }
    if (next === undefined)
      throw new Error(`Signing in stopped at ${at.href} (${response.status}): ${await response.text()}`);
    const code = next.href.startsWith(redirectUri) ? next.searchParams.get('code') : null;
    if (code !== null) return code;
    if (next.searchParams.has('error')) throw new Error(`Signing in was refused: ${next.search}`);
    at = next;
    response = await visit(at);
  }
  throw new Error('Signing in did not come to an end.');
};

const token = async (endpoint: string, parameters: Record<string, string>): Promise<SignedIn> => {
  const response = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
  const tokens = await json(response, Tokens);
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    refreshToken: tokens.refresh_token,
    expiresInSeconds: tokens.expires_in,
  };
};

/**
 * Signs in to a running local system from a script, by the same code flow with PKCE that the browser uses.
 *
 * @example const { accessToken } = await signIn('http://127.0.0.1:4400', { email: 'ada@example.org', groups: ['operations'], create: true });
 */
export const signIn = async (baseUrl: string, options: SignInOptions): Promise<SignedIn> => {
  const { origin } = new URL(baseUrl);
  const { clientId } = await json(await fetch(`${origin}/config.json`), SiteConfig);
  const provider = await json(await fetch(`${origin}/oidc/.well-known/openid-configuration`), Discovery);
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = `${origin}/oidc/code`;
  const start = new URL(provider.authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email',
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await obtainCode(start, redirectUri, options);
  return await token(provider.token_endpoint, {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
    code_verifier: verifier,
  });
};
