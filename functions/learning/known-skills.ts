import type { ProfileUpdated } from '../../events/profile-updated.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { PathStore } from './path-store.ts';

/** What learning paths keep of a profile: its skills, under their canonical names. */
export const knownSkills = (store: Pick<PathStore, 'saveSkills'>) => ({
  /** An older version than the one kept changes nothing. */
  profileUpdated: async ({ memberId, version, skills }: ProfileUpdated): Promise<void> => {
    const known = skills.map(({ name, level }) => ({ skill: lexicon.canonical(name), level }));
    await store.saveSkills(memberId, version, known);
  },
});
