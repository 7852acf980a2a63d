import { oneLetterShort } from './field-keys.ts';
import { sameId, similarity, titleBytes, unknownYears, type PostingAt } from './fingerprint.ts';

/** Postings further apart than this are never one; see `window.ts`. */
export const windowDays = 60;

/** Limits of the definition; `bench/market/duplicates.ts` measures what others would do. */
export const limits = {
  /** Estimated Jaccard similarity of two texts that are the same but for edits. */
  alike: 0.65,
  /** Where employer or title are not quite the same, or not known, the text must be. */
  veryAlike: 0.85,
  /** Share of the shorter text that the longer holds, where one was cut short, and how long it must be beside the longer. */
  contained: 0.87,
  shortest: 0.25,
  /** Shingles a text must have to be judged by. */
  judged: 12,
} as const;

/** |A ∩ B| / min(|A|, |B|) from the Jaccard similarity and the two sizes. */
const containment = (jaccard: number, one: number, two: number): number =>
  ((jaccard / (1 + jaccard)) * (one + two)) / Math.max(1, Math.min(one, two));

const textIsAlike = (one: PostingAt, two: PostingAt): boolean => {
  const jaccard = similarity(one, two);
  if (jaccard >= limits.alike) return true;
  const [a, b] = [one.of.shingles(one.index), two.of.shingles(two.index)];
  return Math.min(a, b) >= limits.shortest * Math.max(a, b) && containment(jaccard, a, b) >= limits.contained;
};

/** What two postings ask for excludes one another. */
const contradict = (one: PostingAt, two: PostingAt): boolean => {
  const [a, b] = [one.of, two.of];
  const known = (years: number): boolean => years !== unknownYears;
  const [years, others] = [a.minYears(one.index), b.minYears(two.index)];
  const [most, most2] = [a.maxYears(one.index), b.maxYears(two.index)];
  if (known(years) && known(others) && (years !== others || most !== most2)) return true;
  const [education, education2] = [a.education(one.index), b.education(two.index)];
  return education !== 0 && education2 !== 0 && education !== education2;
};

/** A title that is not quite the same is a slip where the level is: a letter left out. */
const titleSlipped = (one: PostingAt, two: PostingAt): boolean =>
  one.of.level(one.index) === two.of.level(two.index) &&
  oneLetterShort(one.of.titleText(one.index), two.of.titleText(two.index), titleBytes);

export const withinWindow = (one: PostingAt, two: PostingAt): boolean =>
  one.of.firstDay(one.index) - two.of.lastDay(two.index) <= windowDays &&
  two.of.firstDay(two.index) - one.of.lastDay(one.index) <= windowDays;

/**
 * The definition of a near-duplicate. Two postings no more than 60 days apart are the same one where
 * - the place is the same (the same job in two cities is two postings), and
 * - the title is the same but for how it is written (another role or level is another posting), and
 * - the employer is the same, and
 * - the texts are alike: Jaccard similarity of their shingles 0.65 and more, or one is the other cut short.
 * Where a posting has no text, its employer must be known, the years and education asked for must not differ (pay may),
 * and where no place is known either, its skills must be the same two or more. Where both employers are unknown, or a letter is missing in the title, the texts must be alike to 0.85.
 */
export const isNearDuplicate = (one: PostingAt, two: PostingAt): boolean => {
  const [a, b] = [one.of, two.of];
  if (a.city(one.index) !== b.city(two.index)) return false;
  if (a.company(one.index) !== b.company(two.index)) return false;
  const sameTitle = a.title(one.index) === b.title(two.index);
  if (!sameTitle && !titleSlipped(one, two)) return false;
  const judged = Math.min(a.shingles(one.index), b.shingles(two.index)) >= limits.judged;
  if (!judged) {
    if (a.company(one.index) === 0 || contradict(one, two)) return false;
    if (a.city(one.index) !== 0) return true;
    return sameTitle && a.skills(one.index) !== 0 && a.skills(one.index) === b.skills(two.index);
  }
  if (sameTitle && a.company(one.index) !== 0) return textIsAlike(one, two);
  return similarity(one, two) >= limits.veryAlike;
};

/** The very same posting, the same number at the same source, or a near-duplicate; on whatever days. */
export const isRepetition = (one: PostingAt, two: PostingAt): boolean => {
  const number = one.of.number(one.index);
  return (
    sameId(one, two) || (number !== 0 && number === two.of.number(two.index)) || isNearDuplicate(one, two)
  );
};
