import { type CryptoKey, SignJWT, UnsecuredJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { jwtAuthorizer } from '../../../../local/http/jwt-authorizer.ts';

const issuer = 'http://127.0.0.1:4400/oidc';
type Authorize = ReturnType<typeof jwtAuthorizer>;
type Signer = (
  claims: Record<string, unknown>,
  header?: { kid?: string; expiresIn?: string },
) => Promise<string>;
let authorize: Authorize;
let sign: Signer;
let forge: Signer;

const signer =
  (privateKey: CryptoKey): Signer =>
  (claims, { kid = 'key-1', expiresIn = '1h' } = {}) =>
    new SignJWT({ iss: issuer, sub: 'u-1', aud: 'web-client', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(privateKey);

beforeAll(async () => {
  const ours = await generateKeyPair('RS256');
  const theirs = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'key-1', alg: 'RS256' }],
  });
  authorize = jwtAuthorizer({ issuer, audience: ['web-client', 'other-client'], keys });
  sign = signer(ours.privateKey);
  forge = signer(theirs.privateKey);
});

const outcomeOf = async (token: string, scopes: string[] = []) =>
  (await authorize(`Bearer ${token}`, scopes)).outcome;

describe('a good token', () => {
  it('is let in with its claims flattened to strings', async () => {
    const token = await sign({ 'cognito:groups': ['finance', 'operations'], email_verified: true, n: 7 });
    const result = await authorize(`Bearer ${token}`, []);
    expect(result).toMatchObject({
      outcome: 'allowed',
      scopes: null,
      claims: { sub: 'u-1', 'cognito:groups': '[finance operations]', email_verified: 'true', n: '7' },
    });
  });

  it('may name its audience by client_id alone, as Cognito does', async () => {
    expect(await outcomeOf(await sign({ aud: undefined, client_id: 'other-client' }))).toBe('allowed');
    expect(await outcomeOf(await sign({ aud: ['x', 'web-client'] }))).toBe('allowed');
  });

  it('may come without the word Bearer', async () => {
    expect((await authorize(await sign({}), [])).outcome).toBe('allowed');
  });

  it('needs one of the scopes the route asks for', async () => {
    const token = await sign({ scope: 'openid market/write' });
    expect(await outcomeOf(token, ['market/write', 'market/all'])).toBe('allowed');
    expect(await outcomeOf(token, ['market/all'])).toBe('forbidden');
  });
});

describe('any other token is refused', () => {
  it('absent or not a token', async () => {
    for (const header of [undefined, '', 'Bearer ', 'Bearer x.y.z', 'Basic YTpi'])
      expect(await authorize(header, [])).toMatchObject({ outcome: 'unauthorized' });
  });

  it('expired', async () => {
    expect(await outcomeOf(await sign({}, { expiresIn: '-1s' }))).toBe('unauthorized');
  });

  it('not yet valid', async () => {
    expect(await outcomeOf(await sign({ nbf: Math.floor(Date.now() / 1000) + 60 }))).toBe('unauthorized');
  });

  it('of another issuer', async () => {
    expect(await outcomeOf(await sign({ iss: 'http://127.0.0.1:4401/oidc' }))).toBe('unauthorized');
  });

  it('for another audience, even if its client_id would do', async () => {
    expect(await outcomeOf(await sign({ aud: 'x', client_id: 'web-client' }))).toBe('unauthorized');
    expect(await outcomeOf(await sign({ aud: undefined, client_id: 'x' }))).toBe('unauthorized');
    expect(await outcomeOf(await sign({ aud: undefined }))).toBe('unauthorized');
  });

  it('unsigned (alg none)', async () => {
    const claims = { iss: issuer, sub: 'u-1', aud: 'web-client' };
    expect(await outcomeOf(new UnsecuredJWT(claims).setExpirationTime('1h').encode())).toBe('unauthorized');
  });

  it('signed by HMAC with the public key, by a stranger, or under an unknown key id', async () => {
    const hmac = await new SignJWT({ iss: issuer, aud: 'web-client' })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('x'.repeat(64)));
    expect(await outcomeOf(hmac)).toBe('unauthorized');
    expect(await outcomeOf(await forge({}))).toBe('unauthorized');
    expect(await outcomeOf(await sign({}, { kid: 'key-2' }))).toBe('unauthorized');
  });

  it('tampered with', async () => {
    const [header = '', payload = '', signature = ''] = (await sign({ 'cognito:groups': [] })).split('.');
    const claims = Buffer.from(payload, 'base64url').toString().replace('[]', '["finance"]');
    const changed = Buffer.from(claims).toString('base64url');
    expect(changed).not.toBe(payload);
    expect(await outcomeOf([header, changed, signature].join('.'))).toBe('unauthorized');
  });
});
