import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { invalid, notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { currentReader } from './current-figures.ts';
import {
  MarketFigures,
  MarketSlices,
  SourceSlices,
  type MarketFilter,
  type MarketSlice,
} from './domain/figures/figures-schema.ts';
import { filterOf, partsOf, sliceOf } from './domain/figures/market-filter.ts';
import type { Market } from './domain/posting.ts';
import { rememberingReader } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer'>;
  objects: Pick<ObjectStore, 'read'>;
}

type Asked = { market: Market } & { [K in keyof MarketFilter]?: string | undefined };

/** Objects of each kind kept in memory. */
const kept = { figures: 2, slices: 4, ofSources: 12 } as const;

const noSuchSlice = ({ city, country, source }: MarketFilter) =>
  notFound('slice-not-found', `the map cannot be filtered by ${city ?? country ?? source ?? ''}`);

/**
 * The clusters of a market's current snapshot among some of its postings. Throws `slice-not-found` for what the map cannot be
 * filtered by; things that never come together give a slice of nothing.
 */
export const slices = ({ store, objects }: Needs) => {
  const current = currentReader(store);
  const readFigures = rememberingReader(objects, MarketFigures, kept.figures);
  const readSlices = rememberingReader(objects, MarketSlices, kept.slices);
  const readOfSource = rememberingReader(objects, SourceSlices, kept.ofSources);

  const isIn = async (market: Market, { city, country }: MarketFilter): Promise<boolean> => {
    if (city === null || country === null) return true;
    const { filters } = await current(market, readFigures, ({ figures }) => figures);
    return filters.some((one) => one.by === 'city' && one.name === city && one.country === country);
  };

  const found = async (market: Market, filter: MarketFilter, whole: MarketSlices) => {
    if (!(await isIn(market, filter))) return undefined;
    // A city lies in one country: naming that too says nothing more.
    const place = filter.city === null ? filter : { ...filter, country: null };
    const single = sliceOf(whole.slices, place);
    const at = whole.sources.indexOf(filter.source ?? '');
    if (single || at < 0) return single;
    const ofSource = await current(market, readOfSource, ({ slicesOf }) => slicesOf(at));
    return sliceOf(ofSource.slices, place);
  };

  return async ({ market, ...asked }: Asked): Promise<MarketSlice> => {
    const filter = filterOf(asked);
    const parts = partsOf(filter);
    if (parts.length === 0)
      throw invalid('no-filter', 'name a city, a country or a source', { pointer: '/' });
    const whole = await current(market, readSlices, (keys) => keys.slices);
    const unknown = parts.find((part) => sliceOf(whole.slices, part) === undefined);
    if (unknown) throw noSuchSlice(unknown);
    return { n: 0, clusters: [], ...(await found(market, filter, whole)), ...filter };
  };
};
