import type { Quiz, QuizItem } from '../courses/quiz.ts';
import type { Answer, QuizAttempted } from './study-event.ts';

export type Verdict = 'right' | 'partly' | 'wrong' | 'unanswered';

const whole = 1_000_000;

/** The right answer: an option, several, a number, or the texts that count. */
export const solutionOf = (item: QuizItem): Answer =>
  item.kind === 'multiple-choice' || item.kind === 'short-text' ? item.answers : item.answer;

const verdictOf = (creditPpm: number, given: Answer | undefined): Verdict => {
  if (given === undefined || given === '') return 'unanswered';
  if (creditPpm === whole) return 'right';
  return creditPpm > 0 ? 'partly' : 'wrong';
};

/** How many more attempts there are; null: any number. None once it is passed. */
export const attemptsLeft = (
  { attempts }: Pick<Quiz, 'attempts'>,
  made: readonly { readonly passed: boolean }[],
): number | null => {
  if (made.some(({ passed }) => passed)) return 0;
  return attempts === null ? null : Math.max(0, attempts - made.length);
};

export interface ItemFeedback {
  readonly itemId: string;
  readonly verdict: Verdict;
  readonly creditPpm: number;
  readonly given: Answer | null;
  /** Why it is as it is; null for an item left out while the quiz can be tried again. */
  readonly explanation: { readonly zh: string; readonly en: string } | null;
  /** Null while the quiz can be tried again: then it would be copied and not understood. */
  readonly solution: Answer | null;
}

/**
 * What was wrong in an attempt and why, item by item of the quiz as it is now: an item that the attempt did not have is not
 * in it. `isOver`: passed, or no attempt left; only then the solutions are told.
 */
export const feedbackOn = (
  items: readonly QuizItem[],
  { credits, answers }: Pick<QuizAttempted, 'credits' | 'answers'>,
  { isOver }: { readonly isOver: boolean },
): ItemFeedback[] => {
  const [earned, said] = [new Map(Object.entries(credits)), new Map(Object.entries(answers))];
  return items.flatMap((item) => {
    const creditPpm = earned.get(item.itemId);
    if (creditPpm === undefined) return [];
    const given = said.get(item.itemId);
    const verdict = verdictOf(creditPpm, given);
    const isTold = isOver || verdict !== 'unanswered';
    return [
      {
        ...{ itemId: item.itemId, verdict, creditPpm, given: given ?? null },
        explanation: isTold ? item.explanation : null,
        solution: isOver ? solutionOf(item) : null,
      },
    ];
  });
};
