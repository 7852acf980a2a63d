import { expect, it } from 'vitest';
import { safePath } from '../../../../web/auth/session.ts';

it.each(['/', '/profile', '/profile?section=portrait', '/market/c1#pay'])('goes back to %s', (path) => {
  expect(safePath(path)).toBe(path);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  7,
  {},
])('does not follow %j out of the site', (value) => {
  expect(safePath(value)).toBe('/');
});
