/**
 * Why the local system cannot start (or go on), said to the person at the terminal: what is wrong, then what to do.
 * `local/start.ts` prints it without a stack trace and exits with 1.
 */
export class StartError extends Error {
  readonly advice: string;

  constructor(what: string, advice: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'StartError';
    this.advice = advice;
  }
}

/** The `code` of a Node system error (`EADDRINUSE`, `ENOSPC`), or undefined for anything else. */
export const systemErrorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
