import { hash53 } from '../../../../shared/science/hash53.ts';
import type { AskedItem, QuizItem } from './quiz.ts';

/** An order that says nothing of the right one, and is the same every time. */
const mixed = <T extends { readonly optionId: string }>(itemId: string, options: readonly T[]): T[] => {
  const keyed = options.map((option) => ({ option, key: hash53(`${itemId}/${option.optionId}`) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ option }) => option);
};

/** The question without what would give its answer away; options to be put in order are mixed. */
export const askedItem = (item: QuizItem): AskedItem => {
  const { itemId, prompt, points } = item;
  const common = { itemId, prompt, points };
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...common, kind: item.kind, options: item.options };
    case 'order':
      return { ...common, kind: 'order', options: mixed(itemId, item.options) };
    case 'number':
      return { ...common, kind: 'number', unit: item.unit };
    case 'true-false':
    case 'short-text':
      return { ...common, kind: item.kind };
  }
};
