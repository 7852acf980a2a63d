import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { OccupationFigures, OccupationList } from './domain/analysis/occupation-schema.ts';
import type { Market } from './domain/posting.ts';
import { rememberingReader, snapshotKeys } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer'>;
  objects: Pick<ObjectStore, 'read'>;
}

/** Objects of each kind kept in memory. */
const kept = { lists: 4, occupations: 200 } as const;

/** What the current snapshots say of occupations. */
export const marketOccupations = ({ store, objects }: Needs) => {
  const readList = rememberingReader(objects, OccupationList, kept.lists);
  const readFigures = rememberingReader(objects, OccupationFigures, kept.occupations);
  return {
    /** Empty before the first snapshot, and for one made before postings had occupations. */
    list: async ({ market }: { market: Market }) => {
      const snapshotId = (await store.findPointer(market))?.snapshotId ?? null;
      const list =
        snapshotId === null ? undefined : await readList(snapshotKeys(market, snapshotId).occupations);
      return { snapshotId, ...(list ?? { postings: 0, named: 0, items: [] }) };
    },

    /** Throws `occupation-not-found` where no posting of the market has the occupation. */
    get: async ({
      market,
      occupationId,
    }: {
      market: Market;
      occupationId: string;
    }): Promise<OccupationFigures> => {
      const pointer = await store.findPointer(market);
      const figures =
        pointer && (await readFigures(snapshotKeys(market, pointer.snapshotId).occupation(occupationId)));
      if (!figures) throw notFound('occupation-not-found', `no posting of ${market} is for ${occupationId}`);
      return figures;
    },
  };
};
