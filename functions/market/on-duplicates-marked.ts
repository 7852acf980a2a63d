// New postings change what the market says: once their repetitions are known they are taken in, and the market is analysed.
import * as z from 'zod';
import { duplicatesMarked } from '../../events/duplicates-marked.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { analyses } from './analyses.ts';
import { analysisStore } from './analysis-store.ts';
import { ledgerStore } from './ledger-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const market = analyses({
  store: analysisStore(TABLE_NAME),
  ledger: ledgerStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = factWorker(duplicatesMarked, (marked) => market.takeIn(marked));
