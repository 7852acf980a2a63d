/** What went wrong, in words of the domain. A door maps each kind once; nothing below a door knows status codes. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'too-many'
  | 'unprocessable'
  | 'unavailable';

export interface ErrorContext {
  /** JSON pointer to the offending part of the input, e.g. `/skills/0/level`. */
  readonly pointer?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An expected failure. `code` is stable and kebab-case: clients and translations key on it. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly context: ErrorContext;

  constructor(kind: ErrorKind, code: string, { message, ...context }: ErrorContext & { message: string }) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.context = context;
  }
}

const failure =
  (kind: ErrorKind) =>
  (code: string, message: string, context: ErrorContext = {}): AppError =>
    new AppError(kind, code, { message, ...context });

export const invalid = failure('invalid');
export const forbidden = failure('forbidden');
export const unauthenticated = failure('unauthenticated');
export const notFound = failure('not-found');
export const conflict = failure('conflict');
export const gone = failure('gone');
export const preconditionFailed = failure('precondition-failed');
export const preconditionRequired = failure('precondition-required');
export const tooLarge = failure('too-large');
export const unprocessable = failure('unprocessable');
