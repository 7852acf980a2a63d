import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { deletionLine, headerOf, interactionLine, itemLine } from './domain/personalize/export-files.ts';
import { type Amount, counting } from './domain/personalize/minimum.ts';
import type { ErasureStore } from './erasure-store.ts';
import type { LogReader } from './interactions-log.ts';
import type { ItemStore } from './item-store.ts';
import { erasedUntil } from './log-upkeep.ts';

export interface ExportNeeds {
  readonly log: LogReader;
  readonly erasures: Pick<ErasureStore, 'open'>;
  readonly items: Pick<ItemStore, 'all'>;
  readonly objects: Pick<ObjectStore, 'put' | 'removeAll'>;
}

const csv = { contentType: 'text/csv' };
const importsOf = (runId: string): string => `personalize/imports/${runId}/`;

/** The files that Amazon Personalize reads. Written again for the same run they take the place of themselves. */
export const personalizeFiles = ({ log, erasures, items, objects }: ExportNeeds) => ({
  /** How much there is to train on. */
  amount: async (): Promise<Amount> => {
    const count = counting();
    for await (const day of log.days(erasedUntil(await erasures.open()))) day.forEach(count.add);
    return count.amount();
  },

  /** Writes the files of a run; answers their keys. */
  write: async (runId: string): Promise<{ interactions: string; items: string }> => {
    const lines = [headerOf('interactions')];
    for await (const day of log.days(erasedUntil(await erasures.open())))
      for (const interaction of day) lines.push(interactionLine(interaction));
    const keys = filesOf(runId);
    await objects.put(keys.interactions, Buffer.from(lines.join('')), csv);
    const published = (await items.all()).map(itemLine);
    await objects.put(keys.items, Buffer.from([headerOf('items'), ...published].join('')), csv);
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
});
