import type { Filter } from './figures-queries.ts';

/** Which of a market's postings the map is of, as the address has it. */
export const filterKeys = ['country', 'city', 'source'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The filter of an address; an empty one where it names nothing. */
export const filterIn = (search: Record<string, unknown>): Filter =>
  Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = search[key];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );

export const isEmptyFilter = (filter: Filter): boolean =>
  filterKeys.every((key) => filter[key] === undefined);

/** The filter with one part chosen anew, or given up: a city lies in one country, so another country gives up the city. */
export const withPart = (filter: Filter, key: FilterKey, value: string | null): Filter => {
  const { country, city, source } = filter;
  const kept = key === 'country' ? { source } : { country, city, source };
  return filterIn({ ...kept, [key]: value });
};
