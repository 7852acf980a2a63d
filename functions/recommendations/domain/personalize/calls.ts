import type { RecordedInteraction } from '../interactions/interaction.ts';
import {
  type PersonalizeEvent,
  type PersonalizeItem,
  type PersonalizeUser,
  type StreamedToPersonalize,
  eventOf,
  itemOf,
  sessionOf,
  userOf,
} from './records.ts';

/** As many as one call takes, of each. */
const mostInACall = 10;

interface Entry<T> {
  readonly sequenceNumber: string;
  readonly entry: T;
}

/** One call of Amazon Personalize: events of one person in one session, or items, or people. */
export type Call =
  | {
      readonly of: 'events';
      readonly userId: string;
      readonly sessionId: string;
      readonly entries: readonly Entry<PersonalizeEvent>[];
    }
  | { readonly of: 'items'; readonly entries: readonly Entry<PersonalizeItem>[] }
  | { readonly of: 'users'; readonly entries: readonly Entry<PersonalizeUser>[] };

/** A row, and where in the stream it stands. */
export interface Told<T> {
  readonly sequenceNumber: string;
  readonly row: T;
}

const chunks = <T>(values: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / mostInACall) }, (_, index) =>
    values.slice(index * mostInACall, (index + 1) * mostInACall),
  );

/** The latest of each id counts: one call may name an id once. */
const latest = <T>(entries: readonly Entry<T>[], idOf: (entry: T) => string): Entry<T>[] => [
  ...new Map(entries.map((each) => [idOf(each.entry), each])).values(),
];

type EventCall = Extract<Call, { of: 'events' }>;
interface OpenCall extends EventCall {
  readonly entries: Entry<PersonalizeEvent>[];
}

/** A person's events stay in their order; where the session changes, or a call is full, the next one begins. */
const eventCalls = (told: readonly Told<RecordedInteraction>[]): EventCall[] => {
  const calls: OpenCall[] = [];
  const open = new Map<string, OpenCall>();
  for (const { sequenceNumber, row } of told) {
    const { memberId: userId } = row;
    const sessionId = sessionOf(row);
    let call = open.get(userId);
    if (call?.sessionId !== sessionId || call.entries.length === mostInACall) {
      call = { of: 'events', userId, sessionId, entries: [] };
      open.set(userId, call);
      calls.push(call);
    }
    call.entries.push({ sequenceNumber, entry: eventOf(row) });
  }
  return calls;
};

/** The calls that tell of these rows, items before the events on them. */
export const callsOf = (told: readonly Told<StreamedToPersonalize>[]): Call[] => {
  const items: Entry<PersonalizeItem>[] = [];
  const users: Entry<PersonalizeUser>[] = [];
  const done: Told<RecordedInteraction>[] = [];
  for (const { sequenceNumber, row } of told) {
    if (row._et === 'item') items.push({ sequenceNumber, entry: itemOf(row) });
    else if (row._et === 'interaction') done.push({ sequenceNumber, row });
    else {
      const user = userOf(row);
      if (user !== undefined) users.push({ sequenceNumber, entry: user });
    }
  }
  return [
    ...chunks(latest(items, ({ itemId }) => itemId)).map((entries) => ({ of: 'items' as const, entries })),
    ...chunks(latest(users, ({ userId }) => userId)).map((entries) => ({ of: 'users' as const, entries })),
    ...eventCalls(done),
  ];
};

/** The same, one entry a call: to find the one that is not taken. */
export const oneByOne = (call: Call): Call[] => {
  if (call.of === 'events') return call.entries.map((entry) => ({ ...call, entries: [entry] }));
  if (call.of === 'items') return call.entries.map((entry) => ({ of: 'items', entries: [entry] }));
  return call.entries.map((entry) => ({ of: 'users', entries: [entry] }));
};
