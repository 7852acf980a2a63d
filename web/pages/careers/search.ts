import type { Match, PartName } from './queries.ts';

type Field = Match['occupation']['field'];

export const fields = [
  'software',
  'data',
  'engineering',
  'science',
  'business',
  'health',
  'education',
  'arts',
  'service',
  'public',
  'trades',
  'transport',
  'other',
] as const satisfies readonly Field[];

/** How to judge is in the address: it can be linked to, and Back undoes a change. */
export interface CareersSearch extends Partial<Record<PartName, number>> {
  readonly market?: 'zh' | 'en';
  readonly field?: Field;
  readonly whatIfSkill?: string;
}

const percent = (value: unknown): number | undefined => {
  const number = Number(value);
  return value !== undefined && Number.isFinite(number) && number >= 0 && number <= 100 ? number : undefined;
};

const weightsOf = (search: Record<string, unknown>): Partial<Record<PartName, number>> => {
  const entries = (['interest', 'skills', 'demand', 'pay', 'education'] as const).flatMap((name) => {
    const value = percent(search[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
};

/** Reads an address as a way of judging; what it does not know is left out. */
export const judging = (search: Record<string, unknown>): CareersSearch => {
  const field = fields.find((name) => name === search['field']);
  const { market, whatIfSkill } = search;
  return {
    ...weightsOf(search),
    ...(market === 'zh' || market === 'en' ? { market } : {}),
    ...(field === undefined ? {} : { field }),
    ...(typeof whatIfSkill === 'string' && whatIfSkill !== '' ? { whatIfSkill } : {}),
  };
};
