import type { Localized } from '../localized.ts';

export interface SkillLexicon {
  /** The canonical name of a skill as anyone may write it, in either language; unknown ones in lower case. */
  readonly canonical: (written: string) => string;
  /** The canonical name of a skill of the market, known by how the market shows it: English, then Chinese. */
  readonly canonicalOf: (shown: Localized) => string;
  /** How a canonical name is shown. */
  readonly nameOf: (skill: string) => Localized;
}

const plain = (written: string): string =>
  written.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** `names`: shown names by canonical name. `aliases`: other ways to write it, to the canonical name. */
export const skillLexicon = (
  names: Readonly<Record<string, Localized>>,
  aliases: Readonly<Record<string, string>>,
): SkillLexicon => {
  const byWriting = new Map<string, string>(
    Object.entries(aliases).map(([alias, skill]) => [plain(alias), skill]),
  );
  for (const [skill, { zh, en }] of Object.entries(names)) {
    for (const writing of [zh, en, skill]) byWriting.set(plain(writing), skill);
  }
  return {
    canonical: (written) => byWriting.get(plain(written)) ?? plain(written),
    canonicalOf: ({ zh, en }) => byWriting.get(plain(en)) ?? byWriting.get(plain(zh)) ?? plain(en),
    nameOf: (skill) => names[skill] ?? { zh: skill, en: skill },
  };
};
