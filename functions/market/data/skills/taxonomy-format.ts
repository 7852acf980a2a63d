/** What a skill is; an area only groups others and is never asked for. */
export const skillKinds = [
  'area',
  'language',
  'tool',
  'framework',
  'method',
  'knowledge',
  'certificate',
  'human-language',
  'transversal',
] as const;
export type SkillKind = (typeof skillKinds)[number];

/**
 * When a mention counts: wherever it stands; only in the capitals it is written in; or only where its surroundings speak
 * of skills (`../skill-contexts.ts`). `never` in a language that does not use it so.
 */
export type MentionGuard = 'plain' | 'cased' | 'context' | 'asked' | 'never';

/** A word or phrase by which postings name a skill. */
export interface Mention {
  /** As it is written; matched without regard to capitals unless guarded. */
  readonly text: string;
  readonly inEnglish: MentionGuard;
  readonly inChinese: MentionGuard;
}

/** One entry of the taxonomy. */
export interface Skill {
  /** Slug, unique, never reused. */
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: SkillKind;
  /** Id of the entry it belongs under; null at the roots. */
  readonly parent: string | null;
  /** Its names among them; none in an area. */
  readonly mentions: readonly Mention[];
}

const kindNamed = (word: string): SkillKind => {
  const kind = skillKinds.find((each) => each === word);
  if (kind === undefined) throw new Error(`no kind of skill: ${word}`);
  return kind;
};

/** `C++` is `c-plus-plus`, `.NET` `dot-net`, `Node.js` `node-js`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\./, 'dot ')
    .replaceAll('++', ' plus plus')
    .replaceAll('#', ' sharp')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const namesIn = (part: string): string[] =>
  part
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const bare = (name: string): string => name.replace(/^[!^~]/, '');
const guardOf = (name: string): MentionGuard => {
  if (name.startsWith('!')) return 'context';
  if (name.startsWith('~')) return 'asked';
  return name.startsWith('^') ? 'cased' : 'plain';
};

const american: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})is(?=ation|ing\b|ed\b)/g, 'iz'],
  [/modell(?=ing|er)/g, 'model'],
  [/labell(?=ing)/g, 'label'],
  [/counsell(?=ing|or)/g, 'counsel'],
  [/our\b(?<=colour|labour|behaviour)/g, 'or'],
  [/(?<=behavi|col|lab)our/g, 'or'],
  [/\bprogramme/g, 'program'],
  [/centre/g, 'center'],
  [/mould/g, 'mold'],
  [/analogue/g, 'analog'],
  [/licence/g, 'license'],
];

/** The American spelling of a phrase written in British English; the phrase itself where both are alike. */
const inAmericanSpelling = (name: string): string =>
  american.reduce((text, [british, changed]) => text.replace(british, changed), name);

const mentionKey = (text: string): string => text.toLowerCase().replace(/[-\u2010\u2011]/g, ' ');

const mentionsOf = (english: readonly string[], chinese: readonly string[]): Mention[] => {
  const found = new Map<string, Mention>();
  const spelled = english.flatMap((name) =>
    inAmericanSpelling(name) === name ? [name] : [name, inAmericanSpelling(name)],
  );
  for (const name of spelled) {
    const guard = guardOf(name);
    const key = mentionKey(bare(name));
    if (!found.has(key)) found.set(key, { text: bare(name), inEnglish: guard, inChinese: guard });
  }
  for (const name of chinese) {
    const text = bare(name);
    const key = mentionKey(text);
    const known = found.get(key);
    const han = /\p{Script=Han}/u.test(text);
    const inEnglish = known?.inEnglish ?? (han ? 'plain' : 'never');
    found.set(key, { text: known?.text ?? text, inEnglish, inChinese: guardOf(name) });
  }
  return [...found.values()];
};

const parseEntry = (line: string, kind: SkillKind, parent: string | null): Skill => {
  const [head = '', zhPart = '', named = ''] = line.split('|');
  const ownKind = named.trim() === '' ? kind : kindNamed(named.trim());
  const given = /^([a-z0-9-]+): /.exec(head);
  const english = namesIn(given === null ? head : head.slice(given[0].length));
  const chinese = namesIn(zhPart);
  const en = bare(english[0] ?? '');
  const zh = bare(chinese[0] ?? en);
  const mentions = kind === 'area' ? [] : mentionsOf(english, chinese);
  return { id: given?.[1] ?? slugOf(en), en, zh, kind: ownKind, parent, mentions };
};

/**
 * Reads tables of skills. `# parent kind` opens a group (`-` for the roots); then one skill a line:
 * `id: English name; synonyms | Chinese name; synonyms | kind`, the id only where it is not the name's slug, the kind only
 * where it is not its group's. A synonym after `^`
 * counts only as it is capitalised, after `!` only in a context of skills. Latin names behind the bar count in Chinese
 * texts only.
 */
export const parseTaxonomy = (tables: readonly string[]): Skill[] => {
  const entries: Skill[] = [];
  let kind: SkillKind = 'area';
  let parent: string | null = null;
  for (const line of tables.flatMap((table) => table.split('\n'))) {
    if (line.startsWith('# ')) {
      const [under = '-', named = ''] = line.slice(2).split(' ');
      kind = kindNamed(named);
      parent = under === '-' ? null : under;
    } else if (line.trim() !== '') entries.push(parseEntry(line, kind, parent));
  }
  return entries;
};
