import type { Localized } from '../../../shared/localized.ts';
import { taxonomy } from '../data/skills/taxonomy.ts';

const entries = new Map(taxonomy.map((entry) => [entry.id, entry]));

const nameOf = (id: string): Localized | undefined => {
  const entry = entries.get(id);
  return entry && { zh: entry.zh, en: entry.en };
};

/** How a skill or an area of the taxonomy is shown; undefined for what operations have added since. */
export const skillName = nameOf;

/** The same for figures, which must show something: an id of which no name is known is a slug of its name. */
export const shownSkillName = (id: string): Localized => {
  const plain = id.replaceAll('-', ' ');
  return nameOf(id) ?? { zh: plain, en: plain };
};

/** `knowledge` for what operations have added since. */
export const skillKind = (id: string): string => entries.get(id)?.kind ?? 'knowledge';

export const skillParent = (id: string): string | null => entries.get(id)?.parent ?? null;

/** The area a skill belongs to; undefined for what the taxonomy does not know. */
export const nearestArea = (id: string): string | undefined => {
  let entry = entries.get(id);
  while (entry !== undefined && entry.kind !== 'area') entry = entries.get(entry.parent ?? '');
  return entry?.id;
};
