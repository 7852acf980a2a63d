/** One value the server objects to. */
export interface ProblemIssue {
  readonly in: string;
  readonly pointer: string;
  readonly message: string;
}

interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly pointer?: string;
  readonly issues: readonly ProblemIssue[];
  /** To quote when reporting the failure. */
  readonly correlationId?: string;
}

/** A refused or failed API call. `code` is stable; texts for people are looked up by it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly pointer: string | undefined;
  readonly issues: readonly ProblemIssue[];
  readonly correlationId: string | undefined;

  constructor({ status, code, detail, pointer, issues, correlationId }: ProblemFacts) {
    super(detail);
    this.status = status;
    this.code = code;
    this.pointer = pointer;
    this.issues = issues;
    this.correlationId = correlationId;
  }
}

const entries = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const textOr = <F extends string | undefined>(value: unknown, fallback: F): string | F =>
  typeof value === 'string' ? value : fallback;

const issuesOf = (value: unknown): ProblemIssue[] =>
  Array.isArray(value)
    ? value.map((item) => {
        const issue = entries(item);
        return {
          in: textOr(issue['in'], ''),
          pointer: textOr(issue['pointer'], ''),
          message: textOr(issue['message'], ''),
        };
      })
    : [];

/** Reads a problem+json body; anything else becomes a problem with a code made from its status. */
export const problemFrom = (status: number, body: unknown): ApiProblem => {
  const facts = entries(body);
  const pointer = textOr(facts['pointer'], undefined);
  const correlationId = textOr(facts['correlationId'], undefined);
  return new ApiProblem({
    status,
    code: textOr(facts['code'], status === 401 ? 'sign-in-required' : `http-${status}`),
    detail: textOr(facts['detail'], textOr(facts['message'], `the server answered ${status}`)),
    issues: issuesOf(facts['issues']),
    ...(pointer === undefined ? {} : { pointer }),
    ...(correlationId === undefined ? {} : { correlationId }),
  });
};

/** The server could not be reached at all. */
export const unreachable = (): ApiProblem =>
  new ApiProblem({ status: 0, code: 'unreachable', detail: 'the server cannot be reached', issues: [] });
