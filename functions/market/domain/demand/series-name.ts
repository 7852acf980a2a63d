import type { Localized } from '../../../../shared/localized.ts';
import { shownSkillName } from '../skill-names.ts';
import { occupationName } from '../titles/occupation-names.ts';

/** What stands behind an id of the tally's tables; null where the id is a name already, of a city or a source, say. */
export const nameBehind = (kind: string, id: string): Localized | null => {
  if (kind === 'skill') return shownSkillName(id);
  return kind === 'occupation' ? (occupationName(id)?.title ?? null) : null;
};
