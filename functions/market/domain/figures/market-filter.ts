import type { MarketFilter, MarketSlice } from './figures-schema.ts';

const anything: MarketFilter = { city: null, country: null, source: null };

/** A filter of what was asked for. */
export const filterOf = (asked: {
  readonly [K in keyof MarketFilter]?: MarketFilter[K] | undefined;
}): MarketFilter => ({
  city: asked.city ?? null,
  country: asked.country ?? null,
  source: asked.source ?? null,
});

/** Each thing that a filter names, by itself. */
export const partsOf = ({ city, country, source }: MarketFilter): MarketFilter[] => [
  ...(city === null ? [] : [{ ...anything, city }]),
  ...(country === null ? [] : [{ ...anything, country }]),
  ...(source === null ? [] : [{ ...anything, source }]),
];

/** The slice of exactly these postings, where it is among them. */
export const sliceOf = (
  slices: readonly MarketSlice[],
  { city, country, source }: MarketFilter,
): MarketSlice | undefined =>
  slices.find((one) => one.city === city && one.country === country && one.source === source);
