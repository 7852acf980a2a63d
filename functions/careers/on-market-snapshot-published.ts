// Demand and pay are judged by what postings say: this keeps the latest published summary of each market.
import * as z from 'zod';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { careersStore } from './store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = careersStore(TABLE_NAME);

export const handler = factWorker(marketSnapshotPublished, async (snapshot, { log }) => {
  const { market, snapshotId, sequence } = snapshot;
  const saved = await store.saveSnapshot(snapshot);
  log.info(saved ? 'market snapshot kept' : 'older market snapshot ignored', {
    market,
    snapshotId,
    sequence,
  });
});
