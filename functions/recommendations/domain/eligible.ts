import type { Language } from '../../../shared/localized.ts';
import { type Item, itemKey } from './item.ts';
import type { Doing } from './person.ts';

/** Doings after which an item is no news, by kind. A session may be had again, an occupation looked at often. */
const doneWith: Readonly<Record<Item['kind'], readonly string[]>> = {
  course: ['enrolled', 'completed', 'purchased'],
  occupation: [],
  posting: ['applied'],
  expert: [],
  article: ['completed'],
};

/** Keys of the items that are not shown to a person again: finished or begun, dismissed, or said to be known. */
export const settledItems = (
  history: readonly Doing[],
  feedback: readonly Pick<Item, 'kind' | 'itemId'>[],
): ReadonlySet<string> =>
  new Set([
    ...feedback.map(itemKey),
    ...history
      .filter(({ type, kind }) => type === 'dismissed' || type === 'known' || doneWith[kind].includes(type))
      .map(itemKey),
  ]);

export interface Circumstances {
  readonly now: Date;
  /** Languages that the person reads; none: any. */
  readonly languages: readonly Language[];
  readonly settled: ReadonlySet<string>;
}

const isOpen = ({ kind, since, until, startsAt }: Item, now: number): boolean => {
  if (Date.parse(since) > now) return false;
  if (until !== null && Date.parse(until) <= now) return false;
  return kind !== 'expert' || startsAt.some((at) => Date.parse(at) > now);
};

/** Whether an item may be shown: there now, in a language the person reads, and not settled. */
export const isEligible = (item: Item, { now, languages, settled }: Circumstances): boolean =>
  isOpen(item, now.getTime()) &&
  (item.languages.length === 0 ||
    languages.length === 0 ||
    item.languages.some((language) => languages.includes(language))) &&
  (settled.size === 0 || !settled.has(itemKey(item)));
