import { expect, it } from 'vitest';
import { identityOf } from '../../../../shared/lambda/identity.ts';

const calledWith = (claims: Record<string, string>) =>
  identityOf({ requestContext: { authorizer: { jwt: { claims } } } });

it('knows a name from an ID token, the address where there is none, and neither from an access token', () => {
  const groups = { 'cognito:groups': '[finance]' };
  expect(calledWith({ sub: 'm1', ...groups, name: 'Lin', email: 'lin@example.org' })).toEqual({
    ...{ id: 'm1', groups: ['finance'], name: 'Lin' },
  });
  expect(calledWith({ sub: 'm1', name: ' ', email: 'lin@example.org' })).toEqual({
    ...{ id: 'm1', groups: [], name: 'lin@example.org' },
  });
  expect(calledWith({ sub: 'm1', username: 'm1' })).toEqual({ id: 'm1', groups: [] });
});
