import type { Market } from '../../../functions/market/domain/posting.ts';
import { seededRandom, seedFrom, type Random } from '../../../shared/science/random.ts';
import { phrases } from './phrases.ts';
import { levels, places, roles, syllables, trades } from './words.ts';

/** A posting as a scraper would write it, before any copying. */
export interface Original {
  readonly title: string;
  readonly company: string;
  readonly location: string;
  readonly salary: string;
  readonly experience: string;
  readonly education: string;
  readonly description: string;
}

export const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};
export const whole = (from: number, to: number, random: Random): number =>
  from + Math.floor(random() * (to - from + 1));

const byShare = <T extends { readonly share: number }>(items: readonly T[], random: Random): T => {
  let left = random() * items.reduce((sum, { share }) => sum + share, 0);
  const found = items.find(({ share }) => (left -= share) < 0) ?? items[0];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
};

/** About normal, mean 0, deviation 1: twelve uniform draws less six. */
const bell = (random: Random): number => {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
};

/** What a company always says about itself, whatever the job; follows from its number alone. */
const companyOf = (market: Market, number: number) => {
  const random = seededRandom(seedFrom(`${market} company ${number}`));
  const [first, second, third] = [0, 1, 2].map(() => pick(syllables[market], random));
  const stem = `${first ?? ''}${second ?? ''}${number % 3 === 0 ? (third ?? '') : ''}`;
  const home = byShare(places[market], random);
  const others = Array.from({ length: whole(0, 3, random) }, () => byShare(places[market], random));
  const name =
    market === 'zh'
      ? `${home.name}${stem}${pick(trades.zh, random)}有限公司`
      : `${stem.charAt(0).toUpperCase()}${stem.slice(1)} ${pick(trades.en, random)}${number % 2 === 0 ? ' Inc.' : ' Group'}`;
  const { about, benefits } = phrases[market];
  const said = [...new Set(Array.from({ length: 3 }, () => pick(about, random)))];
  const offers = [...new Set(Array.from({ length: 5 }, () => pick(benefits, random)))];
  const fixed = (template: string): string => filled(template, { company: name, random });
  return { name, places: [home, home, ...others], about: said.map(fixed), offers: offers.map(fixed) };
};

interface Slots {
  readonly company?: string;
  readonly objects?: readonly string[];
  readonly skills?: readonly string[];
  readonly random: Random;
}

const filled = (template: string, { company = '', objects = [], skills = [], random }: Slots): string =>
  template.replace(/\{([opstnmc])\}/g, (_, slot: string) => {
    if (slot === 'c') return company;
    if (slot === 'n') return String(whole(2, 9, random));
    if (slot === 'm') return String(whole(11, 79, random));
    return pick(slot === 's' || slot === 't' ? skills : objects, random);
  });

const payText = (market: Market, yearly: number, random: Random): string => {
  const [low, high] = [yearly * 0.85, yearly * 1.2];
  if (market === 'en') {
    if (random() < 0.35) return '';
    if (random() < 0.2) return `$${Math.round(low / 2080)} - $${Math.round(high / 2080)} an hour`;
    return `$${Math.round(low / 1000)},000 - $${Math.round(high / 1000)},000 a year`;
  }
  const form = random();
  if (form < 0.06) return '面议';
  const [from, to] = [Math.max(2, Math.round(low / 12_000)), Math.max(3, Math.round(high / 12_000))];
  if (form < 0.5) return `${from}-${to}K${random() < 0.3 ? `·${whole(13, 16, random)}薪` : ''}`;
  if (form < 0.9) return `${from / 10}-${to / 10}万/月`;
  return `${Math.round(low / 10_000)}-${Math.round(high / 10_000)}万/年`;
};

const education: Readonly<Record<Market, readonly string[]>> = {
  en: ["Bachelor's degree", "Bachelor's degree", "Master's degree", 'High school', ''],
  zh: ['本科', '本科', '大专', '大专', '硕士', '学历不限'],
};

/** Distinct picks, in the order drawn, none where `most` is 0. */
const some = (items: readonly string[], most: number, random: Random): string[] => [
  ...new Set(Array.from({ length: most }, () => pick(items, random))),
];

/**
 * Posting number `index` of a seed: follows from the two alone, so that any stretch of a file can be made by itself.
 * Companies are drawn by Zipf's law from `companies`; roles, places and levels by their shares; pay is log-normal round
 * role × place × level; a company repeats its own sentences in all its postings.
 */
export const originalAt = (
  market: Market,
  index: number,
  { seed, companies }: { seed: number; companies: number },
): Original => {
  const random = seededRandom(seedFrom(`${seed} ${market} ${index}`));
  const company = companyOf(market, Math.floor(companies ** random()) - 1);
  const role = byShare(roles, random);
  const level = byShare(levels, random);
  const place = pick(company.places, random);
  const { duties, needs, headings, gap } = phrases[market];
  const objects = some(role.objects[market], 4, random);
  const skills = some(role.skills, 5, random);
  const slots = { company: company.name, objects, skills, random };
  const lines = (templates: readonly string[], count: number): string =>
    some(templates, count, random)
      .map((template) => filled(template, slots))
      .join(gap);
  const yearly = role.pay[market] * level.pay * place.pay * Math.exp(0.18 * bell(random));
  const [least, most] = level.years;
  const body = [
    lines(duties, whole(4, 9, random)),
    lines(needs, whole(4, 8, random)),
    company.offers.join(gap),
  ];
  return {
    title: level.title[market].replace('…', role.title[market]),
    company: company.name,
    location: place.name,
    salary: payText(market, yearly, random),
    experience: market === 'zh' ? `${least}-${most}年` : `${least}-${most} years`,
    education: pick(education[market], random),
    description: [
      company.about.join(gap),
      ...body.map((text, part) => `${headings[part] ?? ''}\n${text}`),
    ].join('\n'),
  };
};
