import { changes, emergingKind, repostedShare, skillPay } from './change.ts';
import { type KindOfWork, kindsOfWork } from './kinds-of-work.ts';
import { citiesEn, citiesZh, companiesEn, companiesZh, payLevel } from './places.ts';
import { type Random, seededRandom } from './random.ts';

export type Language = 'zh' | 'en';

export interface MadeUpPosting {
  title: string;
  company: string;
  place: string;
  /** `YYYY-MM-DD` */
  date: string;
  salary: string;
  experience: string;
  education: string;
  skills: string[];
  description: string;
}

export interface PostingsOptions {
  language: Language;
  /** The last day that postings may bear. */
  until: Date;
  /** How many weeks before it the first ones appear. */
  weeks?: number;
  seed?: number;
}

const dayMs = 24 * 3600 * 1000;

/** Hiring by month against the year's average: after the Spring Festival and in autumn; in January and September. */
const season: Readonly<Record<Language, readonly number[]>> = {
  zh: [0.75, 0.7, 1.45, 1.3, 1.05, 0.95, 1, 0.95, 1.15, 1.1, 0.85, 0.75],
  en: [1.25, 1.15, 1.1, 1.05, 1, 0.95, 0.85, 0.95, 1.2, 1.05, 0.85, 0.6],
};

const listed = (text: string): string[] => text.split('|').map((item) => item.trim());

/** Expected postings of a kind in the week that ends on this day. */
const expected = (kind: KindOfWork, language: Language, { at, week }: { at: Date; week: number }): number =>
  kind.weekly * (1 + kind.growth) ** (week / 52) * (season[language][at.getUTCMonth()] ?? 1);

const rounded = (amount: number, step: number): number => Math.round(amount / step) * step;

const thousands = (amount: number): string => `${Math.round(amount / 1000)}`;

const salaryZh = (monthly: number, random: Random): string => {
  const kind = random.next();
  if (kind < 0.05) return '面议';
  const [low, high] = [rounded(monthly * 0.85, 500), rounded(monthly * (1.2 + random.next() * 0.3), 500)];
  if (kind < 0.2) return `${low / 10_000}-${high / 10_000}万/月`;
  if (kind < 0.3) return `${rounded((low * 12) / 10_000, 1)}-${rounded((high * 12) / 10_000, 1)}万/年`;
  if (kind < 0.36) return `${rounded(low / 21.75, 10)}-${rounded(high / 21.75, 10)}元/天`;
  const months = kind < 0.6 ? `·${random.pick([13, 14, 15])}薪` : '';
  return `${thousands(low)}-${thousands(high)}K${months}`;
};

const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

const salaryEn = (yearly: number, hourly: boolean, random: Random): string => {
  if (random.next() < 0.25) return '';
  const high = yearly * (1.15 + random.next() * 0.2);
  if (hourly) return `${dollars(Math.round(yearly / 2080))} - ${dollars(Math.round(high / 2080))} an hour`;
  return `${dollars(rounded(yearly * 0.92, 1000))} - ${dollars(rounded(high, 1000))} a year`;
};

const experience = {
  zh: ['无需经验', '1-3年', '3-5年', '5-10年'],
  en: ['Entry level', '1-3 years', '3-5 years', '5+ years'],
} as const;
/** Pay at each of these steps against the one at three years. */
const payBySeniority = [0.62, 0.85, 1.08, 1.45] as const;

const education = {
  zh: { secondary: '高中', associate: '大专', bachelor: '本科', master: '硕士' },
  en: {
    secondary: 'High school diploma',
    associate: 'Associate degree',
    bachelor: 'Bachelor’s degree',
    master: 'Master’s degree',
  },
} as const;

const describe = (
  kind: KindOfWork,
  language: Language,
  { skills, random }: { skills: string[]; random: Random },
) => {
  const duties = random.sample(listed(kind[language].duties), 3);
  return language === 'zh'
    ? `岗位职责：${duties.map((duty, index) => `${index + 1}、${duty}`).join('；')}。任职要求：熟悉${skills.join('、')}。`
    : `What you will do: ${duties.join('. ')}. What you bring: ${skills.join(', ')}.`;
};

