import { rankWordsEn, roleZh, shortFormsEn } from '../../data/title-terms.ts';
import { titleSegments } from './title-segments.ts';

/** What a title is recognised by: named features, each with its weight. */
export type Features = Map<string, number>;

/** How much each kind of feature counts; measured on held-out titles. */
const weightOf = {
  word: 1,
  pair: 0.5,
  head: 1,
  headPair: 0.8,
  piece: 1,
  first: 0.8,
  root: 0.5,
  han: 0.7,
  hanPair: 0.8,
  hanHead: 0.6,
  hanTrade: 1,
  whole: 2,
} as const;

/** Begins the names of features that are pieces of words: evidence, but nothing that titles are alike by. */
export const pieceMark = 'c ';

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
};

const suffix = /(?:ing|er|or|ist|ian|ment|ion|ive|al|ance|ant|ent|ed|y)$/;

/** A word without up to two endings: `accounting` and `accountant` share theirs. At least four letters stay. */
const rootOf = (word: string): string => {
  let root = word;
  for (let cut = 0; cut < 2; cut += 1) {
    const shorter = root.replace(suffix, '');
    if (shorter.length < 4) break;
    root = shorter;
  }
  return root;
};

const pieceLength = 4;

/** A word's runs of four letters, its ends marked by spaces. */
const piecesOf = (word: string): string[] => {
  const marked = ` ${word} `;
  return Array.from(
    { length: Math.max(0, marked.length - pieceLength + 1) },
    (_, at) => `${pieceMark}${marked.slice(at, at + pieceLength)}`,
  );
};

/** A Latin word as titles are compared by: in singular, with its root and its pieces. */
interface Word {
  readonly word: string;
  readonly root: string;
  readonly pieces: readonly string[];
}

const remembered = new Map<string, readonly Word[]>();
const mostRemembered = 50_000;

/** Short forms are written out; nothing for mere rank. */
const wordsOf = (written: string): readonly Word[] => {
  const known = remembered.get(written);
  if (known) return known;
  const words = rankWordsEn.has(written)
    ? []
    : (shortFormsEn.get(written) ?? written)
        .split(' ')
        .map(singular)
        .map((word) => ({ word, root: rootOf(word), pieces: piecesOf(word) }));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(written, words);
  return words;
};

const add = (features: Features, name: string, weight: number): void => {
  const before = features.get(name) ?? 0;
  if (weight > before) features.set(name, weight);
};

const addLatin = (features: Features, words: readonly Word[], weight: number): void => {
  let before = '';
  for (const { word, root, pieces } of words) {
    for (const piece of pieces) add(features, piece, weight * weightOf.piece);
    add(features, `w ${word}`, weight * weightOf.word);
    if (root !== word || word.length > 5) add(features, `r ${root}`, weight * weightOf.root);
    if (before !== '') add(features, `p ${before} ${word}`, weight * weightOf.pair);
    before = word;
  }
  const [first, last] = [words[0], words.at(-1)];
  if (first) add(features, `f ${first.word}`, weight * weightOf.first);
  if (last) add(features, `h ${last.word}`, weight * weightOf.head);
  const beforeLast = words.at(-2);
  if (last && beforeLast) add(features, `e ${beforeLast.word} ${last.word}`, weight * weightOf.headPair);
};

/**
 * Pairs and triples of characters stand for words: titles are too short and too special to be cut by a dictionary. Only
 * the word for the role at the end is cut off, since it is what unlike trades have in common (采购专员, 税务专员).
 */
const addHan = (features: Features, run: string, weight: number): void => {
  const role = roleZh.exec(run)?.[0] ?? '';
  const trade = run.slice(0, run.length - role.length);
  for (let at = 0; at + 2 <= trade.length; at += 1) {
    add(features, `w ${trade.slice(at, at + 2)}`, weight * weightOf.han);
    if (at + 3 <= trade.length) add(features, `p ${trade.slice(at, at + 3)}`, weight * weightOf.hanPair);
  }
  if (trade.length === 1) add(features, `w ${trade}`, weight * weightOf.han);
  if (trade !== '') add(features, `t ${trade}`, weight * weightOf.hanTrade);
  if (role !== '') add(features, `h ${role}`, weight * weightOf.hanHead);
};

const token = /[a-z0-9][a-z0-9+#.&]*|\p{Script=Han}+/gu;
const han = /\p{Script=Han}/u;

const addSegment = (features: Features, text: string, weight: number): void => {
  let latin: Word[] = [];
  let last = '';
  for (const [written] of text.matchAll(token)) {
    if (han.test(written)) {
      addHan(features, written, weight);
      last = written;
    } else latin = [...latin, ...wordsOf(written.replace(/\.+$/, ''))];
  }
  addLatin(features, latin, weight);
  const whole = `${latin.map(({ word }) => word).join(' ')}|${last}`;
  if (whole.length > 2) add(features, `x ${whole}`, weight * weightOf.whole);
};

/**
 * The features of a title. Latin: words in singular with their roots, neighbouring pairs, the first, the last and
 * the last two words (which in English say what somebody is). Chinese: character pairs and triples and the last two. And each piece whole.
 */
export const titleFeatures = (title: string): Features => {
  const features: Features = new Map();
  for (const { text, weight } of titleSegments(title)) addSegment(features, text, weight);
  return features;
};
