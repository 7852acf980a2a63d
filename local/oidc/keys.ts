import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
} from 'jose';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const text = z.string();
const SigningKey = z.object({
  kty: z.literal('RSA'),
  kid: text,
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: text,
  e: text,
  d: text,
  p: text,
  q: text,
  dp: text,
  dq: text,
  qi: text,
});
const Keys = z.object({ signing: SigningKey, cookie: z.string() });
export type Keys = z.infer<typeof Keys>;

/** The issuer's signing key and the key of its cookies, made once and kept in `<stateDir>/oidc-keys.json`. */
export const openKeys = async (stateDir: string): Promise<Keys> => {
  const path = join(stateDir, 'oidc-keys.json');
  const kept = readJsonFile(path, Keys);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const fresh = Keys.parse({
    signing: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(8).toString('hex'),
      alg: 'RS256',
      use: 'sig',
    },
    cookie: randomBytes(32).toString('base64url'),
  });
  writeJsonFile(path, fresh);
  return fresh;
};

/** Finds the public half by a token's `kid`, as the published key set does. */
export const verificationKeys = ({ signing }: Keys): JWTVerifyGetKey => {
  const { kty, kid, alg, use, n, e } = signing;
  const published: JSONWebKeySet = { keys: [{ kty, kid, alg, use, n, e }] };
  return createLocalJWKSet(published);
};
