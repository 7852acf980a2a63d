import type { Funnel } from './funnel.ts';
import type { ItemFigures } from './item-analysis.ts';

/** An item counts as too hard where even the upper end of its interval is below this. */
const tooHard = 0.4;
/** And as telling nothing where even the lower end is above this. */
const tooEasy = 0.9;
/** Below this, an item is answered no better by those who know the rest. */
const misleading = 0.1;

export type Weakness =
  | {
      readonly because: 'people-stop';
      readonly n: number;
      readonly share: number;
      readonly elsewhere: number;
    }
  | {
      readonly because: 'too-hard' | 'too-easy' | 'misleads';
      readonly itemId: string;
      readonly n: number;
      /** The difficulty, or for `misleads` the point-biserial correlation. */
      readonly value: number;
    };

export interface WeakLesson {
  readonly lessonId: string;
  readonly weaknesses: readonly Weakness[];
}

/** Where more people stop than elsewhere, by more than chance: the lower end of its interval is above the share elsewhere. */
const stops = ({ lessons }: Funnel, lessonId: string): Weakness[] => {
  const lesson = lessons.find((each) => each.lessonId === lessonId);
  if (lesson === undefined || lesson.stopShare === null || lesson.interval === null) return [];
  const others = lessons.filter((each) => each.lessonId !== lessonId);
  const reached = others.reduce((sum, each) => sum + each.reached, 0);
  const elsewhere = reached === 0 ? 0 : others.reduce((sum, each) => sum + each.stopped, 0) / reached;
  if (lesson.stopped === 0 || lesson.interval.low <= elsewhere) return [];
  return [{ because: 'people-stop', n: lesson.reached, share: lesson.stopShare, elsewhere }];
};

const itemWeaknesses = ({ itemId, n, difficulty, interval, pointBiserial }: ItemFigures): Weakness[] => {
  if (difficulty === null || interval === null) return [];
  const found: Weakness[] = [];
  if (interval.high < tooHard) found.push({ because: 'too-hard', itemId, n, value: difficulty });
  if (interval.low > tooEasy) found.push({ because: 'too-easy', itemId, n, value: difficulty });
  if (pointBiserial !== null && pointBiserial < misleading)
    found.push({ because: 'misleads', itemId, n, value: pointBiserial });
  return found;
};

/** Lessons to look at, in the course's order, each with the figures that say so. */
export const weakLessons = (
  lessonIds: readonly string[],
  funnel: Funnel,
  items: ReadonlyMap<string, readonly ItemFigures[]>,
): WeakLesson[] =>
  lessonIds
    .map((lessonId) => ({
      lessonId,
      weaknesses: [...stops(funnel, lessonId), ...(items.get(lessonId) ?? []).flatMap(itemWeaknesses)],
    }))
    .filter(({ weaknesses }) => weaknesses.length > 0);
