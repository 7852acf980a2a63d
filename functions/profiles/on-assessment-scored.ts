// The portrait shows what an inventory found, so profiles keeps the newest result that assessments tells of.
import * as z from 'zod';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { keepInterests } from './interests.ts';
import { profileStore } from './store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));

export const handler = factWorker(assessmentScored, keepInterests(profileStore(TABLE_NAME)));
