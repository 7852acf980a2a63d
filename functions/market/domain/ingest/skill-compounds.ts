import type { Phrase } from './skill-matcher.ts';

const suffixZh = /(?:能力|意识|精神|技能|技巧|经验|工作|素质)?(?:较?强|好)?$/;
const joinsZh = /^[和与及、/]/;
const isHan = /\p{Script=Han}/u;

type Phrases = ReadonlyMap<string, Phrase>;

/** The names that a Chinese phrase is written of without a rest, the longest first; null where it is not. */
const partsZh = (text: string, phrases: Phrases, whole: string): readonly string[] | null => {
  if (text.replace(suffixZh, '') === '') return [];
  for (let length = text.length; length >= 2; length -= 1) {
    const part = text.slice(0, length);
    const found = part === whole ? undefined : phrases.get(part);
    if (found === undefined || found.skill === null || found.inChinese !== 'plain') continue;
    if (found.kind !== 'transversal') continue;
    const rest = partsZh(text.slice(length).replace(joinsZh, ''), phrases, whole);
    if (rest !== null) return [found.skill, ...rest];
  }
  return null;
};

/** The names on both sides of strokes: `html/css`, `ui/ux designer`. */
const partsOfStrokes = (text: string, phrases: Phrases): readonly string[] | null => {
  const skills = text.split(/ ?[/&] ?/).map((part) => {
    const found = phrases.get(part) ?? phrases.get(part.replace(/ .*/, ''));
    return found?.skill ?? null;
  });
  return skills.length > 1 && skills.every((skill) => skill !== null) ? skills : null;
};

/**
 * Phrases that are put together of names of several skills (沟通协调能力, `html/css`), with the skills they name beside
 * their own. Only where their own is among those, for else they mean something of their own.
 */
export const namedBesides = (phrases: Phrases): ReadonlyMap<Phrase, readonly string[]> => {
  const besides = new Map<Phrase, readonly string[]>();
  for (const phrase of phrases.values()) {
    const { folded, skill, kind, inEnglish } = phrase;
    if (skill === null) continue;
    const parts = isHan.test(folded)
      ? kind === 'transversal'
        ? partsZh(folded, phrases, folded)
        : null
      : inEnglish === 'plain' && /[/&]/.test(folded)
        ? partsOfStrokes(folded, phrases)
        : null;
    if (parts?.includes(skill) !== true) continue;
    const others = [...new Set(parts)].filter((part) => part !== skill);
    if (others.length > 0) besides.set(phrase, others);
  }
  return besides;
};
