// Ranking needs a member's skills, languages and education at hand: it keeps its own copy of the latest profile.
import * as z from 'zod';
import { profileUpdated } from '../../events/profile-updated.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { peopleStore } from './people-store.ts';
import { people } from './people.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const members = people(peopleStore(TABLE_NAME));

export const handler = factWorker(profileUpdated, (fact) => members.profileUpdated(fact));
