import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { DemandFile, DemandOverview, type DemandKind } from './domain/demand/demand-files-schema.ts';
import type { Market } from './domain/posting.ts';
import { rememberingReader, snapshotKeys } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer'>;
  objects: Pick<ObjectStore, 'read'>;
}

/** Objects of each kind kept in memory. */
const kept = { overviews: 4, series: 200 } as const;

/** Demand and forecasts of the current snapshot. */
export const demand = ({ store, objects }: Needs) => {
  const readOverview = rememberingReader(objects, DemandOverview, kept.overviews);
  const readSeries = rememberingReader(objects, DemandFile, kept.series);
  const keysOf = async (market: Market) => {
    const pointer = await store.findPointer(market);
    if (!pointer) throw notFound('no-snapshot', `no snapshot of the market ${market} has been published`);
    return snapshotKeys(market, pointer.snapshotId);
  };
  return {
    overview: async ({ market }: { market: Market }): Promise<DemandOverview> => {
      const found = await readOverview((await keysOf(market)).demand);
      if (!found)
        throw notFound('no-demand', 'the current snapshot was made before demand was told by itself');
      return found;
    },

    get: async ({
      market,
      kind,
      id,
    }: {
      market: Market;
      kind: DemandKind;
      id: string;
    }): Promise<DemandFile> => {
      const found = await readSeries((await keysOf(market)).demandOf(kind, id));
      if (!found) throw notFound('no-series', `the current snapshot tells no demand of this ${kind}`);
      return found;
    },
  };
};
