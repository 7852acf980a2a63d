import type { ErrorBody } from './refusal.ts';

/** A request as it reaches the emulator, over a port or in process. */
export interface ApiRequest {
  method: string;
  /** Path and query. */
  target: string;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The connection breaks: nobody learns what became of the request. */
export class ConnectionReset extends Error {
  readonly code = 'ECONNRESET';

  constructor() {
    super('socket hang up');
    this.name = 'ConnectionReset';
  }
}

export const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const errorAnswer = (status: number, error: ErrorBody, headers: Record<string, string> = {}): Answer =>
  answer(status, { error }, headers);
