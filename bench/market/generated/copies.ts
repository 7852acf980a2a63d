import type { Market } from '../../../functions/market/domain/posting.ts';
import type { Random } from '../../../shared/science/random.ts';
import { appended } from './phrases.ts';

/** The words of a posting that a re-poster may change. */
export interface Wording {
  readonly title: string;
  readonly salary: string;
  readonly text: string;
}

/** What is done to the words of a posting when it is posted again. */
export const edits = [
  'exact',
  'salary',
  'requisition',
  'date',
  'reordered',
  'boilerplate',
  'punctuation',
  'width-case',
  'truncated',
  'typos',
  'title-typo',
  'several',
] as const;
export type Edit = (typeof edits)[number];

const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];
const whole = (from: number, to: number, random: Random): number =>
  from + Math.floor(random() * (to - from + 1));

const salaryLine = (market: Market, random: Random): string => {
  const low = whole(5, 30, random);
  return market === 'zh'
    ? `${low}-${low + whole(2, 15, random)}K`
    : `$${low * 5},000 - $${low * 6},500 a year`;
};

/** Sentences with what ends them, in order. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^。；！？!?;.\n]*(?:[。；！？!?;\n]|\.(?=\s|$)|\.|$)\s*/gu)?.filter((one) => one !== '') ?? [];

/** Two of a text's longer sentences change places. */
const reordered = (text: string, random: Random): string => {
  const sentences = sentencesOf(text);
  if (sentences.length < 3) return text;
  const from = Math.floor(random() * sentences.length);
  const to = (from + whole(1, sentences.length - 1, random)) % sentences.length;
  [sentences[from], sentences[to]] = [`${sentences[to] ?? ''} `, sentences[from] ?? ''];
  return sentences.join('');
};

const swapped: Readonly<Record<string, string>> = {
  ',': ';',
  '.': ' .',
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '、': '，',
  '（': '(',
  '）': ')',
  '-': '–',
  '\n': ' \n',
};

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** One letter in about 120 is left out or doubled, at least one. */
const misspelt = (text: string, random: Random): string => {
  let typed = text;
  for (let left = Math.max(1, Math.round(text.length / 120)); left > 0; left -= 1) {
    const at = Math.floor(random() * typed.length);
    typed =
      random() < 0.5 ? typed.slice(0, at) + typed.slice(at + 1) : typed.slice(0, at + 1) + typed.slice(at);
  }
  return typed;
};

type Change = (wording: Wording, market: Market, random: Random) => Wording;

const withText =
  (change: (text: string, random: Random) => string): Change =>
  (wording, _market, random) => ({ ...wording, text: change(wording.text, random) });

const changes: Readonly<Record<Exclude<Edit, 'several'>, Change>> = {
  exact: (wording) => wording,
  salary: (wording, market, random) => ({ ...wording, salary: salaryLine(market, random) }),
  requisition: (wording, market, random) => ({
    ...wording,
    title: `${wording.title} (${market === 'zh' ? `J${whole(1000, 99999, random)}` : `Req. ${whole(1000, 999999, random)}`})`,
  }),
  date: (wording, market, random) => {
    const day = `${whole(2023, 2026, random)}-${whole(10, 12, random)}-${whole(10, 28, random)}`;
    return { ...wording, text: `${wording.text}\n${market === 'zh' ? '更新时间：' : 'Updated: '}${day}` };
  },
  reordered: withText(reordered),
  boilerplate: (wording, market, random) => ({
    ...wording,
    text: `${wording.text}\n${pick(appended[market], random) ?? ''}`,
  }),
  punctuation: withText((text) => text.replace(/[,.，。；：、（）\-\n]/gu, (one) => swapped[one] ?? one)),
  'width-case': (wording, market) => ({
    ...wording,
    title: market === 'zh' ? wide(wording.title) : wording.title.toUpperCase(),
    text: market === 'zh' ? wide(wording.text) : wording.text.toUpperCase(),
  }),
  truncated: withText((text, random) => text.slice(0, Math.ceil(text.length * (0.8 + 0.15 * random())))),
  typos: withText(misspelt),
  'title-typo': (wording, _market, random) => ({ ...wording, title: misspelt(wording.title, random) }),
};

/** The words of a posting as it is posted again. `several` is a new salary, another order and a line at the end. */
export const edited = (
  wording: Wording,
  edit: Edit,
  { market, random }: { market: Market; random: Random },
): Wording => {
  if (edit !== 'several') return changes[edit](wording, market, random);
  const steps = ['salary', 'reordered', 'boilerplate'] as const;
  return steps.reduce((before, step) => changes[step](before, market, random), wording);
};
