import { expect, it } from 'vitest';
import { problemFrom } from '../../../../web/api/problem.ts';

it('keeps code, pointer, issues and the reference of a problem body', () => {
  const problem = problemFrom(400, {
    code: 'invalid-input',
    detail: 'body/name: too long',
    pointer: '/name',
    issues: [{ in: 'body', pointer: '/name', message: 'too long' }],
    correlationId: 'abc-123',
  });
  expect(problem).toMatchObject({
    status: 400,
    code: 'invalid-input',
    message: 'body/name: too long',
    pointer: '/name',
    issues: [{ in: 'body', pointer: '/name', message: 'too long' }],
    correlationId: 'abc-123',
  });
});

it.each([undefined, null, 'text', { message: 'Unauthorized' }, { issues: 'many' }])(
  'makes something usable of a body that is no problem: %j',
  (body) => {
    expect(problemFrom(401, body)).toMatchObject({ code: 'sign-in-required', issues: [] });
    expect(problemFrom(502, body).code).toBe('http-502');
  },
);
