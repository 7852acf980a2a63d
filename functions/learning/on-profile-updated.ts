// A learning path leaves out what a person knows: it keeps its own copy of the skills of the latest profile.
import * as z from 'zod';
import { profileUpdated } from '../../events/profile-updated.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { knownSkills } from './known-skills.ts';
import { pathStore } from './path-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const skills = knownSkills(pathStore(TABLE_NAME));

export const handler = factWorker(profileUpdated, (fact) => skills.profileUpdated(fact));
