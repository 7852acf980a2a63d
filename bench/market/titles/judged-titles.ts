import type { Market } from '../../../functions/market/domain/posting.ts';
import {
  confidenceOf,
  leastConfidence,
  type Signs,
} from '../../../functions/market/domain/titles/title-confidence.ts';
import type { Table } from '../../report.ts';

/** What the normaliser said of a title whose right occupations are known. */
export interface Judged {
  /** Whether the title has a right occupation in the catalogue at all. */
  readonly has: boolean;
  readonly first: boolean;
  readonly amongFive: boolean;
  /** Null where the catalogue knows no word of the title. */
  readonly signs: Signs | null;
}

export interface Accuracy {
  readonly n: number;
  /** Titles without a right occupation. */
  readonly none: number;
  /** Of those with one. */
  readonly top1: number;
  readonly top5: number;
  /** Share of titles given an occupation, and how many of those are right. */
  readonly coverage: number;
  readonly precision: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const count = <T>(values: readonly T[], holds: (value: T) => boolean): number => values.filter(holds).length;

const sureOf = (market: Market, { signs }: Judged): number =>
  signs === null ? 0 : confidenceOf(market, signs);

export const accuracyOf = (market: Market, judged: readonly Judged[]): Accuracy => {
  const having = judged.filter(({ has }) => has);
  const named = judged.filter((each) => sureOf(market, each) >= leastConfidence);
  return {
    n: judged.length,
    none: judged.length - having.length,
    top1: share(
      count(having, ({ first }) => first),
      having.length,
    ),
    top5: share(
      count(having, ({ amongFive }) => amongFive),
      having.length,
    ),
    coverage: share(named.length, judged.length),
    precision: share(
      count(named, ({ first }) => first),
      named.length,
    ),
  };
};

const bands = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Of titles given a confidence within a band, how many were right. */
export const reliability = (title: string, market: Market, judged: readonly Judged[]): Table => ({
  title,
  rows: bands.flatMap((from, at) => {
    const to = bands[at + 1] ?? 1.01;
    const within = judged.filter((each) => sureOf(market, each) >= from && sureOf(market, each) < to);
    if (within.length === 0) return [];
    const mean = within.reduce((sum, each) => sum + sureOf(market, each), 0) / within.length;
    return [
      {
        confidence: `${from}–${Math.min(1, to)}`,
        titles: within.length,
        said: mean.toFixed(2),
        right: share(
          count(within, ({ first }) => first),
          within.length,
        ).toFixed(2),
      },
    ];
  }),
});

/**
 * Spiegelhalter's z: within ±1.96 where confidences differ from what came true by no more than chance (*Statistics in
 * Medicine* 5, 1986).
 */
export const calibrationZ = (market: Market, judged: readonly Judged[]): number => {
  let difference = 0;
  let variance = 0;
  for (const each of judged) {
    const said = sureOf(market, each);
    difference += ((each.first ? 1 : 0) - said) * (1 - 2 * said);
    variance += (1 - 2 * said) ** 2 * said * (1 - said);
  }
  return variance === 0 ? 0 : difference / Math.sqrt(variance);
};
