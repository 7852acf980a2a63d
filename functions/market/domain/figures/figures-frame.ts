import { observedStretch, type Stretch } from '../analysis/weeks.ts';
import type { Basket } from './basket-sample.ts';
import { emptyCell, type Cell } from './cell.ts';
import { crossLists, largest, type Listed } from './crosses.ts';
import { eachDay } from './day-counts.ts';
import type { Movement, PayEstimate } from './figures-schema.ts';
import { mainPays } from './main-pays.ts';
import { emergences } from './movement.ts';
import { cellOf, type Tally } from './tally.ts';
import type { TableName } from './tally-tables.ts';

const weeksOfYear = 52;

/** What the figures of every cluster, skill and occupation are read from: a tally, looked at once. */
export interface FiguresFrame {
  tally: Tally;
  snapshotId: string;
  market: Cell;
  clusters: Listed;
  /** The last year of the weeks the market was observed over, or what there is of it. */
  year: Stretch | undefined;
  sample: readonly Basket[];
  sampleByCluster: ReadonlyMap<string, readonly Basket[]>;
  /** Pay by cluster in its main currency. */
  pays: ReadonlyMap<string, PayEstimate>;
  emergences: ReadonlyMap<string, NonNullable<Movement['emergence']>>;
  /** Cells of a cross under one first part, largest first. */
  listed: (table: TableName, first: string) => Listed;
}

const grouped = (sample: readonly Basket[]): Map<string, Basket[]> => {
  const groups = new Map<string, Basket[]>();
  for (const basket of sample) {
    const group = groups.get(basket.clusterId);
    if (group) group.push(basket);
    else groups.set(basket.clusterId, [basket]);
  }
  return groups;
};

export const figuresFrame = (tally: Tally, snapshotId: string): FiguresFrame => {
  const market = cellOf(tally, 'market', '') ?? emptyCell();
  const stretch = observedStretch(eachDay(market.opened));
  const year = stretch && { ...stretch, first: Math.max(stretch.first, stretch.last - weeksOfYear + 1) };
  const clusters = largest(tally, 'cluster');
  const sample = tally.sample.baskets();
  const lists = new Map<TableName, ReadonlyMap<string, Listed>>();
  return {
    ...{ tally, snapshotId, market, clusters, year, sample },
    sampleByCluster: grouped(sample),
    pays: mainPays(clusters, market),
    emergences: emergences(clusters, market, year),
    listed: (table, first) => {
      const known = lists.get(table) ?? crossLists(tally, table);
      lists.set(table, known);
      return known.get(first) ?? [];
    },
  };
};
