import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { modelFolder, totalKey } from './analysis-objects.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { expiredOf } from './domain/analysis/expiry.ts';
import { Market } from './domain/posting.ts';
import { snapshotFolder } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer' | 'findBaseline' | 'publications' | 'forgetPublication'>;
  objects: Pick<ObjectStore, 'removeAll'>;
  clock: Clock;
}

/**
 * Old snapshots go, with the totals and the clusters that nothing is built on any more. What was forecast stays in the
 * archive. A publication is forgotten last: interrupted, the next night goes on where this one stopped.
 */
export const expiries = ({ store, objects, clock }: Needs) => ({
  expire: async (): Promise<void> => {
    for (const market of Market.options) {
      const [pointer, baseline, publications] = await Promise.all([
        store.findPointer(market),
        store.findBaseline(market),
        store.publications(market),
      ]);
      const standing = {
        snapshotId: pointer?.snapshotId,
        baselineId: baseline?.analysisId,
        now: clock(),
      };
      for (const { withModel, ...publication } of expiredOf(publications, standing)) {
        const { snapshotId, analysisId, modelId } = publication;
        await objects.removeAll(snapshotFolder(market, snapshotId));
        await objects.removeAll(totalKey(market, analysisId));
        if (withModel) await objects.removeAll(modelFolder(market, modelId));
        await store.forgetPublication(market, publication);
      }
    }
  },
});
