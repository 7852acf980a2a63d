import { type Interval, shareInterval } from '../../../../shared/science/statistics/proportions.ts';
import { type Learner, leastPeople } from './learner.ts';

const whole = 1_000_000;
/** The upper and the lower share of learners that are compared (Kelley 1939). */
export const extremeShare = 0.27;
/** Below this many first attempts nothing is said of how well an item tells learners apart. */
export const leastAttempts = 10;

export interface ItemFigures {
  readonly itemId: string;
  /** First attempts. */
  readonly n: number;
  /** Mean credit, 0 nobody to 1 everybody, with a 95 % interval (Wilson); null below `leastPeople`. */
  readonly difficulty: number | null;
  readonly interval: Interval | null;
  /** Correlation of the item's credit with the credit of all other items (corrected point-biserial), −1 to 1. */
  readonly pointBiserial: number | null;
  /** Mean credit of the best 27 % by the other items less that of the weakest 27 %, −1 to 1. */
  readonly upperLower: number | null;
}

interface Row {
  readonly credit: number;
  readonly rest: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson correlation; null where either does not vary. */
export const correlation = (rows: readonly Row[]): number | null => {
  const [x, y] = [mean(rows.map(({ credit }) => credit)), mean(rows.map(({ rest }) => rest))];
  let [xx, yy, xy] = [0, 0, 0];
  for (const { credit, rest } of rows) {
    xx += (credit - x) ** 2;
    yy += (rest - y) ** 2;
    xy += (credit - x) * (rest - y);
  }
  return xx < 1e-12 || yy < 1e-12 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
};

/** Mean credit of the first `count` rows; those that tie at the end count with the share that still fits. */
const meanOfFirst = (rows: readonly Row[], count: number): number => {
  const edge = rows[count - 1]?.rest ?? 0;
  const direction = Math.sign((rows[0]?.rest ?? 0) - edge);
  const inside = rows.filter(({ rest }) => Math.sign(rest - edge) === direction && direction !== 0);
  const tied = rows.filter(({ rest }) => rest === edge);
  const share = (count - inside.length) / tied.length;
  const sum = (of: readonly Row[]) => of.reduce((total, { credit }) => total + credit, 0);
  return (sum(inside) + share * sum(tied)) / count;
};

const upperLowerOf = (rows: readonly Row[]): number => {
  const count = Math.max(1, Math.round(rows.length * extremeShare));
  const best = [...rows].sort((a, b) => b.rest - a.rest);
  return meanOfFirst(best, count) - meanOfFirst([...best].reverse(), count);
};

/** The first attempt of each learner at a quiz: later ones have seen what was wrong. */
const firstAttempts = (lessonId: string, learners: readonly Learner[]) =>
  learners.flatMap(({ events }) => {
    const [first] = events
      .filter((event) => event.type === 'quiz-attempted')
      .filter((event) => event.lessonId === lessonId)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    return first === undefined ? [] : [first];
  });

/** How hard each item of a quiz is, and how well it tells who knows the rest of the quiz from who does not. */
export const itemFigures = (
  { lessonId, itemIds }: { readonly lessonId: string; readonly itemIds: readonly string[] },
  learners: readonly Learner[],
): ItemFigures[] => {
  const attempts = firstAttempts(lessonId, learners);
  return itemIds.map((itemId) => {
    // An attempt at a version without the item says nothing of it.
    const rows = attempts.flatMap(({ credits }): Row[] => {
      const credit = credits[itemId];
      if (credit === undefined) return [];
      const others = itemIds.filter((other) => other !== itemId).map((other) => credits[other] ?? 0);
      return [{ credit: credit / whole, rest: others.reduce((sum, each) => sum + each, 0) / whole }];
    });
    const n = rows.length;
    const difficulty = n < leastPeople ? null : mean(rows.map(({ credit }) => credit));
    const tellsApart = n >= leastAttempts && itemIds.length > 1;
    return {
      itemId,
      n,
      difficulty,
      interval: difficulty === null ? null : shareInterval(difficulty * n, n),
      pointBiserial: tellsApart ? correlation(rows) : null,
      upperLower: tellsApart ? upperLowerOf(rows) : null,
    };
  });
};
