import { type Call, type Told, callsOf, oneByOne } from './domain/personalize/calls.ts';
import type { StreamedToPersonalize } from './domain/personalize/records.ts';
import { type Permission, noPermission, recordingOf } from './domain/interactions/permission.ts';
import { type EventsGateway, isRefused } from './personalize-events-gateway.ts';
import type { PermissionStore } from './permission-store.ts';

interface Needs {
  readonly gateway: EventsGateway;
  readonly permissions: Pick<PermissionStore, 'permission'>;
}
type Row = Told<StreamedToPersonalize>;

/** How far a batch has come. */
interface Progress {
  /** The first record that is still to be told; null: none is. */
  readonly undoneFrom: string | null;
  /** Records that Amazon Personalize will never take. */
  readonly poison: readonly { readonly sequenceNumber: string; readonly reason: string }[];
}

const personOf = ({ row }: Row): string | undefined => {
  if (row._et === 'interaction') return row.memberId;
  return row._et === 'known-of-person' ? row.pk.replace(/^person#/, '') : undefined;
};

const permissionsOf = async (
  rows: readonly Row[],
  permissions: Needs['permissions'],
): Promise<Map<string, Permission>> => {
  const people = [...new Set(rows.flatMap((row) => personOf(row) ?? []))];
  const found = await Promise.all(people.map((memberId) => permissions.permission(memberId)));
  return new Map(people.map((memberId, index) => [memberId, found[index] ?? noPermission]));
};

/** What may be told now: items always, people and what they did while they allow it and have not erased it. */
const mayBeTold = (row: Row, permissions: ReadonlyMap<string, Permission>): boolean => {
  const memberId = personOf(row);
  if (memberId === undefined) return true;
  const permission = permissions.get(memberId) ?? noPermission;
  if (recordingOf(permission) !== 'allowed') return false;
  return row.row._et !== 'interaction' || row.row.recordedAt > (permission.erasedAt ?? '');
};

interface Sent {
  /** Sequence numbers that are still to be told. */
  readonly undone: readonly string[];
  readonly poison: Progress['poison'];
}

/** Sends calls in their order. Of one that is refused each entry is sent alone; what is refused alone is poison. */
const sendAll = async (calls: readonly Call[], gateway: EventsGateway): Promise<Sent> => {
  const poison: { sequenceNumber: string; reason: string }[] = [];
  const queue = [...calls];
  for (let call = queue.shift(); call; call = queue.shift()) {
    try {
      await gateway.send(call);
    } catch (error) {
      const [first, ...others] = call.entries;
      if (!isRefused(error)) {
        const left = [call, ...queue].flatMap(({ entries }) => entries.map((each) => each.sequenceNumber));
        return { undone: left, poison };
      }
      if (others.length > 0) queue.unshift(...oneByOne(call));
      else if (first) poison.push({ sequenceNumber: first.sequenceNumber, reason: error.message });
    }
  }
  return { undone: [], poison };
};

/** Tells Amazon Personalize what the stream tells, in order per person. */
export const personalizeEvents =
  ({ gateway, permissions }: Needs) =>
  async (rows: readonly Row[]): Promise<Progress> => {
    const allowed = await permissionsOf(rows, permissions);
    const calls = callsOf(rows.filter((row) => mayBeTold(row, allowed)));
    const { undone, poison } = await sendAll(calls, gateway);
    const open = new Set(undone);
    const first = rows.find(({ sequenceNumber }) => open.has(sequenceNumber));
    return { undoneFrom: first?.sequenceNumber ?? null, poison };
  };
