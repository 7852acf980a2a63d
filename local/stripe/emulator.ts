import { makeAccount } from './connect/accounts.ts';
import { type Control, controlOf } from './control/control.ts';
import { runDue } from './core/agenda.ts';
import { type Answer, type ApiRequest } from './core/answer.ts';
import { Api } from './core/api.ts';
import { endpoints } from './core/endpoints.ts';
import type { StripeEvent } from './core/event.ts';
import { type FaultSource, PlannedFaults } from './core/faults.ts';
import { scrambled } from './core/ids.ts';
import { Journal, readJournal } from './core/journal.ts';
import { router } from './core/routes.ts';
import { defaultSettings, type Settings } from './core/settings.ts';
import { type Counters, State } from './core/state.ts';
import { tasks } from './core/tasks.ts';
import { World } from './core/world.ts';
import { stripeRetryDelays, type Transport, Webhooks } from './webhooks/webhooks.ts';

export interface EmulatorOptions {
  /** Where everything is kept; in memory alone unless given. */
  file?: string;
  /** The machine's time unless given. */
  now?: () => Date;
  /** The same seed and the same requests give the same ids. */
  seed?: number;
  /** The only key that opens it; any `sk_…` unless given. */
  secretKey?: string;
  settings?: Partial<Settings>;
  /** How webhooks are sent; over HTTP unless given. */
  send?: Transport;
  /** Seconds after each failed attempt of a webhook; Stripe's three days unless given. */
  retryDelays?: readonly number[];
  /** Asked for each request which fault it meets, before those that were planned. */
  faultOf?: FaultSource;
  /** Told that a webhook is to be delivered. */
  onWebhookPlanned?: () => void;
}

export interface StripeEmulator {
  /** For `Stripe.createFetchHttpClient`: the whole API without a port. */
  fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Answers one request; throws a ConnectionReset where the connection breaks. */
  handle: (request: ApiRequest) => Answer;
  readonly control: Control;
  readonly webhooks: Webhooks;
  /** Looks at what it holds, as the platform's account sees it; nothing may be changed there. */
  readonly world: World;
  /** Events in the order they happened, from the given place on; `next` is the place after them. */
  eventsSince: (place: number) => { events: StripeEvent[]; next: number };
  /** From now until the answer is called, requests with this key are told that their first is still being answered. */
  holdKey: (key: string) => () => void;
  /** Makes happen what has fallen due; every request does so too. */
  catchUp: () => void;
}

const find = router(endpoints);

const sendOverHttp: Transport = async ({ url, body, headers }) => {
  const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) });
  await response.arrayBuffer();
  return response.status;
};

const freshCounters = (seed: number): Counters => ({
  seed,
  drawn: 0,
  offsetSeconds: 0,
  platform: `acct_${scrambled(seed, 0, 15)}`,
});

const openState = (
  options: EmulatorOptions,
  settings: Settings,
  onEvents: (events: readonly StripeEvent[]) => void,
) => {
  const kept = options.file === undefined ? undefined : readJournal(options.file);
  const journal =
    options.file === undefined || kept === undefined ? undefined : new Journal(options.file, kept);
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const state: State = new State({
    settings,
    counters: kept?.counters ?? freshCounters(seed),
    clock: options.now ?? (() => new Date()),
    onCommitted: (changes, events) => {
      journal?.append(state, changes);
      if (events.length > 0) onEvents(events);
    },
  });
  for (const { account, kind, id, value } of kept?.objects ?? []) state.restore({ account, kind, id }, value);
  return state;
};

const requestOf = async (url: string | URL | Request, init: RequestInit | undefined): Promise<ApiRequest> => {
  if (url instanceof Request) {
    return requestOf(url.url, { method: url.method, headers: url.headers, body: await url.text() });
  }
  const { pathname, search } = new URL(url);
  return {
    method: init?.method ?? 'GET',
    target: pathname + search,
    headers: Object.fromEntries(new Headers(init?.headers)),
    body: typeof init?.body === 'string' ? init.body : '',
  };
};

/** Makes happen whatever has fallen due, each at its own time. */
const catcher = (state: State, world: World) => () => {
  if (!state.mayBeDue()) return;
  const until = state.now();
  state.transaction(() => runDue(world, tasks, { clock: null, until }));
  const times = [...world.oldestFirst('task')].filter(({ clock }) => clock === null).map(({ at }) => at);
  state.nothingPlannedBefore(times.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...times));
};

interface Controlled {
  world: World;
  catchUp: () => void;
  planFault: Control['planFault'];
}

const controlFor = (state: State, { world, catchUp, planFault }: Controlled): Control =>
  controlOf({
    run: (work) => {
      catchUp();
      return state.transaction(() => work(world));
    },
    now: () => state.now(),
    advance: (seconds) => {
      state.advance(seconds);
      catchUp();
    },
    planFault,
    change: (changed) => {
      state.settings = { ...state.settings, ...changed };
    },
  });

/**
 * An emulator of the part of Stripe's API that the platform calls (docs/stripe-emulator.md). It answers in process by
 * `fetch`, or over a port by `handle`; webhooks go out when `webhooks.deliverDue` is called.
 */
export const createStripeEmulator = (options: EmulatorOptions = {}): StripeEmulator => {
  const settings: Settings = { ...defaultSettings, ...options.settings };
  const state = openState(options, settings, (events) => webhooks.plan(events));
  const world = new World(state, state.platform);
  const webhooks: Webhooks = new Webhooks({
    state,
    clock: options.now ?? (() => new Date()),
    send: options.send ?? sendOverHttp,
    retryDelays: options.retryDelays ?? stripeRetryDelays,
    seed: state.counters.seed,
    onPlanned: options.onWebhookPlanned ?? (() => undefined),
  });
  begin(state, world);
  const catchUp = catcher(state, world);
  const faults = new PlannedFaults();
  const api = new Api({
    ...{ state, find, catchUp, secretKey: options.secretKey },
    faultOf: (request) => options.faultOf?.(request) ?? faults.take(request),
  });
  const handle = (request: ApiRequest) => api.handle(request);
  const control = controlFor(state, { world, catchUp, planFault: (fault) => faults.plan(fault) });
  return {
    ...{ handle, control, webhooks, world, catchUp },
    holdKey: (key) => api.hold(key),
    fetch: async (url, init) => {
      const { status, headers, body } = handle(await requestOf(url, init));
      return new Response(body, { status, headers });
    },
    eventsSince: (place) => eventsFrom(world, place),
  };
};

/** The platform's own account, and the payouts it makes by itself, where they are not there yet. */
const begin = (state: State, world: World): void => {
  if (world.get('account', world.account) !== undefined) return;
  state.transaction(() => {
    const [main = 'usd'] = world.settings.settlementCurrencies;
    makeAccount(world, {
      ...{ id: world.account, ready: true, type: 'standard' },
      country: world.settings.country,
      default_currency: main,
    });
    if (world.settings.payoutSchedule === 'daily') {
      world.schedule('pay-out', world.account, (Math.floor(world.now / 86_400) + 1) * 86_400);
    }
  });
};

const eventsFrom = (world: World, place: number) => {
  const shelf = world.shelf('event');
  const events: StripeEvent[] = [];
  for (let index = place; index < shelf.places; index += 1) {
    const event = shelf.at(index);
    if (event !== undefined) events.push(event);
  }
  return { events, next: shelf.places };
};
