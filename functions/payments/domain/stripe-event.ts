import * as z from 'zod';

/** What we read of an event: which object it is about. What happened to the object is asked of Stripe itself. */
export const StripeEvent = z.object({
  id: z.string().regex(/^evt_\w{1,120}$/),
  object: z.literal('event'),
  type: z.string().min(1).max(200),
  /** Epoch seconds; several events can share one, and nothing is ordered by it. */
  created: z.int(),
  livemode: z.boolean(),
  /** The connected account it happened on; absent for our own. */
  account: z.string().optional(),
  data: z.object({
    object: z.object({ object: z.string().min(1), id: z.string().min(1).optional() }),
  }),
});
export type StripeEvent = z.infer<typeof StripeEvent>;

export type Outcome = 'synced' | 'ignored';

/** An event in our inbox. `received` is not `done`: whoever finds it so has still to act on it. */
export interface InboxEvent {
  readonly eventId: string;
  readonly type: string;
  readonly created: number;
  readonly account: string | null;
  /** Kind and id of the object it is about; null for objects without id. */
  readonly object: string;
  readonly objectId: string | null;
  readonly receivedAt: string;
  readonly via: 'webhook' | 'backfill';
  readonly state: { readonly is: 'received' } | { readonly is: 'done'; readonly outcome: Outcome };
}

/** How an event came to us. */
export type Arrival = Pick<InboxEvent, 'receivedAt' | 'via'>;

export const toInboxEvent = (event: StripeEvent, arrival: Arrival): InboxEvent => ({
  eventId: event.id,
  type: event.type,
  created: event.created,
  account: event.account ?? null,
  object: event.data.object.object,
  objectId: event.data.object.id ?? null,
  ...arrival,
  state: { is: 'received' },
});
