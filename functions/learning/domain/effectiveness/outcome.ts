import { type Interval, shareInterval } from '../../../../shared/science/statistics/proportions.ts';
import { t95 } from '../../../../shared/science/statistics/special-functions.ts';
import { type StarCounts, meanStars } from '../study/review.ts';
import { type Learner, leastPeople } from './learner.ts';

const whole = 1_000_000;
const [leastStars, mostStars] = [1, 5];

export interface Rating {
  readonly n: number;
  readonly stars: StarCounts;
  readonly mean: number | null;
  readonly interval: Interval | null;
}

/**
 * The mean of the stars with a 95 % interval: Wilson's, for the mean as a share of the way from one star to five. Answers
 * between two ends vary at most as yes and no do, so it is rather too wide than too narrow, and also right for few.
 */
export const ratingOf = (stars: StarCounts): Rating => {
  const n = stars.reduce((sum, count) => sum + count, 0);
  const mean = meanStars(stars);
  if (mean === null) return { n, stars, mean, interval: null };
  const span = mostStars - leastStars;
  const { low, high } = shareInterval(((mean - leastStars) / span) * n, n);
  return { n, stars, mean, interval: { low: leastStars + span * low, high: leastStars + span * high } };
};

export interface Gain {
  /** Learners who took the test before and after. */
  readonly n: number;
  /** Mean shares of points, 0 to 1. */
  readonly before: number | null;
  readonly after: number | null;
  /** Mean of each learner's difference, with a 95 % interval (paired t). All null below `leastPeople`. */
  readonly gain: number | null;
  readonly interval: Interval | null;
}

const scoreAt = ({ events }: Learner, when: 'before' | 'after'): number | undefined =>
  events.filter((event) => event.type === 'test-taken').find((event) => event.when === when)?.scorePpm;

/** What was learned: the course's own test after the last lesson less before the first, by those who took both. */
export const gainOf = (learners: readonly Learner[]): Gain => {
  const pairs = learners.flatMap((learner) => {
    const [before, after] = [scoreAt(learner, 'before'), scoreAt(learner, 'after')];
    return before === undefined || after === undefined
      ? []
      : [{ before: before / whole, after: after / whole }];
  });
  const n = pairs.length;
  if (n < leastPeople) return { n, before: null, after: null, gain: null, interval: null };
  const meanOf = (value: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / n;
  const gain = meanOf(({ before, after }) => after - before);
  const variance = meanOf(({ before, after }) => (after - before - gain) ** 2) * (n / (n - 1));
  const half = t95(n - 1) * Math.sqrt(variance / n);
  return {
    n,
    before: meanOf(({ before }) => before),
    after: meanOf(({ after }) => after),
    gain,
    interval: { low: gain - half, high: gain + half },
  };
};
