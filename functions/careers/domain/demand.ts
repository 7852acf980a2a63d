import type { PostedFigures } from './cluster.ts';

/** Fewer postings than this say nothing that may be shown. */
export const minimumPostings = 30;

/** Postings at which, with a sure link, half of a raw figure is kept. */
const halfKept = 100;

/** How much of a raw figure to believe, 0 to 1. */
export const keptShare = (n: number, confidence: number): number => (confidence * n) / (n + halfKept);

/** A raw figure of 0 to 1, drawn towards the middle by what is not believed. */
export const drawn = (raw: number, kept: number): number => 0.5 + kept * (raw - 0.5);

export interface Demand {
  readonly score: number;
  readonly level: number;
  readonly trend: number | null;
  readonly kept: number;
}

const volumeOf = ({ weekly }: PostedFigures): number => weekly?.last8 ?? 0;

/** What clusters or occupations of a market are measured against: the busiest by new postings a week, and the largest. */
export interface MarketScale {
  readonly busiestWeekly: number;
  readonly largest: number;
}

export const marketScale = (posted: readonly PostedFigures[]): MarketScale => ({
  busiestWeekly: Math.max(0, ...posted.map(volumeOf)),
  largest: Math.max(0, ...posted.map(({ n }) => n)),
});

const logShare = (value: number, most: number): number =>
  most <= 0 ? 0 : Math.min(1, Math.log1p(value) / Math.log1p(most));

/**
 * Demand by some postings, 0 to 1.
 * - level: log(1 + weekly new postings) over that of the busiest of the market's clusters (its occupations, where the
 *   postings are an occupation's own); by number of postings where they
 *   carry no date. Logarithmic, because the second hundred postings help a seeker less than the first.
 * - trend: g / (1 + g) of the forecast growth ratio g, so 0.5 is unchanged, 2/3 twice as many, 1/3 half as many.
 * - score: their mean (the level alone without a forecast), drawn towards 0.5 where postings are few or the link
 *   is unsure: confidence · n / (n + 100) of the difference is kept.
 */
export const demandOf = (posted: PostedFigures, scale: MarketScale, confidence: number): Demand => {
  const level =
    posted.weekly === null
      ? logShare(posted.n, scale.largest)
      : logShare(volumeOf(posted), scale.busiestWeekly);
  const { outlook } = posted;
  const trend = outlook.kind === 'forecast' ? outlook.growthRatio / (1 + outlook.growthRatio) : null;
  const raw = trend === null ? level : (level + trend) / 2;
  const kept = keptShare(posted.n, confidence);
  return { score: drawn(raw, kept), level, trend, kept };
};
