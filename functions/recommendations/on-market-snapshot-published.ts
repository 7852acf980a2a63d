// Groups of postings are recommended as the newest snapshot of their market has them.
import * as z from 'zod';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { itemStore } from './item-store.ts';
import { items } from './items.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const catalogue = items(itemStore(TABLE_NAME));

export const handler = factWorker(marketSnapshotPublished, (fact, { occurredAt }) =>
  catalogue.snapshotPublished(fact, occurredAt),
);
