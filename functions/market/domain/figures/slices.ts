import type { Cell } from './cell.ts';
import { crossLists, largest, type Listed } from './crosses.ts';
import type { FiguresFrame } from './figures-frame.ts';
import {
  filterKinds,
  type FilterKind,
  type MarketFigures,
  type MarketFilter,
  type MarketSlice,
  type SourceSlices,
} from './figures-schema.ts';
import { growthOf } from './growth.ts';
import { mainPays } from './main-pays.ts';
import { cellOf } from './tally.ts';
import { crossKey, type TableName } from './tally-tables.ts';

/** Cities, countries and sources that the map can be filtered by, and sources whose places it can be filtered by too. */
const most = { ofKind: 40, sourcesWithPlaces: 12 } as const;

const crossOf = { city: 'clusterCity', country: 'clusterCountry', source: 'clusterSource' } as const;
const crossWithin = { city: 'clusterSourceCity', country: 'clusterSourceCountry' } as const;

const anything: MarketFilter = { city: null, country: null, source: null };

/** The clusters among the postings that `table` lists under each of them by `key`. */
const membersOf = ({ tally, clusters }: FiguresFrame, table: TableName, key: string): Listed =>
  clusters
    .flatMap(([clusterId]): [string, Cell][] => {
      const cell = cellOf(tally, table, crossKey(clusterId, key));
      return cell && cell.n > 0 ? [[clusterId, cell]] : [];
    })
    .toSorted((a, b) => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1));

const slicedClusters = (members: Listed, { market, year }: FiguresFrame): MarketSlice['clusters'] => {
  const pays = mainPays(members, market);
  return members.map(([clusterId, cell]) => ({
    clusterId,
    n: cell.n,
    pay: pays.get(clusterId) ?? { kind: 'withheld', currency: null, n: 0 },
    growth: growthOf(cell.opened, year),
  }));
};

const namesOf = (by: FilterKind, { tally }: FiguresFrame): string[] =>
  largest(tally, by, most.ofKind).map(([name]) => name);

/** The market's clusters among the postings of each of its largest cities, countries and sources. */
export const marketSlices = (frame: FiguresFrame): MarketSlice[] =>
  filterKinds.flatMap((by) =>
    namesOf(by, frame).map((name) => ({
      ...anything,
      [by]: name,
      n: cellOf(frame.tally, by, name)?.n ?? 0,
      clusters: slicedClusters(membersOf(frame, crossOf[by], name), frame),
    })),
  );

/** Sources whose cities and countries are told too, in the order of their files. */
export const slicedSources = (frame: FiguresFrame): string[] =>
  namesOf('source', frame).slice(0, most.sourcesWithPlaces);

/** The same for the cities and countries among the postings of one source. `n`: those that lie in a cluster. */
export const sourceSlices = (source: string, frame: FiguresFrame): SourceSlices => ({
  source,
  slices: (['city', 'country'] as const).flatMap((by) =>
    namesOf(by, frame).flatMap((name) => {
      const members = membersOf(frame, crossWithin[by], crossKey(source, name));
      if (members.length === 0) return [];
      const n = members.reduce((sum, [, cell]) => sum + cell.n, 0);
      return [{ ...anything, source, [by]: name, n, clusters: slicedClusters(members, frame) }];
    }),
  ),
});

/** The country that most postings of each city lie in. */
const countriesOfCities = ({ tally }: FiguresFrame): ReadonlyMap<string, string> => {
  const found = new Map<string, { country: string; n: number }>();
  for (const [country, cities] of crossLists(tally, 'countryCity')) {
    for (const [city, { n }] of cities) {
      const other = found.get(city);
      if (other === undefined || n > other.n || (n === other.n && country < other.country))
        found.set(city, { country, n });
    }
  }
  return new Map([...found].map(([city, { country }]) => [city, country]));
};

/** What the map can be filtered by. */
export const marketFilters = (frame: FiguresFrame): MarketFigures['filters'] => {
  const countries = countriesOfCities(frame);
  return filterKinds.flatMap((by) =>
    namesOf(by, frame).map((name) => ({
      by,
      name,
      n: cellOf(frame.tally, by, name)?.n ?? 0,
      country: by === 'city' ? (countries.get(name) ?? null) : null,
    })),
  );
};
