import { citiesByProvince } from '../../data/cities-zh.ts';
import { noiseZh, rankPhrasesEn, rankZh } from '../../data/title-terms.ts';

/** A piece of a title and how much it counts. */
export interface Segment {
  readonly text: string;
  readonly weight: number;
}

/** The first piece says what the work is; what stands beside it or in brackets says where in it. */
const weights = { first: 1, further: 0.5, aside: 0.3 } as const;

const cities = Object.values(citiesByProvince).flatMap((names) => names.split(' '));
const cityZh = new RegExp(
  `^(?:${cities.join('|')})市?$|(?<=^|[-—·\\s])(?:${cities.join('|')})市?(?=$|[-—·\\s])`,
  'g',
);

const hasHan = /\p{Script=Han}/u;
const bracketed = /[([{【「《<]([^()[\]{}【】「」《》<>]*)[)\]}】」》>]?/g;
/** Slashes and the like part roles; a hyphen only where it does not join words of one (`back-end`). */
const separators =
  /\s*[/|、，,;；:：+·•—–]\s*|\s+&\s*|\s*&\s+|(?<=\p{Script=Han})&|&(?=\p{Script=Han})|\s+-+\s*|\s*-+\s+|(?<=\p{Script=Han})-+|-+(?=\p{Script=Han})|_+|(?<=\p{Script=Han})[兼和与及或](?=\p{Script=Han})/u;
const longest = 160;
const mostSegments = 6;

const withoutNoise = (text: string): string =>
  hasHan.test(text) ? text.replace(noiseZh, ' ').replace(cityZh, ' ').replace(rankZh, '') : text;

const piecesOf = (text: string): string[] =>
  text
    .split(separators)
    .map((piece) => withoutNoise(piece).trim())
    .filter((piece) => /\p{L}/u.test(piece));

/**
 * A title as weighted pieces, in NFKC and lower case: roles named side by side apart, what is in brackets last. Empty
 * where nothing is left that could name work.
 */
export const titleSegments = (title: string): Segment[] => {
  const plain = title.slice(0, longest).normalize('NFKC').toLowerCase().replace(rankPhrasesEn, ' ');
  const asides: string[] = [];
  const main = plain.replace(bracketed, (_, inside: string) => {
    asides.push(inside);
    return ' ';
  });
  const pieces = piecesOf(main);
  const [first, ...further] = pieces;
  return [
    ...(first === undefined ? [] : [{ text: first, weight: weights.first }]),
    ...further.map((text) => ({ text, weight: weights.further })),
    ...asides
      .flatMap(piecesOf)
      .map((text) => ({ text, weight: first === undefined ? weights.first : weights.aside })),
  ].slice(0, mostSegments);
};
