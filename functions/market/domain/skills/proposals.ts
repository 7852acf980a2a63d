import { hash53 } from '../../../../shared/science/hash53.ts';
import { boilerplate } from '../../data/boilerplate.ts';
import { noSkillPhrases } from '../../data/no-skill.ts';
import type { Skill } from '../../data/skills/taxonomy-format.ts';
import type { ReservoirDocument } from '../analysis/reservoir.ts';
import { foldText, standsAlone } from '../ingest/fold-text.ts';
import { PhraseAutomaton } from '../ingest/phrase-automaton.ts';
import { SkillMatcher } from '../ingest/skill-matcher.ts';
import type { Market } from '../posting.ts';
import { shownSkillName } from '../skill-names.ts';
import { type AskedPhrase, askedPhrases } from './asked-phrases.ts';
import type { Proposal, Proposals } from './proposal-schema.ts';

const most = { proposals: 200, candidates: 3000, goesWith: 3 } as const;
/**
 * Fewer sentences than this, or than this share of the postings looked at, make no proposal; nor does what stands mostly
 * where nobody asks for it.
 */
const least = { wordings: 5, share: 0.0005, precision: 0.15 } as const;

type Document = Pick<ReservoirDocument, 'id' | 'title' | 'skills' | 'description'>;

type PhrasesOf = (document: Document) => readonly AskedPhrase[];

/** What is known of a phrase while texts are read. */
interface Seen {
  asked: number;
  postings: number;
  readonly written: Map<string, number>;
  /** Id and title of the posting with the lowest id, so that the order of postings decides nothing. */
  example: { id: string; title: string };
  readonly skills: Map<string, number>;
}

const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byCount = ([a, n]: readonly [string, number], [b, m]: readonly [string, number]): number =>
  m - n || byText(a, b);

/** Folded phrases that are of the taxonomy, or known to be no skills; spaces between Han and Latin do not matter. */
const knownPhrases = (skills: readonly Skill[]): ((folded: string) => boolean) => {
  const bare = (folded: string): string => folded.replaceAll(' ', '');
  const known = new Set(
    [...skills.flatMap(({ mentions }) => mentions.map(({ text }) => text)), ...noSkillPhrases, ...boilerplate]
      .map(foldText)
      .map(bare),
  );
  return (folded) => {
    const plain = bare(folded);
    return known.has(plain) || (plain.endsWith('s') && known.has(plain.slice(0, -1)));
  };
};

/** Whether known skills make up at least half of a phrase: it says what they say, in more words. */
const mostlyKnown = (matcher: SkillMatcher, phrase: string): boolean => {
  const covered = matcher.mentionsIn(phrase).reduce((sum, { start, end }) => sum + end - start, 0);
  return covered * 2 >= phrase.length;
};

/** Phrases that enough sentences ask for, the commonest first; a sentence that many postings share counts once. */
const candidatesIn = (phrasesOf: PhrasesOf, documents: readonly Document[]): Map<string, number> => {
  const counts = new Map<string, number>();
  const sentences = new Set<string>();
  for (const document of documents) {
    for (const { folded, sentence } of phrasesOf(document)) {
      const key = `${sentence}:${folded}`;
      if (sentences.has(key)) continue;
      sentences.add(key);
      count(counts, folded);
    }
  }
  const needed = Math.max(least.wordings, Math.ceil(documents.length * least.share));
  const often = [...counts].filter(([, wordings]) => wordings >= needed);
  return new Map(often.sort(byCount).slice(0, most.candidates));
};

const textOf = ({ title, description }: Document): string => `${title}\n${description}`;

/** Indices of the phrases that a text names anywhere, Latin ones as whole words. */
const namedIn = (automaton: PhraseAutomaton, folded: string): Set<number> => {
  const named = new Set<number>();
  automaton.scan(folded, (start, end, phrase) => {
    if (standsAlone(folded, start, end)) named.add(phrase);
  });
  return named;
};

