import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Gateway } from '../../../../local/front.ts';
import { startGateway } from '../../../../local/http/gateway.ts';
import { signIn } from '../../../../local/oidc/token.ts';
import { gatewayFor, standInSystem } from '../../../support/stand-in-system.ts';

let gateway: Gateway & { stateDir: string };
beforeAll(async () => {
  gateway = await gatewayFor(standInSystem());
});
afterAll(() => gateway.stop());

const post = async (path: string, form: Record<string, string>) => {
  const response = await fetch(gateway.origin + path, { method: 'POST', body: new URLSearchParams(form) });
  const body = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, body };
};

const keys = () => createRemoteJWKSet(new URL(`${gateway.origin}/oidc/jwks`));

const authorizeUrl = (parameters: Record<string, string>): URL => {
  const url = new URL(`${gateway.origin}/oidc/auth`);
  url.search = new URLSearchParams({
    client_id: 'web-client',
    response_type: 'code',
    scope: 'openid profile email',
    redirect_uri: `${gateway.origin}/auth/callback`,
    ...parameters,
  }).toString();
  return url;
};

/** Signs in by hand up to the code, as a browser would. */
const codeFor = async (challenge: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let at = authorizeUrl({ code_challenge: challenge, code_challenge_method: 'S256' });
  let init: RequestInit = {};
  for (let step = 0; step < 8; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = response.headers.get('location');
    init = {};
    if (location === null)
      init = { method: 'POST', body: new URLSearchParams({ email: 'pkce@example.org' }) };
    else at = new URL(location, at);
    if (at.pathname === '/auth/callback') return at.searchParams.get('code') ?? '';
  }
  throw new Error('no code');
};

describe('signing in by code and PKCE', () => {
  it('gives RS256 access tokens with groups, client id and audience', async () => {
    const { accessToken, idToken } = await signIn(gateway.origin, {
      email: 'Ops@example.org',
      name: 'Olive Ops',
      groups: ['operations', 'finance'],
      create: true,
    });
    const expected = { issuer: `${gateway.origin}/oidc`, audience: 'web-client' };
    const { payload } = await jwtVerify(accessToken, keys(), expected);
    expect(decodeProtectedHeader(accessToken).alg).toBe('RS256');
    expect(payload).toMatchObject({
      client_id: 'web-client',
      token_use: 'access',
      'cognito:groups': ['finance', 'operations'],
    });
    const id = await jwtVerify(idToken, keys(), expected);
    expect(id.payload).toMatchObject({
      sub: payload.sub,
      email: 'ops@example.org',
      name: 'Olive Ops',
      token_use: 'id',
    });
  });

  it('knows the same person again and adds groups', async () => {
    const first = await signIn(gateway.origin, { email: 'again@example.org', create: true });
    const second = await signIn(gateway.origin, { email: 'again@example.org', groups: ['finance'] });
    const [a, b] = await Promise.all(
      [first, second].map(({ accessToken }) => jwtVerify(accessToken, keys())),
    );
    expect(b?.payload.sub).toBe(a?.payload.sub);
    expect(a?.payload['cognito:groups']).toBeUndefined();
    expect(b?.payload['cognito:groups']).toEqual(['finance']);
  });

  it('refuses an unknown address unless told to create it, and a group that does not exist', async () => {
    await expect(signIn(gateway.origin, { email: 'nobody@example.org' })).rejects.toThrow('no account');
    const wrong = { email: 'x@example.org', groups: ['kings'], create: true };
    await expect(signIn(gateway.origin, wrong)).rejects.toThrow('There is no group kings');
  });

  it('renews by refresh token, with the groups of now', async () => {
    const { refreshToken } = await signIn(gateway.origin, { email: 'fresh@example.org', create: true });
    await signIn(gateway.origin, { email: 'fresh@example.org', groups: ['operations'] });
    const form = { grant_type: 'refresh_token', client_id: 'web-client', refresh_token: refreshToken };
    const { status, body } = await post('/oidc/token', form);
    expect(status).toBe(200);
    const { payload } = await jwtVerify(z.string().parse(body['access_token']), keys());
    expect(payload['cognito:groups']).toEqual(['operations']);
  });

  it('refuses a wrong verifier, and demands a challenge', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const code = await codeFor(createHash('sha256').update(verifier).digest('base64url'));
    const form = {
      grant_type: 'authorization_code',
      client_id: 'web-client',
      redirect_uri: `${gateway.origin}/auth/callback`,
      code,
    };
    const refused = await post('/oidc/token', { ...form, code_verifier: 'x'.repeat(43) });
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const without = await fetch(authorizeUrl({}), { redirect: 'manual' });
    expect(without.headers.get('location')).toContain('error=invalid_request');
  });

  it('accepts the right verifier once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const code = await codeFor(createHash('sha256').update(verifier).digest('base64url'));
    const form = {
      grant_type: 'authorization_code',
      client_id: 'web-client',
      redirect_uri: `${gateway.origin}/auth/callback`,
      code,
      code_verifier: verifier,
    };
    expect((await post('/oidc/token', form)).status).toBe(200);
    expect((await post('/oidc/token', form)).status).toBe(400);
  });

  it('sends nobody to an address the template does not know', async () => {
    const url = authorizeUrl({ redirect_uri: 'https://evil.example/', code_challenge: 'x'.repeat(43) });
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });

  it('keeps accounts, keys and sign-ins over a restart', async () => {
    const first = await gatewayFor(standInSystem());
    const port = Number(new URL(first.origin).port);
    const { refreshToken, accessToken } = await signIn(first.origin, {
      email: 'kept@example.org',
      create: true,
    });
    const { stateDir } = first;
    const again = await restart(first, { port, stateDir });
    const form = { grant_type: 'refresh_token', client_id: 'web-client', refresh_token: refreshToken };
    const response = await fetch(`${again.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const call = await fetch(`${again.origin}/api/profiles/me`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    await again.stop();
    expect(response.status).toBe(200);
    expect(call.status).toBe(200);
  });
});

/** Ends the gateway without removing its state, and starts another on it. */
const restart = async (running: Gateway, options: { port: number; stateDir: string }): Promise<Gateway> => {
  const { cp, rm } = await import('node:fs/promises');
  const kept = `${options.stateDir}-kept`;
  // Sessions are written within a quarter of a second.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await cp(options.stateDir, kept, { recursive: true });
  await running.stop();
  const gateway = await startGateway({ ...options, stateDir: kept });
  await gateway.attach(standInSystem());
  return { ...gateway, stop: async () => gateway.stop().then(() => rm(kept, { recursive: true })) };
};
