import type { Instrument } from '../domain/instrument.ts';
import { fullFormLimits, shortFormLimits } from './careless-limits.ts';
import { hollandScales } from './holland-types.ts';
import { riasecItems, riasecPairs, shortFormItemIds } from './riasec-items.ts';

const response = {
  prompt: { zh: '这句话符合你的情况吗？', en: 'How much is this like you?' },
  min: 1,
  max: 5,
  anchors: [
    { zh: '完全不符合', en: 'Not like me at all' },
    { zh: '不太符合', en: 'Not much like me' },
    { zh: '说不准', en: 'Hard to say' },
    { zh: '比较符合', en: 'Somewhat like me' },
    { zh: '非常符合', en: 'Very much like me' },
  ],
} as const;

export const riasec60: Instrument = {
  instrumentId: 'riasec-60',
  version: 1,
  kind: 'interests',
  title: { zh: '职业兴趣测评（完整版）', en: 'Interest inventory' },
  description: {
    zh: '60 道题，了解你在六类职业兴趣上的偏好。没有对错之分，凭第一感觉作答即可；只考虑喜不喜欢，不必考虑会不会、收入如何。',
    en: '60 statements about what you like to do, for a picture of six kinds of vocational interest. There are no right answers: go by your first feeling, and think of what you like, not of what you can do or what it pays.',
  },
  minutes: 8,
  response,
  scales: hollandScales,
  items: riasecItems,
  pairs: riasecPairs,
  // No norm: nobody has yet collected answers to this wording from a described population.
  norm: null,
  limits: fullFormLimits,
};

export const riasec30: Instrument = {
  ...riasec60,
  instrumentId: 'riasec-30',
  title: { zh: '职业兴趣测评（简版）', en: 'Interest inventory, short form' },
  description: {
    zh: '30 道题的简版，四分钟左右即可完成，结果比完整版粗略一些。没有对错之分，凭第一感觉作答即可。',
    en: '30 of the 60 statements: done in about four minutes, with a somewhat rougher picture. There are no right answers: go by your first feeling.',
  },
  minutes: 4,
  items: riasecItems.filter(({ itemId }) => shortFormItemIds.has(itemId)),
  pairs: riasecPairs.filter((pair) => pair.every((itemId) => shortFormItemIds.has(itemId))),
  limits: shortFormLimits,
};
