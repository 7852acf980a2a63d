import type { Quiz, QuizItem } from '../courses/quiz.ts';
import type { Answer, Answers } from './study-event.ts';

const whole = 1_000_000;

/** Equal but for case, width (Ａ and A) and spaces. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

const listed = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : []);

/** A number as people write it: `1 234,5` is not understood, `１，２３４.5` is. */
const numberOf = (answer: Answer | undefined): number | undefined => {
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : undefined;
  if (typeof answer !== 'string') return undefined;
  const text = folded(answer).replaceAll(',', '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
};

/** Ends included; what binary fractions cannot hold does not count against the learner. */
const isWithin = (given: number, { answer, tolerance }: { answer: number; tolerance: number }): boolean => {
  const rounding = 1e-12 * Math.max(1, Math.abs(answer), Math.abs(given));
  return Math.abs(given - answer) <= tolerance + rounding;
};

/** Right choices less wrong ones over all that are right: whoever ticks everything earns no more than guessing would. */
const chosenShare = (given: readonly string[], right: readonly string[]): number => {
  const chosen = new Set(given);
  const hits = right.filter((optionId) => chosen.has(optionId)).length;
  const wrong = chosen.size - hits;
  if (right.length === 0) return chosen.size === 0 ? 1 : 0;
  return Math.max(0, (hits - wrong) / right.length);
};

/** Kendall's tau of the given order and the right one, nothing below 0: pairs in order less pairs out of it, over all. */
const orderShare = (given: readonly string[], right: readonly string[]): number => {
  const place = new Map(right.map((optionId, index) => [optionId, index]));
  const places = given.flatMap((optionId) => place.get(optionId) ?? []);
  if (given.length !== right.length || new Set(places).size !== right.length) return 0;
  let balance = 0;
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1)) balance += a < b ? 1 : -1;
  const pairs = (right.length * (right.length - 1)) / 2;
  return pairs === 0 ? 1 : Math.max(0, balance / pairs);
};

/** What an answer earns of the item's points, 0 to 1. */
const shareOf = (item: QuizItem, answer: Answer | undefined): number => {
  switch (item.kind) {
    case 'single-choice':
    case 'true-false':
      return answer === item.answer ? 1 : 0;
    case 'multiple-choice':
      return answer === undefined ? 0 : chosenShare(listed(answer), item.answers);
    case 'number': {
      const given = numberOf(answer);
      return given !== undefined && isWithin(given, item) ? 1 : 0;
    }
    case 'short-text': {
      const given = typeof answer === 'string' ? folded(answer) : '';
      return item.answers.some((right) => folded(right) === given) ? 1 : 0;
    }
    case 'order':
      return orderShare(listed(answer), item.answer);
  }
};

/** Parts per million, rounded down: whole only where all of it is right. */
export const creditOf = (item: QuizItem, answer: Answer | undefined): number =>
  Math.floor(whole * shareOf(item, answer));

export interface Score {
  /** What each item earned of its points, parts per million. */
  readonly credits: Readonly<Record<string, number>>;
  /** Earned over all points, parts per million, rounded down. A quiz without items is passed with nothing. */
  readonly scorePpm: number;
  readonly passed: boolean;
}

/** Judges an attempt. Items that were not answered earn nothing; answers to items that there are not count for nothing. */
export const scoreOf = ({ items, passShare }: Pick<Quiz, 'items' | 'passShare'>, answers: Answers): Score => {
  const given = new Map(Object.entries(answers));
  const credited = items.map((item) => ({ item, credit: creditOf(item, given.get(item.itemId)) }));
  const earned = credited.reduce((sum, { item, credit }) => sum + item.points * credit, 0);
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const scorePpm = points === 0 ? whole : Math.floor(earned / points);
  return {
    credits: Object.fromEntries(credited.map(({ item, credit }) => [item.itemId, credit])),
    scorePpm,
    passed: scorePpm >= Math.round(whole * passShare),
  };
};