/** What comes into use with time and what goes out of it; `time` runs from 0 to 1. */
const changing = (
  kind: KindOfWork,
  { language, time }: { language: Language; time: number },
  random: Random,
): string[] => {
  const change = changes[kind.name];
  if (change === undefined) return [];
  const rising = random.next() < 0.75 * time ** 1.5 ? [change.rising[language]] : [];
  return random.next() < 0.7 - 0.66 * time ? [...rising, change.falling[language]] : rising;
};

const posting = (
  kind: KindOfWork,
  { language, date, time }: { language: Language; date: Date; time: number },
  random: Random,
): MadeUpPosting => {
  const words = kind[language];
  const named = [
    ...random.sample(listed(words.core), 3),
    ...random.sample(listed(words.useful), 2),
    ...changing(kind, { language, time }, random),
  ];
  const skills = [...new Set(named)];
  const place = random.pick(language === 'zh' ? citiesZh : citiesEn);
  const step = random.pick([0, 1, 1, 2, 2, 2, 3] as const);
  const pay =
    kind.pay[language] *
    payBySeniority[step] *
    (payLevel[place] ?? 1) *
    skills.reduce((factor, skill) => factor * (skillPay[skill] ?? 1), 1) *
    Math.exp(random.normal() * 0.12);
  return {
    title: random.pick(listed(words.titles)),
    company: random.pick(language === 'zh' ? companiesZh : companiesEn),
    place,
    date: date.toISOString().slice(0, 10),
    salary: language === 'zh' ? salaryZh(pay, random) : salaryEn(pay, kind.hourly === true, random),
    experience: experience[language][step],
    education: education[language][kind.education],
    skills,
    description: describe(kind, language, { skills, random }),
  };
};

/** The same posting again some weeks later, a word added, as unfilled jobs come; null where that is still to come. */
const reposting = (
  first: MadeUpPosting,
  { language, until }: { language: Language; until: Date },
  random: Random,
): MadeUpPosting | null => {
  const date = new Date(Date.parse(first.date) + (14 + Math.floor(random.next() * 28)) * dayMs);
  const added = language === 'zh' ? '急聘。' : ' Still looking.';
  return date > until
    ? null
    : { ...first, date: date.toISOString().slice(0, 10), description: `${first.description}${added}` };
};

/**
 * Postings of a made-up labour market: thirteen kinds of work, one of which emerges, each with its own trend, hiring
 * seasons, pay by city, seniority and skill, and vocabulary, in which skills come and go; some come again. About 1,900 in
 * 80 weeks of each language; the same options give the same postings.
 */
export const madeUpPostings = ({
  language,
  until,
  weeks = 80,
  seed = 20_260_101,
}: PostingsOptions): MadeUpPosting[] => {
  const random = seededRandom(seed + (language === 'zh' ? 1 : 2));
  const postings: MadeUpPosting[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const at = new Date(until.getTime() - (weeks - 1 - week) * 7 * dayMs);
    const time = week / Math.max(1, weeks - 1);
    for (const kind of [...kindsOfWork, emergingKind]) {
      const count = random.poisson(expected(kind, language, { at, week }));
      for (let n = 0; n < count; n += 1) {
        const date = new Date(at.getTime() - Math.floor(random.next() * 7) * dayMs);
        const made = posting(kind, { language, date, time }, random);
        postings.push(made);
        const again =
          random.next() < (repostedShare[kind.name] ?? 0.06)
            ? reposting(made, { language, until }, random)
            : null;
        if (again !== null) postings.push(again);
      }
    }
  }
  return postings;
};

const columns = {
  zh: [
    '职位名称',
    '公司名称',
    '工作地点',
    '发布日期',
    '薪资',
    '工作经验',
    '学历要求',
    '技能要求',
    '职位描述',
  ],
  en: [
    'title',
    'company',
    'location',
    'date_posted',
    'salary',
    'experience',
    'education',
    'skills',
    'description',
  ],
} as const;

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The postings as a CSV file of the kind that scrapers write. */
export const postingsCsv = (postings: readonly MadeUpPosting[], language: Language): string => {
  const rows = postings.map((one) => [
    ...[one.title, one.company, one.place, one.date, one.salary, one.experience, one.education],
    one.skills.join(','),
    one.description,
  ]);
  return [columns[language], ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
};
