import { noSkillPhrases } from '../../data/no-skill.ts';
import type { Mention, MentionGuard, Skill, SkillKind } from '../../data/skills/taxonomy-format.ts';
import { foldText, standsAlone } from './fold-text.ts';
import { PhraseAutomaton } from './phrase-automaton.ts';
import { languageOf } from './plain-text.ts';
import { namedBesides } from './skill-compounds.ts';
import { believed, namesDegree, namesOthers, tellsOfCompany, type Place } from './skill-context.ts';
import { partsAside, type Stretch } from './skill-sections.ts';

/** A folded phrase and what it means; `skill` is null for phrases inside which nothing counts. */
export interface Phrase {
  readonly folded: string;
  readonly written: string;
  readonly skill: string | null;
  readonly kind: SkillKind;
  readonly inEnglish: MentionGuard;
  readonly inChinese: MentionGuard;
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly phrase: Phrase;
}

const phrasesOf = ({ id, kind, mentions }: Skill): Phrase[] =>
  mentions.map(({ text, inEnglish, inChinese }: Mention) => ({
    folded: foldText(text),
    written: text,
    skill: id,
    kind,
    inEnglish,
    inChinese,
  }));

const blocked = (phrase: string): Phrase => ({
  folded: foldText(phrase),
  written: phrase,
  skill: null,
  kind: 'area',
  inEnglish: 'plain',
  inChinese: 'plain',
});

/** What a text may name without asking for it, unlike a tool or a certificate. */
const isSubject = ({ kind }: Phrase): boolean =>
  kind === 'knowledge' || kind === 'transversal' || kind === 'method';

/** From left to right; of those that begin together the longest first. */
const leftmostLongest = (a: Match, b: Match): number => a.start - b.start || b.end - a.end;

/**
 * Finds the skills of a taxonomy in texts and tags: the leftmost longest mentions, Latin names only as whole words,
 * ambiguous ones only where their surroundings speak of skills. One walk over the text, whatever the taxonomy's size.
 * Building takes some 50 ms: once a process.
 */
export class SkillMatcher {
  readonly #phrases: readonly Phrase[];
  readonly #automaton: PhraseAutomaton;
  readonly #byPhrase: ReadonlyMap<string, Phrase>;
  /** Skills that a phrase names beside its own, where it is put together of several names. */
  readonly #besides: ReadonlyMap<Phrase, readonly string[]>;

  constructor(skills: readonly Skill[]) {
    const unique = new Map<string, Phrase>();
    for (const phrase of [...skills.flatMap(phrasesOf), ...noSkillPhrases.map(blocked)]) {
      if (!unique.has(phrase.folded)) unique.set(phrase.folded, phrase);
    }
    this.#byPhrase = unique;
    this.#phrases = [...unique.values()];
    this.#besides = namedBesides(unique);
    this.#automaton = new PhraseAutomaton([...unique.keys()]);
  }

  /** Ids of the skills mentioned in running text, sorted. */
  inText(text: string): string[] {
    return [...new Set(this.mentionsIn(text).map(({ skill }) => skill))].sort();
  }

  /** Ids of the skills in a list that a source calls skills or tags; an ambiguous name is no question there. */
  inTags(tags: readonly string[]): string[] {
    const found = new Set<string>();
    for (const tag of tags) {
      const exact = this.#byPhrase.get(foldText(tag.trim()));
      if (exact === undefined) for (const id of this.inText(tag)) found.add(id);
      else if (exact.skill !== null) found.add(exact.skill);
    }
    return [...found].sort();
  }

  /** Where in a text which skill is mentioned, from left to right; places overlap only where one names several skills. */
  mentionsIn(text: string): { start: number; end: number; skill: string }[] {
    const folded = foldText(text);
    const chinese = languageOf(text) === 'zh';
    const titleEnd = folded.indexOf('\n');
    const found: { start: number; end: number; skill: string }[] = [];
    let free = 0;
    let aside: Stretch[] | undefined;
    const isAside = (start: number): boolean => {
      aside ??= partsAside(folded, chinese);
      return aside.some((part) => start >= part.start && start < part.end);
    };
    for (const { start, end, phrase } of this.#candidates(folded)) {
      const place = { text, folded, start, end, chinese, inTitle: start < titleEnd };
      if (start < free || !this.#counts(place, phrase)) continue;
      free = end;
      if (phrase.skill === null || (isSubject(phrase) && isAside(start))) continue;
      found.push({ start, end, skill: phrase.skill });
      for (const skill of this.#besides.get(phrase) ?? []) found.push({ start, end, skill });
    }
    return found;
  }

  #candidates(folded: string): Match[] {
    const candidates: Match[] = [];
    this.#automaton.scan(folded, (start, end, index) => {
      const phrase = this.#phrases[index];
      if (phrase !== undefined && standsAlone(folded, start, end)) candidates.push({ start, end, phrase });
    });
    return candidates.sort(leftmostLongest);
  }

  #counts(place: Place, phrase: Phrase): boolean {
    if (phrase.skill === null) return true;
    const guard = place.chinese ? phrase.inChinese : phrase.inEnglish;
    if (guard === 'never' || !believed(place, phrase, guard)) return false;
    if (place.inTitle || !isSubject(phrase)) return true;
    return !(namesDegree(place) || tellsOfCompany(place) || namesOthers(place));
  }
}
