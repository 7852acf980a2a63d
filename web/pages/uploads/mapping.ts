import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';

export type Mapping = NonNullable<
  ClientCall<RouteByKey<typeof market, 'POST /market/uploads'>>['body']['mapping']
>;
export type Field = keyof Mapping;
/** What is chosen so far: a mapping as soon as the title's column is known. */
export type Draft = Readonly<Partial<Record<Field, string>>>;

/** In the order they are asked for; a field of the contract that is missing here is a type error. */
const everyField: Readonly<Record<Field, true>> = {
  title: true,
  company: true,
  place: true,
  country: true,
  sourceId: true,
  postedOn: true,
  seenOn: true,
  validThrough: true,
  remote: true,
  salary: true,
  salaryMin: true,
  salaryMax: true,
  currency: true,
  salaryPeriod: true,
  experience: true,
  education: true,
  skills: true,
  description: true,
  url: true,
};
const isField = (name: string): name is Field => Object.hasOwn(everyField, name);
export const fields: readonly Field[] = Object.keys(everyField).filter(isField);

export const mappingOf = ({ title, ...others }: Draft): Mapping | undefined =>
  title === undefined || title.trim() === '' ? undefined : { title, ...others };

export type Read =
  | { readonly draft: Draft }
  | { readonly fault: 'badJson' }
  | { readonly fault: 'unknown'; readonly fields: readonly string[] };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A pasted mapping: a JSON object of our fields and the columns that hold them. */
export const readMapping = (text: string): Read => {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'badJson' };
  const draft: Partial<Record<Field, string>> = {};
  const unknown: string[] = [];
  for (const [name, column] of Object.entries(value)) {
    if (!isField(name)) unknown.push(name);
    else if (typeof column !== 'string') return { fault: 'badJson' };
    else draft[name] = column;
  }
  return unknown.length > 0 ? { fault: 'unknown', fields: unknown } : { draft };
};
