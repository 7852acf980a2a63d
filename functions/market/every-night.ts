// Heals what the day left undone: analyses that failed or got lost, and snapshots made by an older way of analysing.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { analyses } from './analyses.ts';
import { analysisStore } from './analysis-store.ts';
import { ledgerStore } from './ledger-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const market = analyses({
  store: analysisStore(TABLE_NAME),
  ledger: ledgerStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = scheduledJob(() => market.refresh());
