import * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { invalid, notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { marketOfCluster } from './domain/analysis/cluster-identity.ts';
import {
  ClusterFigures,
  PostingsPage,
  SnapshotOverview,
  UnusualPostings,
} from './domain/analysis/snapshot-schema.ts';
import { Market } from './domain/posting.ts';
import { rememberingReader, snapshotKeys } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer'>;
  objects: Pick<ObjectStore, 'read'>;
}

const missing = (clusterId: string) =>
  notFound('cluster-not-found', `no cluster ${clusterId} in the current snapshot`);

/** A page of the snapshot that the list began in, so that a list read across a publication stays whole. */
const Cursor = z.tuple([z.string().regex(/^snp_[0-9A-Z]+$/), z.int().positive()]);

const cursorText = (cursor: z.infer<typeof Cursor>): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const cursorFrom = (text: string): z.infer<typeof Cursor> => {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw invalid('cursor-invalid', 'the cursor is none that this list gave', { pointer: '/cursor' });
  }
};

/** Objects of each kind kept in memory. */
const kept = { overviews: 4, clusters: 100, pages: 50, unusual: 50 } as const;

const readers = (objects: Needs['objects']) => ({
  overview: rememberingReader(objects, SnapshotOverview, kept.overviews),
  cluster: rememberingReader(objects, ClusterFigures, kept.clusters),
  postings: rememberingReader(objects, PostingsPage, kept.pages),
  unusual: rememberingReader(objects, UnusualPostings, kept.unusual),
});

const finding = (store: Needs['store'], read: ReturnType<typeof readers>) => ({
  /** The market's current snapshot; undefined before the first. */
  overviewOf: async (market: Market) => {
    const pointer = await store.findPointer(market);
    if (!pointer) return undefined;
    const overview = await read.overview(snapshotKeys(market, pointer.snapshotId).overview);
    if (!overview) throw new Error(`snapshot ${pointer.snapshotId} is published but not there`);
    return { ...overview, publishedAt: pointer.publishedAt };
  },

  currentSnapshotOf: async (clusterId: string) => {
    const market = marketOfCluster(clusterId);
    const pointer = market && (await store.findPointer(market));
    if (!market || !pointer) throw missing(clusterId);
    return { market, snapshotId: pointer.snapshotId };
  },
});

/** What the current snapshots say. Readers see one snapshot or the next, never parts of two. */
export const clusters = ({ store, objects }: Needs) => {
  const read = readers(objects);
  const { overviewOf, currentSnapshotOf } = finding(store, read);
  return {
    overview: async () => {
      const found = (await Promise.all(Market.options.map(overviewOf))).filter(
        (overview) => overview !== undefined,
      );
      return { markets: found.map((overview) => ({ ...overview, clusters: overview.clusters.length })) };
    },

    list: async ({ market }: { market: Market }) => {
      const overview = await overviewOf(market);
      return { snapshotId: overview?.snapshotId ?? null, items: overview?.clusters ?? [] };
    },

    get: async ({ clusterId }: { clusterId: string }): Promise<ClusterFigures> => {
      const { market, snapshotId } = await currentSnapshotOf(clusterId);
      const figures = await read.cluster(snapshotKeys(market, snapshotId).cluster(clusterId));
      if (!figures) throw missing(clusterId);
      return figures;
    },

    /** Empty where none was found, or nobody looked. */
    unusual: async ({ clusterId }: { clusterId: string }): Promise<UnusualPostings> => {
      const { market, snapshotId } = await currentSnapshotOf(clusterId);
      const keys = snapshotKeys(market, snapshotId);
      if (!(await read.cluster(keys.cluster(clusterId)))) throw missing(clusterId);
      return (await read.unusual(keys.unusual(clusterId))) ?? { items: [] };
    },

    postings: async ({ clusterId, cursor }: { clusterId: string; cursor?: string | undefined }) => {
      const current = await currentSnapshotOf(clusterId);
      const [snapshotId, page] = cursor === undefined ? [current.snapshotId, 1] : cursorFrom(cursor);
      const found = await read.postings(snapshotKeys(current.market, snapshotId).postings(clusterId, page));
      if (!found) throw missing(clusterId);
      return {
        items: found.items,
        nextCursor: page < found.pages ? cursorText([snapshotId, page + 1]) : null,
      };
    },
  };
};
