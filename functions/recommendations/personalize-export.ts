import type { ObjectStore } from '../../shared/aws/object-store.ts';
import {
  deletionLine,
  headerOf,
  interactionLine,
  itemLine,
  userLine,
} from './domain/personalize/export-files.ts';
import { recordingOf } from './domain/interactions/permission.ts';
import { occupationItems } from './domain/published-items.ts';
import { type Amount, counting } from './domain/personalize/minimum.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { LogReader } from './interactions-log.ts';
import type { ItemStore } from './item-store.ts';
import { erasedUntil } from './log-upkeep.ts';
import type { PeopleStore } from './people-store.ts';
import type { PermissionStore } from './permission-store.ts';

export interface ExportNeeds {
  readonly log: LogReader;
  readonly erasures: Pick<ErasureStore, 'open'>;
  readonly items: Pick<ItemStore, 'all'>;
  readonly people: Pick<PeopleStore, 'read'>;
  readonly permissions: Pick<PermissionStore, 'permission'>;
  readonly objects: Pick<ObjectStore, 'put' | 'removeAll'>;
}

const csv = { contentType: 'text/csv' };
const importsOf = (runId: string): string => `personalize/imports/${runId}/`;

const readAtOnce = 20;

/**
 * Everybody in the log with the languages they told. The stream tells of people as they change; whoever told theirs before
 * they allowed anything, or before the stage took up Personalize, is known by this file alone.
 */
const userLines = async (
  memberIds: readonly string[],
  { people, permissions }: Pick<ExportNeeds, 'people' | 'permissions'>,
): Promise<string[]> => {
  const lineOf = async (memberId: string) => {
    const permission = await permissions.permission(memberId);
    const { profile } =
      recordingOf(permission) === 'allowed' ? await people.read(memberId) : { profile: null };
    return userLine(memberId, profile?.languages ?? []);
  };
  const lines: string[] = [];
  for (let start = 0; start < memberIds.length; start += readAtOnce)
    lines.push(...(await Promise.all(memberIds.slice(start, start + readAtOnce).map(lineOf))));
  return lines;
};

/** The files that Amazon Personalize reads. Written again for the same run they take the place of themselves. */
export const personalizeFiles = ({ log, erasures, items, people, permissions, objects }: ExportNeeds) => ({
  /** How much there is to train on. */
  amount: async (): Promise<Amount> => {
    const count = counting();
    for await (const day of log.days(erasedUntil(await erasures.open()))) day.forEach(count.add);
    return count.amount();
  },

  /** Writes the files of a run; answers their keys. */
  write: async (runId: string): Promise<ReturnType<typeof filesOf>> => {
    const lines = [headerOf('interactions')];
    const memberIds = new Set<string>();
    for await (const day of log.days(erasedUntil(await erasures.open())))
      for (const interaction of day) {
        lines.push(interactionLine(interaction));
        memberIds.add(interaction.memberId);
      }
    const keys = filesOf(runId);
    await objects.put(keys.interactions, Buffer.from(lines.join('')), csv);
    // Occupations are published by nobody: they are the house's own, and the filter knows items by this file.
    const published = [...(await items.all()), ...occupationItems(new Map())].map(itemLine);
    await objects.put(keys.items, Buffer.from([headerOf('items'), ...published].join('')), csv);
    const users = await userLines([...memberIds].sort(), { people, permissions });
    await objects.put(keys.users, Buffer.from([headerOf('users'), ...users].join('')), csv);
    return keys;
  },

  writeDeletion: async (runId: string, memberIds: readonly string[]): Promise<string> => {
    const key = `personalize/deletions/${runId}.csv`;
    const text = [headerOf('deletions'), ...memberIds.map(deletionLine)].join('');
    await objects.put(key, Buffer.from(text), csv);
    return key;
  },

  /** Nobody reads them any more, and they name people. */
  remove: async (runId: string): Promise<void> => {
    await objects.removeAll(importsOf(runId));
    await objects.removeAll(`personalize/deletions/${runId}`);
  },
});
export type PersonalizeFiles = ReturnType<typeof personalizeFiles>;

export const filesOf = (runId: string) => ({
  interactions: `${importsOf(runId)}interactions.csv`,
  items: `${importsOf(runId)}items.csv`,
  users: `${importsOf(runId)}users.csv`,
});
