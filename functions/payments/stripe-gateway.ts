import type { Stripe } from 'stripe';
import type { Clock } from '../../shared/clock.ts';
import { AppError, conflict, unprocessable } from '../../shared/errors.ts';
import { type Intent, isLapsed } from './domain/intent.ts';
import { payloadHashOf } from './domain/payload-hash.ts';
import type { IntentStore } from './intent-store.ts';
import { inOurWords, isKeyRefused, stripeUnavailable } from './stripe-errors.ts';
import { type StripeSecretReader, isLive } from './stripe-secret.ts';

/** The version of Stripe's API whose shapes we read; the webhook endpoint is pinned to the same. */
export const stripeApiVersion = '2026-10-28.endive';

interface Answered {
  readonly lastResponse?: { readonly statusCode: number };
}
/** What every object of Stripe has. */
interface StripeObject extends Answered {
  readonly id: string;
  readonly object: string;
}
interface Page<T> extends Answered {
  readonly object: string;
  readonly has_more: boolean;
  readonly data: readonly T[];
}

interface Needs {
  readonly secret: StripeSecretReader;
  readonly intents: Pick<IntentStore, 'open' | 'settle'>;
  readonly clock: Clock;
  /** What carries requests, where it is not the network: an emulator in the same process. */
  readonly fetch?: typeof globalThis.fetch;
  /** How often the package itself tries again, with the same key; 2 unless told. */
  readonly retries?: number;
}

/** What is to be made at Stripe, or changed there. */
export interface Posting<T extends StripeObject> {
  /** Says which intention this is, and is the idempotency key: derive it from the command's or the order's id. */
  readonly key: string;
  /** Kind of the object that comes back. */
  readonly object: T['object'];
  /** All that is sent; the same key with another payload is refused. */
  readonly payload: object;
  readonly post: (stripe: Stripe, options: { idempotencyKey: string }) => Promise<T>;
  readonly read: (stripe: Stripe, id: string) => Promise<T>;
  /** Looks for what came of it, by metadata, when nobody knows any more; undefined where there is nothing. */
  readonly find: (stripe: Stripe) => Promise<T | undefined>;
}

/** `STRIPE_API_BASE`, like the SDK's `AWS_ENDPOINT_URL_…`: where Stripe is, if it is not Stripe. */
const address = (base = process.env['STRIPE_API_BASE']) => {
  if (base === undefined || base === '') return {};
  const { hostname, port, protocol } = new URL(base);
  const isPlain = protocol === 'http:';
  return {
    host: hostname,
    port: port === '' ? (isPlain ? 80 : 443) : Number(port),
    protocol: isPlain ? ('http' as const) : ('https' as const),
  };
};

/** Loaded on the first call: the package takes longer to load than all else of a door together. */
const connect = async (
  secretKey: string,
  { fetch, retries = 2 }: Pick<Needs, 'fetch' | 'retries'>,
): Promise<Stripe> => {
  const { Stripe: Client } = await import('stripe');
  return new Client(secretKey, {
    apiVersion: stripeApiVersion,
    telemetry: false,
    maxNetworkRetries: retries,
    timeout: 20_000,
    ...address(),
    ...(fetch === undefined ? {} : { httpClient: Client.createFetchHttpClient(fetch) }),
  });
};

/** The package takes an answer of any status without `error` for a success; we do not. */
const usable = <T extends Answered & { readonly object: string }>(answer: T, object: string): T => {
  const status = answer.lastResponse?.statusCode ?? 200;
  if (status >= 400) throw stripeUnavailable(`status ${status} without an error`);
  if (answer.object !== object) throw stripeUnavailable(`asked for ${object}, got ${answer.object}`);
  return answer;
};

const usableObject = <T extends StripeObject>(answer: T, object: string, id?: string): T => {
  usable(answer, object);
  const named = typeof answer.id === 'string' && answer.id !== '';
  if (!named || (id !== undefined && answer.id !== id))
    throw stripeUnavailable(`asked for ${id ?? object}, got another`);
  return answer;
};

const talking = (needs: Pick<Needs, 'secret' | 'fetch' | 'retries'>) => {
  const { secret } = needs;
  let client: { readonly key: string; readonly stripe: Promise<Stripe> } | undefined;
  const clientFor = (key: string): Promise<Stripe> => {
    if (client?.key !== key) client = { key, stripe: connect(key, needs) };
    return client.stripe;
  };
  /** With the key we know; where Stripe does not know it any more, with the one that has taken its place. */
  return async <T>(call: (stripe: Stripe) => Promise<T>): Promise<T> => {
    const { secretKey } = await secret.read();
    try {
      return await call(await clientFor(secretKey));
    } catch (error) {
      if (!isKeyRefused(error)) throw inOurWords(error);
      const renewed = await secret.refresh();
      if (renewed.secretKey === secretKey) throw inOurWords(error);
      return await call(await clientFor(renewed.secretKey)).catch((again: unknown) => {
        throw inOurWords(again);
      });
    }
  };
};
type Talk = ReturnType<typeof talking>;

