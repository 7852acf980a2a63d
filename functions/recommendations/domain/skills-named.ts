import type { Localized } from '../../../shared/localized.ts';
import { skillAliases } from '../../../shared/skills/skill-aliases.ts';
import { skillNames } from '../../../shared/skills/skill-names.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Shorter Latin names (c, r, go) are words of their own too often. */
const shortestLatin = 3;

interface Writing {
  readonly text: string;
  readonly skill: string;
}

const writings: readonly Writing[] = [
  ...Object.entries(skillNames).flatMap(([skill, { zh, en }]) =>
    [...new Set([zh, en, skill].map(plain))].map((text) => ({ text, skill })),
  ),
  ...Object.entries(skillAliases).map(([alias, skill]) => ({ text: plain(alias), skill })),
].filter(({ text }) => !/^[\x20-\x7e]+$/.test(text) || text.length >= shortestLatin);

const isLatin = (letter: string): boolean => /[a-z0-9]/.test(letter);

/** A Latin name stands between what is no letter; a Chinese one anywhere. */
const names = (text: string, writing: string): boolean => {
  for (let at = text.indexOf(writing); at !== -1; at = text.indexOf(writing, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + writing.length)];
    const startsLatin = isLatin(writing.charAt(0)) && isLatin(before);
    const endsLatin = isLatin(writing.charAt(writing.length - 1)) && isLatin(after);
    if (!startsLatin && !endsLatin) return true;
  }
  return false;
};

/** Canonical names of the skills that texts name in either language, in the order of names: for items that list none. */
export const skillsNamedIn = (texts: readonly Localized[]): string[] => {
  const all = plain(texts.map(({ zh, en }) => `${zh}\n${en}`).join('\n'));
  return [...new Set(writings.filter(({ text }) => names(all, text)).map(({ skill }) => skill))].sort();
};
