import { skillAliases } from './skill-aliases.ts';
import { skillLexicon } from './skill-lexicon.ts';
import { skillNames } from './skill-names.ts';

/** The house's skills: one canonical name for each, however it is written, and how it is shown. */
export const lexicon = skillLexicon(skillNames, skillAliases);
