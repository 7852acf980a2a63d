import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeMatcher } from '../../../../local/http/routes.ts';

const route = (routeKey: string) => ({ routeKey, functionId: routeKey, auth: 'none' as const, scopes: [] });
const matching = (...routeKeys: string[]) => {
  const match = routeMatcher(routeKeys.map(route));
  return (method: string, path: string) => {
    const found = match(method, path);
    return found && [found.route.routeKey, found.pathParameters];
  };
};

describe('choosing a route', () => {
  it('takes a literal segment before a parameter, whatever the order of declaration', () => {
    const match = matching('GET /profiles/{id}', 'GET /profiles/me', 'GET /{kind}/me');
    expect(match('GET', '/profiles/me')).toEqual(['GET /profiles/me', {}]);
    expect(match('GET', '/profiles/p_1')).toEqual(['GET /profiles/{id}', { id: 'p_1' }]);
    expect(match('GET', '/people/me')).toEqual(['GET /{kind}/me', { kind: 'people' }]);
  });

  it('matches whole paths and methods only', () => {
    const match = matching('GET /profiles/{id}', 'POST /profiles');
    expect(match('GET', '/profiles')).toBeUndefined();
    expect(match('GET', '/profiles/')).toBeUndefined();
    expect(match('GET', '/profiles/a/b')).toBeUndefined();
    expect(match('GET', '/Profiles/a')).toBeUndefined();
    expect(match('DELETE', '/profiles/a')).toBeUndefined();
  });

  it('decodes parameters, and matches nothing that cannot be decoded', () => {
    const match = matching('GET /skills/{name}');
    expect(match('GET', '/skills/%E6%95%B0%E6%8D%AE%20a%2Fb')).toEqual([
      'GET /skills/{name}',
      { name: '数据 a/b' },
    ]);
    expect(match('GET', '/skills/%E6%9')).toBeUndefined();
  });

  it('takes an exact route before a greedy one before $default, a method before ANY', () => {
    const match = matching('$default', 'GET /files/{proxy+}', 'ANY /files/{name}', 'GET /files/{name}');
    expect(match('GET', '/files/a')).toEqual(['GET /files/{name}', { name: 'a' }]);
    expect(match('PUT', '/files/a')).toEqual(['ANY /files/{name}', { name: 'a' }]);
    expect(match('GET', '/files/a/b')).toEqual(['GET /files/{proxy+}', { proxy: 'a/b' }]);
    expect(match('GET', '/other')).toEqual(['$default', {}]);
  });

  it('gives every parameter back as it was encoded into the path', () => {
    const match = matching('GET /a/{x}/b/{y}');
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (x, y) => {
        const path = `/a/${encodeURIComponent(x)}/b/${encodeURIComponent(y)}`;
        expect(match('GET', path)).toEqual(['GET /a/{x}/b/{y}', { x, y }]);
      }),
    );
  });
});
