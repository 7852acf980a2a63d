import { crossKey } from './tally-tables.ts';
import { largest, type Listed } from './crosses.ts';
import type { FiguresFrame } from './figures-frame.ts';
import { filterKinds, type FilterKind, type MarketSlice } from './figures-schema.ts';
import { growthOf } from './growth.ts';
import { mainPays } from './main-pays.ts';
import { cellOf } from './tally.ts';

/** Cities, countries and sources that the map can be filtered by. */
const most = 40;

const crossOf = { city: 'clusterCity', country: 'clusterCountry', source: 'clusterSource' } as const;

const sliceOf = (by: FilterKind, name: string, frame: FiguresFrame): MarketSlice => {
  const members: Listed = frame.clusters.flatMap(([clusterId]): [string, NonNullable<Listed[0]>[1]][] => {
    const cell = cellOf(frame.tally, crossOf[by], crossKey(clusterId, name));
    return cell && cell.n > 0 ? [[clusterId, cell]] : [];
  });
  const pays = mainPays(members, frame.market);
  return {
    by,
    name,
    n: cellOf(frame.tally, by, name)?.n ?? 0,
    clusters: members
      .toSorted((a, b) => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1))
      .map(([clusterId, cell]) => ({
        clusterId,
        n: cell.n,
        pay: pays.get(clusterId) ?? { kind: 'withheld', currency: null, n: 0 },
        growth: growthOf(cell.opened, frame.year),
      })),
  };
};

/** The market's clusters among the postings of each of its largest cities, countries and sources. */
export const marketSlices = (frame: FiguresFrame): MarketSlice[] =>
  filterKinds.flatMap((by) => largest(frame.tally, by, most).map(([name]) => sliceOf(by, name, frame)));
