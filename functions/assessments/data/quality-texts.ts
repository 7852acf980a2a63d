import type { Localized } from '../../../shared/localized.ts';
import type { QualityFlag } from '../domain/quality.ts';

/** What a raised flag means, said to the person. */
export const qualityTexts: Readonly<Record<QualityFlag, Localized>> = {
  'straight-lining': {
    zh: '有很长一段题目的答案完全相同，或按固定花样重复，结果可能没有反映你的真实兴趣。',
    en: 'A long stretch of items has the same answer or a repeating pattern, so the result may not show what you really like.',
  },
  'low-variability': {
    zh: '各题的答案几乎没有差别，很难看出你更偏向哪一类。',
    en: 'The answers hardly differ from item to item, so little can be said about what you prefer.',
  },
  inconsistent: {
    zh: '意思相近或相反的题目，答案常常互相矛盾。',
    en: 'Items that say nearly the same, or the opposite, often have answers that contradict each other.',
  },
  incoherent: {
    zh: '同一类题目的答案彼此差异很大，看起来像随机作答。',
    en: 'Answers to items of the same kind differ so much that they look as if given at random.',
  },
  'too-fast': {
    zh: '多数题目的作答时间短于读完题目所需的时间。',
    en: 'Most items were answered faster than they can be read.',
  },
  missing: {
    zh: '有较多题目没有作答，相应的分数只是估计。',
    en: 'A good many items were left out, so the scores concerned are estimates.',
  },
};
