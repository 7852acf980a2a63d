import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../../local/oidc/token.ts';
import { type Audience, type Group, groups } from '../../../shared/contract.ts';
import { type Caller, callerWith, newCaller } from '../../support/caller.ts';
import { allRoutes } from '../../support/contracts.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';

type Role = 'nobody' | 'member' | Group;
const roles: readonly Role[] = ['nobody', 'member', ...groups];
const routes = await allRoutes();

/** What the contract promises: 401 to strangers, 403 to those outside the group, and anything else to those let in. */
const promised = (audience: Audience, role: Role): 401 | 403 | 'let in' => {
  if (audience === 'public') return 'let in';
  if (role === 'nobody') return 401;
  return audience === 'member' || audience === role ? 'let in' : 403;
};

/** A failure of ours is no admittance. */
const seen = (status: number): number | 'let in' =>
  status === 401 || status === 403 || status >= 500 ? status : 'let in';

describe('who may call, by the contracts', () => {
  let house: TestHouse;
  const callers = new Map<Role, Caller>();

  beforeAll(async () => {
    house = await startTestHouse();
    callers.set('nobody', callerWith(house.origin));
    for (const role of roles) {
      if (role === 'nobody') continue;
      const inGroups = role === 'member' ? [] : [role];
      callers.set(role, await newCaller(house.origin, { name: `in-${role}`, groups: inGroups }));
    }
  });
  afterAll(() => house.remove());

  it('finds the routes', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(new Set(routes.map(({ caller }) => caller)).size).toBeGreaterThan(2);
  });

  it.each(routes)('$method $template', async ({ method, template, caller }) => {
    const request = `${method} ${template.replaceAll(/\{\w+\}/g, 'nothing-of-this-name')}`;
    const answers = await Promise.all(
      roles.map(async (role) => {
        const answer = await callers.get(role)?.(request);
        return [role, answer === undefined ? 'unasked' : seen(answer.status)] as const;
      }),
    );
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(roles.map((role) => [role, promised(caller, role)])),
    );
  });

  it('takes a token that was tampered with, or none of ours, for nobody', async () => {
    const { accessToken } = await signIn(house.origin, { email: 'in-member@example.org' });
    const [header = '', , signature = ''] = accessToken.split('.');
    const claims = { sub: 'someone-else', 'cognito:groups': ['operations'], exp: 4_000_000_000 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${header}.${payload}.${signature}`, `${unsigned}.${payload}.`, 'nonsense', '']) {
      expect((await callerWith(house.origin, token)('GET /market/uploads')).status, token).toBe(401);
    }
  });
});
