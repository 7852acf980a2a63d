import type * as z from 'zod';
import { AppError, type ErrorKind } from '../errors.ts';

/** The one place where kinds of failure become HTTP status codes. */
const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

export interface ProblemIssue {
  /** Where the value stood: body, query, path or header. */
  readonly in: string;
  /** JSON pointer within it. */
  readonly pointer: string;
  readonly message: string;
}

/** Problem details as in RFC 9457, with a stable `code` and the correlation id to quote in a report. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly pointer?: string;
  readonly issues?: readonly ProblemIssue[];
  readonly correlationId: string;
}

const titleOf = (code: string): string => code.replaceAll('-', ' ');

const problem = (
  status: number,
  code: string,
  rest: Omit<Problem, 'type' | 'title' | 'status' | 'code'>,
): Problem => ({
  type: `urn:pathlight:problem:${code}`,
  title: titleOf(code),
  status,
  code,
  ...rest,
});

export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The zod issues of one part of a request, as an `invalid` error that names each offending value. */
export const invalidInput = (part: string, error: z.ZodError): AppError => {
  const issues: ProblemIssue[] = error.issues.map(({ path, message }) => ({
    in: part,
    pointer: pointerOf(path),
    message,
  }));
  const first = issues[0];
  return new AppError('invalid', 'invalid-input', {
    message: first === undefined ? `the ${part} is not valid` : `${part}${first.pointer}: ${first.message}`,
    ...(first === undefined ? {} : { pointer: first.pointer }),
    details: { issues },
  });
};

/** Maps whatever a handler threw; anything that is not an `AppError` is a defect, told as 500 without its message. */
export const toProblem = (error: unknown, correlationId: string): Problem => {
  if (!(error instanceof AppError)) {
    return problem(500, 'internal-error', {
      detail: 'Something broke on our side. Nothing was lost; please try again.',
      correlationId,
    });
  }
  const { pointer, details } = error.context;
  return problem(statusOf[error.kind], error.code, {
    detail: error.message,
    ...(pointer === undefined ? {} : { pointer }),
    ...details,
    correlationId,
  });
};
