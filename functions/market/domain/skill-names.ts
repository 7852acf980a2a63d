import type { Localized } from '../../../shared/localized.ts';
import { taxonomy } from '../data/skills/taxonomy.ts';

const names: ReadonlyMap<string, Localized> = new Map(taxonomy.map(({ id, zh, en }) => [id, { zh, en }]));

/** How a skill or an area of the taxonomy is shown; undefined for what operations have added since. */
export const skillName = (id: string): Localized | undefined => names.get(id);

/** The same for figures, which must show something: an id of which no name is known is a slug of its name. */
export const shownSkillName = (id: string): Localized => {
  const plain = id.replaceAll('-', ' ');
  return names.get(id) ?? { zh: plain, en: plain };
};
