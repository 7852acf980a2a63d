// Whether rankings treat people alike is told by groups that people said they belong to: this keeps what they said, apart
// from all that ranks.
import * as z from 'zod';
import { selfDescribed } from '../../events/self-described.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { describedStore } from './described-store.ts';
import { selfDescriptions } from './self-descriptions.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const descriptions = selfDescriptions(describedStore(TABLE_NAME));

export const handler = factWorker(selfDescribed, (fact) => descriptions.selfDescribed(fact));
