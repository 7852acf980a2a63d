import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groups } from '../../../shared/contract.ts';
import { signIn } from '../../../local/oidc/token.ts';
import { type NamedRoute, allRoutes } from '../../support/contracts.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';

const roles = ['stranger', 'member', ...groups] as const;
type Role = (typeof roles)[number];

let house: TestHouse;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  house = await startTestHouse();
  for (const role of roles) {
    if (role === 'stranger') continue;
    const account = { email: `${role}@example.org`, groups: role === 'member' ? [] : [role], create: true };
    tokens.set(role, (await signIn(house.origin, account)).accessToken);
  }
});
afterAll(() => house.remove());

const request = async (route: NamedRoute, role: Role, body: unknown = {}) => {
  const token = tokens.get(role);
  const path = route.template.replaceAll(/\{\w+\}/g, 'none-such');
  const response = await fetch(`${house.origin}/api${path}`, {
    method: route.method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(route.ifMatch === true ? { 'if-match': '"0"' } : {}),
    },
    ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
};

/** What the contract promises this role: let in, sent to sign in, or refused. */
const promised = ({ caller }: NamedRoute, role: Role): 'in' | 401 | 403 => {
  if (caller === 'public') return 'in';
  if (role === 'stranger') return 401;
  return caller === 'member' || caller === role ? 'in' : 403;
};

const routes = await allRoutes();

describe('every route for every role', () => {
  it('knows routes of all kinds', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(new Set(routes.map(({ caller }) => caller))).toContain('operations');
  });

  it.each(routes.map((route) => [route.name, route] as const))(
    '%s lets in whom the contract names',
    async (_name, route) => {
      for (const role of roles) {
        const { status, text } = await request(route, role);
        const wanted = promised(route, role);
        const seen = status === 401 || status === 403 ? status : 'in';
        expect(seen, `${role}: ${status} ${text}`).toBe(wanted);
        expect(status, `${role}: ${text}`).toBeLessThan(500);
      }
    },
  );

  it('answers a token that was tampered with like none', async () => {
    const [header = '', , signature = ''] = (tokens.get('member') ?? '').split('.');
    const claims = { sub: 'someone-else', 'cognito:groups': ['operations'], exp: 4_000_000_000 };
    const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    const response = await fetch(`${house.origin}/api/profiles/me`, {
      headers: { authorization: `Bearer ${forged}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('whatever is sent', () => {
  const withBody = routes.filter(({ body }) => body !== undefined);

  it.each(withBody.map((route) => [route.name, route] as const))(
    '%s answers without a failure',
    async (_name, route) => {
      const role = route.caller === 'public' ? 'stranger' : route.caller;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), async (body) => {
          const { status, text } = await request(route, role, body);
          expect(status, text).toBeLessThan(500);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('no route fails on odd addresses and queries', async () => {
    const odd = ['%00', '%E6%9', '..%2f..', '%20', "'; drop", '数据', 'x'.repeat(3000)];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const text of odd) {
        const path = route.template.replaceAll(/\{\w+\}/g, encodeURI(text).replaceAll('%25', '%'));
        const query = `?market=${encodeURIComponent(text)}&cursor=${encodeURIComponent(text)}&limit=-1`;
        const token = tokens.get(route.caller === 'public' ? 'stranger' : route.caller);
        const response = await fetch(`${house.origin}/api${path}${query}`, {
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        });
        expect(response.status, `${path}: ${await response.text()}`).toBeLessThan(500);
      }
    }
  });
});
