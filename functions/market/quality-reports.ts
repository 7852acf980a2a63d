import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { AnalysisStore } from './analysis-store.ts';
import type { Market } from './domain/posting.ts';
import { reportOf } from './domain/quality/quality-report.ts';
import { MarketQuality, marketQualityKey } from './file-quality.ts';
import { rememberingReader } from './snapshot-objects.ts';

interface Needs {
  readonly store: Pick<AnalysisStore, 'findPointer'>;
  readonly objects: Pick<ObjectStore, 'read'>;
}

const kept = 4;

/** What the current snapshots stand on. Open to everyone who reads the figures. */
export const qualityReports = ({ store, objects }: Needs) => {
  const read = rememberingReader(objects, MarketQuality, kept);
  return {
    /** The sources of a market, the largest first; none before the first snapshot. */
    report: async ({ market }: { market: Market }) => {
      const pointer = await store.findPointer(market);
      if (!pointer) return { snapshotId: null, sources: [] };
      const { snapshotId } = pointer;
      const quality = await read(marketQualityKey(market, snapshotId));
      const sources = (quality?.sources ?? []).map(reportOf);
      return { snapshotId, sources: sources.toSorted((a, b) => b.postings - a.postings) };
    },
  };
};