const goesWith = (
  { skills, asked }: Seen,
  everywhere: ReadonlyMap<string, number>,
  sample: number,
): Proposal['goesWith'] =>
  [...skills]
    .map(([id, n]) => ({ id, n, lift: (n * sample) / (asked * (everywhere.get(id) ?? n)) }))
    .filter(({ n, lift }) => n >= 3 && lift > 1)
    // Common and characteristic at once: the share it explains beyond chance.
    .sort((a, b) => b.n * Math.log(b.lift) - a.n * Math.log(a.lift) || byText(a.id, b.id))
    .slice(0, most.goesWith)
    .map(({ id, n, lift }) => ({ id, name: shownSkillName(id), n, lift: Math.round(lift * 10) / 10 }));

/** How much speaks for a phrase: how often it is asked for, less where it mostly stands elsewhere. */
const weight = ({ wordings, asked, postings }: Proposal): number => (wordings * asked) / postings;

/** Two hashes of 53 bits, so that no two phrases share an id. */
export const proposalIdOf = (market: Market, folded: string): string =>
  `prp_${[0, 1]
    .map((salt) => hash53(`${salt}:${market}:${folded}`).toString(36).toUpperCase().padStart(13, '0'))
    .join('')}`;

/** Reads the postings a second time: of each candidate how it is written, where it stands and with what. */
const look = (
  documents: readonly Document[],
  candidates: readonly string[],
  phrasesOf: PhrasesOf,
): Map<string, Seen> => {
  const seen = new Map<string, Seen>();
  const automaton = new PhraseAutomaton(candidates);
  for (const folded of candidates)
    seen.set(folded, {
      asked: 0,
      postings: 0,
      written: new Map(),
      example: { id: '', title: '' },
      skills: new Map(),
    });
  for (const document of documents) {
    for (const index of namedIn(automaton, foldText(textOf(document)))) {
      const of = seen.get(candidates[index] ?? '');
      if (of) of.postings += 1;
    }
    for (const { folded, written } of phrasesOf(document)) {
      const of = seen.get(folded);
      if (!of) continue;
      of.asked += 1;
      count(of.written, written);
      if (of.example.id === '' || document.id < of.example.id) of.example = document;
      for (const id of document.skills) count(of.skills, id);
    }
  }
  return seen;
};

/**
 * Frequent phrases that postings ask for as they ask for skills and that no entry of the taxonomy names, the likeliest
 * first, at most 200. The same postings give the same proposals, in whichever order they come.
 */
export const proposalsOf = (
  market: Market,
  documents: readonly Document[],
  skills: readonly Skill[],
): Proposals => {
  const isKnown = knownPhrases(skills);
  const matcher = new SkillMatcher(skills);
  const phrasesOf = (document: Document) => askedPhrases(textOf(document), market, isKnown);
  const wordings = candidatesIn(phrasesOf, documents);
  const candidates = [...wordings.keys()].filter((folded) => !mostlyKnown(matcher, folded));
  const everywhere = new Map<string, number>();
  for (const document of documents) for (const id of document.skills) count(everywhere, id);
  const items = [...look(documents, candidates, phrasesOf)].map(([folded, seen]): Proposal => ({
    proposalId: proposalIdOf(market, folded),
    phrase: [...seen.written].sort(byCount)[0]?.[0] ?? folded,
    postings: Math.max(seen.postings, seen.asked),
    asked: seen.asked,
    wordings: wordings.get(folded) ?? 0,
    example: seen.example.title,
    goesWith: goesWith(seen, everywhere, documents.length),
  }));
  const asked = items.filter((item) => item.asked >= least.precision * item.postings);
  asked.sort(
    (a, b) => weight(b) - weight(a) || byText(a.phrase, b.phrase) || byText(a.proposalId, b.proposalId),
  );
  return { market, sample: documents.length, items: asked.slice(0, most.proposals) };
};
