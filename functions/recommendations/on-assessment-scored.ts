// Ranking needs a member's interest scores at hand: it keeps those of the latest interest inventory.
import * as z from 'zod';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { peopleStore } from './people-store.ts';
import { people } from './people.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const members = people(peopleStore(TABLE_NAME));

export const handler = factWorker(assessmentScored, (fact) => members.assessmentScored(fact));
