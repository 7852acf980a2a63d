import type { SendMessage } from '../../shared/aws/queue.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Headers } from '../../shared/contract-types.ts';
import { invalid } from '../../shared/errors.ts';
import type { Tell } from './books.ts';
import { StripeEvent, toInboxEvent } from './domain/stripe-event.ts';
import { type SignedBody, signatureFault } from './domain/webhook-signature.ts';
import type { InboxStore } from './inbox-store.ts';
import { type StripeSecret, type StripeSecretReader, isLive } from './stripe-secret.ts';

interface Needs {
  readonly secret: StripeSecretReader;
  readonly inbox: Pick<InboxStore, 'receive'>;
  readonly send: SendMessage;
  readonly clock: Clock;
  readonly tell: Tell;
}

const parseEvent = (text: string): StripeEvent => {
  const parsed = StripeEvent.safeParse(jsonOf(text));
  if (!parsed.success) throw invalid('not-an-event', 'The body is not an event in snapshot form.');
  return parsed.data;
};

const jsonOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

/** Takes in what Stripe tells: verified, stored, and only then acknowledged. What follows from it is a worker's work. */
export const webhookInbox = ({ secret, inbox, send, clock, tell }: Needs) => {
  /** The secret that the body was signed under. Where none fits, it may have been replaced a moment ago. */
  const verify = async (signed: SignedBody): Promise<StripeSecret> => {
    const now = clock();
    const known = await secret.read();
    const fault = signatureFault(signed, { secrets: known.webhookSecrets, now });
    if (fault === null) return known;
    if (fault.code !== 'signature-wrong') throw fault;
    const renewed = await secret.refresh();
    const stillWrong = signatureFault(signed, { secrets: renewed.webhookSecrets, now });
    if (stillWrong !== null) throw stillWrong;
    return renewed;
  };

  const queue = async (eventId: string): Promise<void> => {
    try {
      await send({ eventId });
    } catch {
      // It is stored: the hour's run will find it.
      tell({ is: 'event-not-queued', eventId });
    }
  };

  return {
    /** Throws `invalid` where it is not from Stripe or not for us; then nothing has been written. */
    receive: async (body: Uint8Array, headers: Headers): Promise<{ received: true }> => {
      const known = await verify({ body, header: headers['stripe-signature'] });
      const text = Buffer.from(body).toString('utf8');
      const event = parseEvent(text);
      if (event.livemode !== isLive(known))
        throw invalid('other-mode', 'Test events are not for live keys, nor the other way round.');
      const arrival = { receivedAt: clock().toISOString(), via: 'webhook' as const };
      await inbox.receive(toInboxEvent(event, arrival), text);
      // Also where it came before: its message may have been lost. A worker recognises what is done.
      await queue(event.id);
      return { received: true };
    },
  };
};
