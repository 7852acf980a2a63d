// A learning path leaves out what a person knows: it keeps its own copy of the skills of the latest profile.
import * as z from 'zod';
import { profileUpdated } from '../../events/profile-updated.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import { pathStore } from './path-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = pathStore(TABLE_NAME);

export const handler = factWorker(profileUpdated, async ({ memberId, version, skills }) => {
  const known = skills.map(({ name, level }) => ({ skill: lexicon.canonical(name), level }));
  await store.saveSkills(memberId, version, known);
});
