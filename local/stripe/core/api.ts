import { type Answer, answer, type ApiRequest, errorAnswer } from './answer.ts';
import { expanded } from './expand.ts';
import { type Fault, faultAnswer } from './faults.ts';
import { decodeForm, type FormRecord } from './form.ts';
import { fingerprintOf, inUse, keptAnswer } from './idempotency.ts';
import { Refusal } from './refusal.ts';
import type { At, Endpoint } from './routes.ts';
import type { State } from './state.ts';
import { World } from './world.ts';

export interface ApiOptions {
  state: State;
  find: (method: string, path: string) => { endpoint: Endpoint; at: At } | undefined;
  /** The only key that opens it; any test key unless given. */
  secretKey?: string | undefined;
  faultOf: (request: ApiRequest) => Fault | undefined;
  /** What is due happens before a request is looked at. */
  catchUp: () => void;
}

/** A request's names and parts. */
interface Call {
  request: ApiRequest;
  requestId: string;
  path: string;
  query: string;
  key: string | undefined;
}

const shownKey = (key: string): string => `${key.slice(0, 8)}****${key.slice(-4)}`;

const keyIn = (header: string): string => {
  const [scheme = '', value = ''] = header.split(' ');
  if (scheme.toLowerCase() !== 'basic') return value;
  return Buffer.from(value, 'base64').toString().split(':', 1)[0] ?? '';
};

const authorize = ({ headers }: ApiRequest, secretKey: string | undefined): void => {
  const key = keyIn(headers['authorization'] ?? '');
  if (key === '') {
    const message =
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').";
    throw new Refusal(401, { type: 'invalid_request_error', message });
  }
  if (secretKey === undefined ? /^(sk|rk)_/.test(key) : key === secretKey) return;
  throw new Refusal(401, {
    type: 'invalid_request_error',
    message: `Invalid API Key provided: ${shownKey(key)}`,
  });
};

const expandPaths = (params: FormRecord): string[] => {
  const { expand = [] } = params;
  return (Array.isArray(expand) ? expand : [expand]).filter((path) => typeof path === 'string');
};

/** Answers requests as the API does. Each is carried out in one go: two never overlap. */
export class Api {
  readonly #options: ApiOptions;
  /** Keys of requests whose answers are under way. */
  readonly #inProgress = new Set<string>();

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** Rejects with a ConnectionReset where a fault breaks the connection. */
  handle(request: ApiRequest): Answer {
    const [path = '', query = ''] = request.target.split('?', 2);
    const requestId = `req_${this.#options.state.scrambled(14)}`;
    const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    const call: Call = { request, requestId, path, query, key };
    const fault = this.#options.faultOf(request);
    const headers = { 'request-id': requestId, 'stripe-version': this.#options.state.settings.apiVersion };
    if (fault?.when === 'before') return this.#named(faultAnswer(fault), headers);
    const answered = this.#named(this.#answer(call), headers);
    return fault === undefined ? answered : this.#named(faultAnswer(fault), headers);
  }

  /** Holds a key as if its first request were still being answered. */
  hold(key: string): () => void {
    this.#inProgress.add(key);
    return () => this.#inProgress.delete(key);
  }

  #named(given: Answer, headers: Record<string, string>): Answer {
    return { ...given, headers: { ...headers, ...given.headers } };
  }

  #answer(call: Call): Answer {
    try {
      authorize(call.request, this.#options.secretKey);
      this.#options.catchUp();
      const world = this.#worldOf(call.request);
      if (call.key === undefined) return this.#carryOut(world, call);
      if (this.#inProgress.has(call.key)) throw inUse(call.key);
      return this.#once(world, call, call.key);
    } catch (error) {
      return this.#refused(error);
    }
  }

  #refused(error: unknown): Answer {
    if (error instanceof Refusal) return errorAnswer(error.status, error.body);
    const message = error instanceof Error ? error.message : String(error);
    return errorAnswer(500, { type: 'api_error', message: `The emulator failed: ${message}` });
  }

  #worldOf({ headers }: ApiRequest): World {
    const { state } = this.#options;
    const account = headers['stripe-account'];
    const platform = new World(state, state.platform);
    if (account === undefined || account === state.platform) return platform;
    if (platform.get('account', account) !== undefined) return platform.of(account);
    throw new Refusal(403, {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist).`,
    });
  }

  /** Carries it out, or repeats the first answer to its key. */
  #once(world: World, call: Call, key: string): Answer {
    const { method, target, body } = call.request;
    const fingerprint = fingerprintOf(method, target, body);
    const kept = keptAnswer(world, key, fingerprint);
    if (kept !== undefined) {
      const headers = {
        'idempotent-replayed': 'true',
        'original-request': kept.requestId,
        'idempotency-key': key,
      };
      return {
        status: kept.status,
        headers: { 'content-type': 'application/json', ...headers },
        body: kept.body,
      };
    }
    const keep = (answered: Answer): Answer => {
      const { status, body: text } = answered;
      world.put('kept_answer', {
        id: key,
        fingerprint,
        status,
        body: text,
        requestId: call.requestId,
        at: world.now,
      });
      return { ...answered, headers: { ...answered.headers, 'idempotency-key': key } };
    };
    return this.#carryOut(world, call, keep);
  }

  #carryOut(world: World, call: Call, keep: (answered: Answer) => Answer = (answered) => answered): Answer {
    const { state, find } = this.#options;
    const { request, path, query, requestId } = call;
    const found = find(request.method, path);
    if (found === undefined) {
      const message = `Unrecognized request URL (${request.method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
      throw new Refusal(404, { type: 'invalid_request_error', message });
    }
    const params = { ...decodeForm(query), ...decodeForm(request.method === 'POST' ? request.body : '') };
    const paths = expandPaths(params);
    delete params['expand'];
    const names = { id: requestId, idempotency_key: call.key ?? null };
    return state.transaction(
      () => {
        try {
          const object = found.endpoint.call(world, params, found.at);
          return keep(answer(200, expanded(world, object, paths)));
        } catch (error) {
          // A decline has happened: it is kept like any other result, and what it left remains.
          if (!(error instanceof Refusal) || !error.leavesTraces) throw error;
          return keep(errorAnswer(error.status, error.body));
        }
      },
      { request: names },
    );
  }
}
