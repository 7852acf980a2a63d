// How much of what was bought has been used decides what may be had back.
import * as z from 'zod';
import { entitlementUsed } from '../../events/entitlement-used.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { useStore } from './use-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const { keep } = useStore(TABLE_NAME);

export const handler = factWorker(entitlementUsed, keep);
