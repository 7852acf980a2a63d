import { type GivenAnswer, answerInventory, interestInventory } from '../demo/inventory.ts';
import { answersTo, doubleOf } from './person.ts';
import { type Lists, type Recommended, consent, places, recommendedOnce } from './recommended.ts';
import { type Step, expect } from './terminal.ts';

/** Of ten places so many may hold the same for people who answered the opposite. */
const mostShared = 0.3;

/** To each question what lies as far from the other end of its scale. */
export const oppositeAnswers = (answers: readonly GivenAnswer[], scale: readonly number[]): GivenAnswer[] => {
  const ends = Math.min(...scale) + Math.max(...scale);
  return answers.map(({ itemId, value }) => ({ itemId, value: ends - value }));
};

/** Of the places of a list, the share that hold what the other list has too. */
export const sharedShare = (one: Pick<Recommended, 'items'>, other: Pick<Recommended, 'items'>): number => {
  const held = new Set(other.items.map(({ itemId }) => itemId));
  return one.items.filter(({ itemId }) => held.has(itemId)).length / places;
};

/** Somebody with the same profile answers the opposite: little of what they are shown is the same. */
export const meetOpposite = async (
  { origin, answersFile, lists }: { origin: string; answersFile: string | undefined; lists: Lists },
  step: Step,
): Promise<void> => {
  const other = await doubleOf(origin);
  await consent(other);
  const { instrumentId, questions, anchors } = await interestInventory(other);
  const scale = anchors.map(({ value }) => value);
  const answers = oppositeAnswers(await answersTo(questions, answersFile), scale);
  const { resultId, holland } = await answerInventory(other, { instrumentId, answers, perRequest: 20 });
  const until = {
    what: 'the other’s profile and result are known',
    isSo: ({ basis }: Recommended) => basis.resultId === resultId && basis.profileVersion !== null,
  };
  const occupations = await recommendedOnce(other, { kind: 'occupation', ...until }, step);
  const shared = sharedShare(occupations, lists.occupation);
  expect(
    occupations.items.length === places && lists.occupation.items.length === places,
    `both should be shown ${places} occupations`,
  );
  expect(
    shared <= mostShared,
    `people with opposite answers share ${100 * shared} % of their first ten occupations`,
  );
  const courses = await recommendedOnce(other, { kind: 'course', ...until }, step);
  step.tell(
    `Holland code ${holland?.code.join('') ?? ''}: ${Math.round(100 * shared)} % of ten occupations shared, ${Math.round(100 * sharedShare(courses, lists.course))} % of ten places for courses`,
  );
};