const reading = (talk: Talk) => ({
  /** One object by its id. Throws `not-found` where Stripe has none, `unavailable` where it cannot say. */
  retrieve: async <T extends StripeObject>(
    object: T['object'],
    id: string,
    call: (stripe: Stripe) => Promise<T>,
  ): Promise<T> => usableObject(await talk(call), object, id),

  /** Everything a list holds, page by page; `call` passes on the page's parameters. */
  list: async function* <T extends StripeObject>(
    object: T['object'],
    call: (stripe: Stripe, page: { limit: number; starting_after?: string }) => Promise<Page<T>>,
  ): AsyncGenerator<T> {
    let after: string | undefined;
    for (;;) {
      const from = after === undefined ? {} : { starting_after: after };
      const page = usable(await talk((stripe) => call(stripe, { limit: 100, ...from })), 'list');
      for (const item of page.data) yield usableObject(item, object);
      after = page.data.at(-1)?.id;
      if (!page.has_more || after === undefined) return;
    }
  },

  /** One answer that is neither an object with an id nor a list of them, such as the balance. */
  ask: async <T extends Answered & { readonly object: string }>(
    object: T['object'],
    call: (stripe: Stripe) => Promise<T>,
  ): Promise<T> => usable(await talk(call), object),
});

const stripeCodeOf = ({ context }: AppError): string => {
  const code = context.details?.['stripeCode'];
  return typeof code === 'string' ? code : 'unknown';
};

const sending = (talk: Talk, { intents }: Needs) => ({
  /** Under the key that was written down, so that the same request sent twice makes one thing. */
  send: async <T extends StripeObject>({ key, object, post }: Posting<T>): Promise<T> => {
    try {
      const made = usableObject(await talk((stripe) => post(stripe, { idempotencyKey: key })), object);
      await intents.settle(key, { is: 'resolved', objectId: made.id });
      return made;
    } catch (error) {
      if (error instanceof AppError && error.code === 'stripe-refused') {
        await intents.settle(key, { is: 'refused', stripeCode: stripeCodeOf(error) });
      }
      throw error;
    }
  },

  /** Stripe may have forgotten the key: sending again could make a second one. */
  lookUp: async <T extends StripeObject>({ key, object, find }: Posting<T>): Promise<T> => {
    const found = await talk(find);
    if (found === undefined)
      throw conflict('intent-lapsed', `Nothing came of ${key} within a day; decide anew under another key.`);
    await intents.settle(key, { is: 'resolved', objectId: usableObject(found, object).id });
    return found;
  },
});

const posting = (talk: Talk, needs: Needs) => {
  const { intents, clock } = needs;
  const { send, lookUp } = sending(talk, needs);
  const goOn = <T extends StripeObject>(intent: Intent, wanted: Posting<T>): Promise<T> => {
    const { state } = intent;
    switch (state.is) {
      case 'resolved':
        return talk((stripe) => wanted.read(stripe, state.objectId)).then((found) =>
          usableObject(found, wanted.object, state.objectId),
        );
      case 'refused':
        throw unprocessable('stripe-refused', `Stripe refused: ${state.stripeCode}.`, {
          details: { stripeCode: state.stripeCode },
        });
      case 'open':
        return isLapsed(intent, clock()) ? lookUp(wanted) : send(wanted);
    }
  };

  /**
   * Makes or changes an object once, however often it is asked for under this key: the intent is written first, and a
   * retry sends the same key, reads what came of it or, after a day, looks for it. Throws `unprocessable` with code
   * `stripe-refused` where Stripe decides against it, `unavailable` where it may still come about.
   */
  return async <T extends StripeObject>(wanted: Posting<T>): Promise<T> => {
    const { key, object, payload } = wanted;
    const payloadHash = payloadHashOf(payload);
    const openedAt = clock().toISOString();
    const intent = await intents.open({ key, object, payloadHash, openedAt, state: { is: 'open' } });
    if (intent.payloadHash !== payloadHash)
      throw conflict('intent-changed', `The intent ${key} was written down with another payload.`);
    return goOn(intent, wanted);
  };
};

/** The one way to Stripe. Every answer is checked before anybody reads it; every change is written down before it is asked. */
export const stripeGateway = (needs: Needs) => {
  const talk = talking(needs);
  return {
    ...reading(talk),
    post: posting(talk, needs),
    /** Whether we deal in real money. */
    livemode: async (): Promise<boolean> => isLive(await needs.secret.read()),
  };
};
export type StripeGateway = ReturnType<typeof stripeGateway>;
