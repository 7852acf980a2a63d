import type { GivenAnswer } from './inventory.ts';

/** People who can sign in to a fresh local system. */
export const demoAccounts = {
  member: { email: 'lin@example.org', name: '林晓', groups: [] },
  operations: { email: 'operations@example.org', name: 'Olive Operations', groups: ['operations'] },
  author: { email: 'wen@example.org', name: '文老师', groups: ['author'] },
  /** Two, so that one can propose what the other approves. */
  finance: { email: 'fang@example.org', name: '方会计', groups: ['finance'] },
  secondFinance: { email: 'qian@example.org', name: '钱审核', groups: ['finance'] },
};

/** An invented member: three years an operations assistant, now drawn to data. */
export const demoProfile = {
  name: '林晓',
  headline: '用数据改进运营的人',
  location: { city: '上海', region: '上海', countryCode: 'CN' },
  summary: '在一家零售公司做了三年运营，自学了 SQL 和 Python，想转向数据分析。',
  languages: [
    { tag: 'zh-CN', fluency: 'native' },
    { tag: 'en', fluency: 'conversational' },
  ],
  education: [
    { institution: '示例大学', area: '统计学', level: 'bachelor', startDate: '2018-09', endDate: '2022-06' },
  ],
  work: [
    {
      organisation: '示例零售公司',
      position: '运营专员',
      startDate: '2022-07',
      endDate: null,
      summary: '负责门店日报、促销评估和库存提醒。',
      highlights: ['把三小时的手工日报改成了自动报表'],
    },
  ],
  skills: [
    { name: 'SQL', level: 4 },
    { name: 'Excel', level: 5 },
    { name: 'Python', level: 3 },
    { name: 'Statistics', level: 4 },
    { name: 'Communication', level: 4 },
  ],
  interests: ['数据可视化', '徒步'],
  goals: [{ text: '一年内成为数据分析师', horizon: 'short', by: null }],
  constraints: { salaryFloorAnnual: 180_000, currency: 'CNY', cities: ['上海', '杭州'], remote: 'any' },
  currentOccupation: '运营专员',
};

/** Answers 1 to 5 to the ten items of each type, the last two of which are worded the other way round. */
const answersByType: Readonly<Record<string, string>> = {
  R: '2 2 3 2 1 2 3 2 4 4',
  I: '5 4 5 4 5 3 5 4 1 2',
  A: '3 2 4 3 2 3 4 3 3 2',
  S: '4 4 3 3 4 3 3 4 2 2',
  E: '3 2 3 2 2 3 2 3 4 3',
  C: '5 4 4 4 5 4 3 4 2 2',
};

/** What the demo member answers to these items; the middle where an item is not known. */
export const demoAnswers = (questions: readonly { itemId: string }[]): GivenAnswer[] =>
  questions.map(({ itemId }) => {
    const answers = answersByType[itemId.slice(0, 1)]?.split(' ') ?? [];
    return { itemId, value: Number(answers[Number(itemId.slice(1)) - 1] ?? 3) };
  });
