import * as z from 'zod';
import type { ApiClient } from './api-client.ts';

interface DemoOffer {
  /** Stands in the command's key, so that a second load finds what the first one made. */
  readonly key: string;
  readonly name: { zh: string; en: string };
  readonly description: { zh: string; en: string };
  readonly terms: object;
  readonly prices: Readonly<Record<string, number>>;
  readonly capacity?: number | null;
}

const grant = (subject: string, reference: string, accessDays: number | null = null) => ({
  subject,
  reference,
  accessDays,
});

/** Ten in the morning and three in the afternoon in Shanghai, on each of the coming days. */
const comingSlots = (today: Date, days: number) =>
  Array.from({ length: days * 2 }, (_, index) => {
    const day = Math.floor(today.getTime() / 86_400_000) + 3 + Math.floor(index / 2);
    const startsAt = new Date(day * 86_400_000 + (index % 2 === 0 ? 2 : 7) * 3_600_000).toISOString();
    return { slotId: `t${startsAt.slice(0, 13).replaceAll(/\D/g, '')}`, startsAt };
  });

/** Made up for the demo: one of each kind of thing that can be sold, with prices of every exponent. */
const demoOffers: readonly DemoOffer[] = [
  {
    key: 'course-sql',
    name: { zh: '数据分析入门：从表格到 SQL', en: 'Into data analysis: from sheets to SQL' },
    description: {
      zh: '四课正文、一次测验、一个任务，做完能独立取数、分组、连接，并核对自己的数字。',
      en: 'Four lessons, a quiz and a task; at the end you fetch, group and join data on your own, and check your figures.',
    },
    terms: { kind: 'course', grants: [grant('course', 'sql-basics')] },
    prices: { CNY: 19_900, USD: 2900, EUR: 2700, JPY: 4200, KWD: 8_900 },
  },
  {
    key: 'course-interview',
    name: { zh: '把经历讲清楚：面试训练', en: 'Tell what you did: interview training' },
    description: {
      zh: '用自己的三段经历，练到两分钟内讲清背景、做法和结果。',
      en: 'Three of your own stories, trained until context, action and outcome take two minutes.',
    },
    terms: { kind: 'course', grants: [grant('course', 'interview-stories', 365)] },
    prices: { CNY: 12_900, USD: 1900, EUR: 1800, JPY: 2800, KWD: 5_900 },
  },
  {
    key: 'report-interests',
    name: { zh: '兴趣测评详细报告', en: 'Interest report in full' },
    description: {
      zh: '六种兴趣逐一说明，对照二十个职业，写明依据和不确定的地方。',
      en: 'Each of the six interests explained and set beside twenty occupations, with evidence and doubt.',
    },
    terms: { kind: 'report', grants: [grant('report', 'riasec-60')] },
    prices: { CNY: 3900, USD: 590, EUR: 550, JPY: 850, KWD: 1_800 },
  },
  {
    key: 'bundle-start',
    name: { zh: '转行数据分析套餐', en: 'Change to data analysis: the bundle' },
    description: {
      zh: '两门课程和一份详细报告，比分开买便宜。',
      en: 'Both courses and the report in full, for less than one by one.',
    },
    terms: {
      kind: 'bundle',
      grants: [
        grant('course', 'sql-basics'),
        grant('course', 'interview-stories', 365),
        grant('report', 'riasec-60'),
      ],
    },
    prices: { CNY: 29_900, USD: 4400, EUR: 4100, JPY: 6400, KWD: 13_500 },
  },
  {
    key: 'knowledge-month',
    name: { zh: '职业知识库（按月）', en: 'Career knowledge base, by the month' },
    description: {
      zh: '行业资料、薪酬解读和模板，七天试用，随时取消。',
      en: 'Notes on trades and pay, and templates; seven days for free, ends when you like.',
    },
    terms: {
      kind: 'subscription',
      grants: [grant('knowledge-base', 'all')],
      interval: 'month',
      trialDays: 7,
    },
    prices: { CNY: 3900, USD: 590, EUR: 550, JPY: 850, KWD: 1_800 },
  },
  {
    key: 'knowledge-year',
    name: { zh: '职业知识库（按年）', en: 'Career knowledge base, by the year' },
    description: {
      zh: '一年的知识库，相当于十个月的价钱。',
      en: 'A year of it for the price of ten months.',
    },
    terms: {
      kind: 'subscription',
      grants: [grant('knowledge-base', 'all')],
      interval: 'year',
      trialDays: 0,
    },
    prices: { CNY: 39_000, USD: 5900, EUR: 5500, JPY: 8500, KWD: 18_000 },
  },
  {
    key: 'seats-sql',
    name: { zh: '企业席位：数据分析入门', en: 'Seats for companies: into data analysis' },
    description: {
      zh: '按席位购买，一年内有效，可以分给同事。',
      en: 'By the seat, for a year, to give to colleagues.',
    },
    terms: {
      kind: 'seats',
      grants: [grant('course', 'sql-basics', 365)],
      leastSeats: 5,
      mostSeats: 200,
    },
    prices: { CNY: 14_900, USD: 2200, EUR: 2000, JPY: 3200, KWD: 6_700 },
    capacity: 500,
  },
];

const sessionOffer = (today: Date): DemoOffer => ({
  key: 'session-career',
  name: { zh: '一对一职业咨询（60 分钟）', en: 'One hour with a career adviser' },
  description: {
    zh: '带着你的画像和三个问题来，离开时有下一步的清单。',
    en: 'Bring your portrait and three questions; leave with a list of next steps.',
  },
  terms: {
    kind: 'session',
    grants: [grant('session', 'career-talk', 90)],
    expertId: 'demo-expert',
    minutes: 60,
    platformFeePpm: 200_000,
    slots: comingSlots(today, 10),
  },
  prices: { CNY: 49_900, USD: 7200, EUR: 6800, JPY: 10_500, KWD: 22_000 },
});

const Named = z.object({ offerId: z.string() });
const Conflict = z.object({ status: z.literal(409) });

const keyed = (key: string) => ({ 'idempotency-key': `demo-offer-${key}` });

const putOnSale = async (
  operations: ApiClient,
  { key, prices, capacity = null, ...offer }: DemoOffer,
): Promise<void> => {
  const { offerId } = await operations.call('POST /payments/operations/offers', Named, {
    headers: keyed(key),
    body: {
      ...offer,
      capacity,
      tax: { behaviour: 'inclusive', ratePpm: 60_000 },
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
    },
  });
  const path = `/payments/operations/offers/${offerId}`;
  // One after another: each is a change of the same offer.
  for (const [currency, amountMinor] of Object.entries(prices))
    await operations.call(`POST ${path}/prices`, Named, {
      headers: keyed(`${key}-${currency}`),
      body: { currency, amountMinor },
    });
  await operations.call(`POST ${path}/publish`, Named);
};

/** Puts the demo's offers on sale and makes a code; a second time it finds them there. */
export const loadOffers = async (operations: ApiClient, today: Date): Promise<void> => {
  await Promise.all([...demoOffers, sessionOffer(today)].map((offer) => putOnSale(operations, offer)));
  const code = {
    code: 'WELCOME-10',
    discount: { kind: 'percent', ppm: 100_000 },
    offerIds: null,
    limit: 100,
    limitPerMember: 1,
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: null,
  };
  await operations
    .call('POST /payments/operations/promotions', z.object({ code: z.string() }), { body: code })
    .catch((error: unknown) => {
      if (!Conflict.safeParse(error).success) throw error;
    });
};
