import type { InboxEvent, Outcome } from './domain/stripe-event.ts';

/** Kinds of Stripe objects whose present state we fold into ours. */
export const syncedObjects = [
  ...(['checkout.session', 'payment_intent', 'charge', 'refund', 'dispute'] as const),
  ...(['invoice', 'subscription', 'payout', 'transfer'] as const),
] as const;
export type SyncedObject = (typeof syncedObjects)[number];

/** Fetches an object from Stripe and brings our state to what it says: any order and any number of times, the same end. */
export type ObjectSync = (id: string) => Promise<void>;
export type ObjectSyncs = Readonly<Partial<Record<SyncedObject, ObjectSync>>>;

const isSynced = (object: string): object is SyncedObject => syncedObjects.some((known) => known === object);

/** Syncs what an event is about. Events of connected accounts and of objects we keep nothing of are ignored. */
export const syncEvent = async (
  syncs: ObjectSyncs,
  { object, objectId, account }: Pick<InboxEvent, 'object' | 'objectId' | 'account'>,
): Promise<Outcome> => {
  if (account !== null || objectId === null || !isSynced(object)) return 'ignored';
  const sync = syncs[object];
  if (sync === undefined) return 'ignored';
  await sync(objectId);
  return 'synced';
};
