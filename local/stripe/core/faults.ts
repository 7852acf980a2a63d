import { type Answer, answer, type ApiRequest, ConnectionReset, errorAnswer } from './answer.ts';

/**
 * What goes wrong with a request. `before`: it is not carried out. `after`: it is, but the caller does not learn it.
 * - `reset`: the connection breaks; `busy`: 429; `broken`: 500; `unavailable`: 503.
 * - `not-json`: a proxy's page; `no-error`: a 502 in JSON that has no `error`.
 */
export type FaultKind = 'broken' | 'busy' | 'no-error' | 'not-json' | 'reset' | 'unavailable';

export interface Fault {
  when: 'after' | 'before';
  what: FaultKind;
}

export interface PlannedFault extends Fault {
  /** How many requests it meets; one unless given. */
  times?: number;
  /** `POST`, `GET` or `DELETE`; any unless given. */
  method?: string;
  /** How the path begins; any unless given. */
  path?: string;
}

/** Asked for each request: the fault it meets, if any. Seeded tests decide here. */
export type FaultSource = (request: ApiRequest) => Fault | undefined;

const answers: Readonly<Record<Exclude<FaultKind, 'reset'>, () => Answer>> = {
  broken: () => errorAnswer(500, { type: 'api_error', message: 'An unknown error occurred.' }),
  busy: () =>
    errorAnswer(429, {
      type: 'rate_limit_error',
      code: 'rate_limit',
      message: 'Request rate limit exceeded. Try again later.',
    }),
  unavailable: () => errorAnswer(503, { type: 'api_error', message: 'The service is not available.' }),
  'not-json': () => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  }),
  'no-error': () => answer(502, { message: 'Bad Gateway' }),
};

/** The answer a fault gives; a reset is thrown. */
export const faultAnswer = ({ what }: Fault): Answer => {
  if (what === 'reset') throw new ConnectionReset();
  return answers[what]();
};

/** Faults that were ordered, each taken as often as it was ordered for. */
export class PlannedFaults {
  #planned: (PlannedFault & { left: number })[] = [];

  plan(fault: PlannedFault): void {
    this.#planned.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#planned = [];
  }

  list(): readonly PlannedFault[] {
    return this.#planned.map(({ left, ...fault }) => ({ ...fault, times: left }));
  }

  take({ method, target }: ApiRequest): Fault | undefined {
    const found = this.#planned.find(
      (fault) =>
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || target.startsWith(fault.path)),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#planned = this.#planned.filter((fault) => fault !== found);
    return found;
  }
}
