import { noSkill } from '../../data/skills.ts';
import type { Skill } from '../../data/skills.ts';

interface Node {
  readonly next: Map<number, Node>;
  skill: Skill | null;
}

interface Match {
  readonly skill: Skill;
  readonly end: number;
}

/** A text, as it is and in lower case, and where in it a mention begins. */
interface Place {
  readonly lower: string;
  readonly original: string;
  readonly start: number;
}

const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
const endOfWord = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && isLatin(text.charCodeAt(at))) at += 1;
  return at;
};
/** `+` and `#` end a name too: "C" is not in "C++". */
const continuesName = (code: number): boolean => isLatin(code) || code === 43 || code === 35;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const listBefore = /(?:^|[,，、/;；(（:：|•+\n]|\b(?:and|or|in|with|uses?|using|know|like|e\.g\.))\s*$/;
const listAfter =
  /^\s*(?:$|[,，、/;；)）|•+\n]|\.(?:\s|$)|(?:and|or|programming|developers?|language|skills?|experience)\b)/;

/**
 * Finds the skills of a dictionary in a text: longest mention first, Latin names only as whole words. Matching costs one
 * walk over the text, whatever the size of the dictionary.
 */
export class SkillMatcher {
  readonly #root: Node = { next: new Map(), skill: null };
  /** The root's children by ASCII code: most of a text is answered here. */
  readonly #ascii: (Node | undefined)[] = Array.from({ length: 128 }, () => undefined);
  readonly #byMention = new Map<string, Skill>();

  constructor(skills: readonly Skill[]) {
    for (const skill of skills) for (const mention of skill.mentions) this.#add(mention, skill);
    for (const [code, node] of this.#root.next) if (code < 128) this.#ascii[code] = node;
  }

  /** Ids of the skills mentioned in running text, sorted. */
  inText(text: string): string[] {
    const found = new Set<string>();
    const lower = text.toLowerCase();
    // Lower-casing may change the length of rare letters; offsets are then of no use for the exact-case rule.
    const original = lower.length === text.length ? text : lower;
    let insideWord = false;
    for (let at = 0; at < lower.length;) {
      const code = lower.charCodeAt(at);
      const latin = isLatin(code);
      if (latin && insideWord) {
        at = endOfWord(lower, at);
        insideWord = false;
        continue;
      }
      const first = code < 128 ? this.#ascii[code] : this.#root.next.get(code);
      const match: Match | null =
        first === undefined || (latin && insideWord)
          ? null
          : this.#longestFrom(first, { lower, original, start: at });
      if (match !== null && match.skill.kind !== noSkill) found.add(match.skill.id);
      at = match?.end ?? at + 1;
      insideWord = match === null ? latin : isLatin(lower.charCodeAt(at - 1));
    }
    return [...found].sort();
  }

  /** Ids of the skills in a list that a source calls skills or tags; an ambiguous name is no question there. */
  inTags(tags: readonly string[]): string[] {
    const found = new Set<string>();
    for (const tag of tags) {
      const exact = this.#byMention.get(tag.trim().toLowerCase());
      if (exact === undefined) for (const id of this.inText(tag)) found.add(id);
      else if (exact.kind !== noSkill) found.add(exact.id);
    }
    return [...found].sort();
  }

  #add(mention: string, skill: Skill): void {
    this.#byMention.set(mention, skill);
    let node = this.#root;
    for (let index = 0; index < mention.length; index += 1) {
      const code = mention.charCodeAt(index);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), skill: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.skill = skill;
  }

  #longestFrom(first: Node, text: Place): Match | null {
    const { lower, start } = text;
    let node: Node | undefined = first;
    let longest: Match | null = null;
    for (let at = start + 1; node !== undefined; at += 1) {
      const { skill } = node;
      if (skill !== null && standsAlone(text, { skill, end: at })) longest = { skill, end: at };
      node = at < lower.length ? node.next.get(lower.charCodeAt(at)) : undefined;
    }
    return longest;
  }
}

const standsAlone = ({ lower, original, start }: Place, { skill, end }: Match): boolean => {
  const endsLatin = isLatin(lower.charCodeAt(end - 1));
  if (endsLatin && end < lower.length && continuesName(lower.charCodeAt(end))) return false;
  const named = skill.ambiguous && end - start === skill.id.length && lower.startsWith(skill.id, start);
  return !named || (original.startsWith(skill.en, start) && inList(lower, start, end));
};

/** Whether a name stands in a list of names, or beside Chinese text, where an English word would not stand. */
const inList = (lower: string, start: number, end: number): boolean => {
  const before = lower.slice(Math.max(0, start - 8), start);
  const after = lower.slice(end, end + 14);
  const opens = listBefore.test(before) || isHan(lower.charCodeAt(start - 1));
  return opens && (listAfter.test(after) || isHan(lower.charCodeAt(end)));
};
