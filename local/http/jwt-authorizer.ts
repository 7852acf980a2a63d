import { type JWTVerifyGetKey, errors, jwtVerify } from 'jose';

export interface JwtAuthorizerOptions {
  issuer: string;
  /** Client ids of which the token's `aud`, or in its absence `client_id`, must name one. */
  audience: string[];
  /** Finds the issuer's public key by the token's `kid`. */
  keys: JWTVerifyGetKey;
}

export type Authorization =
  | { outcome: 'allowed'; claims: Record<string, string>; scopes: string[] | null }
  | { outcome: 'unauthorized'; reason: string }
  | { outcome: 'forbidden'; reason: string };

/** API Gateway hands claims on as strings: a list as `[a b]`, an object as JSON. */
const flatClaim = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(flatClaim).join(' ')}]`;
  return JSON.stringify(value);
};

const listed = (claim: unknown): string[] => {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((item) => typeof item === 'string') : [];
};

/**
 * The JWT authorizer of HTTP APIs: RS256 signature by the issuer's keys, `iss`, `exp`, `nbf`, and the audience by `aud`
 * or, where the token has none (Cognito's access tokens), by `client_id`. `requiredScopes`: one of them must be granted.
 */
export const jwtAuthorizer =
  ({ issuer, audience, keys }: JwtAuthorizerOptions) =>
  async (header: string | undefined, requiredScopes: string[]): Promise<Authorization> => {
    const token = header?.replace(/^Bearer\s+/i, '').trim();
    if (token === undefined || token === '') return { outcome: 'unauthorized', reason: 'no token' };
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      });
      const meant = listed(payload.aud ?? payload['client_id']);
      if (!meant.some((name) => audience.includes(name)))
        return { outcome: 'unauthorized', reason: 'wrong audience' };
      const granted = flatClaim(payload['scope'] ?? payload['scp'] ?? '').split(/[\s[\]]+/);
      if (requiredScopes.length > 0 && !requiredScopes.some((scope) => granted.includes(scope)))
        return { outcome: 'forbidden', reason: 'insufficient scope' };
      const claims = Object.fromEntries(
        Object.entries(payload).map(([name, value]) => [name, flatClaim(value)]),
      );
      return { outcome: 'allowed', claims, scopes: requiredScopes.length > 0 ? requiredScopes : null };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { outcome: 'unauthorized', reason: error.message };
      throw error;
    }
  };
