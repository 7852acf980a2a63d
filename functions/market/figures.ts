import type * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { invalid, notFound } from '../../shared/errors.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { marketOfCluster } from './domain/analysis/cluster-identity.ts';
import { ClusterInsight, MarketFigures, Subjects } from './domain/figures/figures-schema.ts';
import type { Market } from './domain/posting.ts';
import { currentReader } from './current-figures.ts';
import { slices } from './slices.ts';
import { rememberingReader } from './snapshot-objects.ts';

interface Needs {
  store: Pick<AnalysisStore, 'findPointer'>;
  objects: Pick<ObjectStore, 'read'>;
}

/** Side by side on one page, at most. */
export const mostCompared = 4;

/** `cluster:cl-zh-…,skill:python`: subjects by kind and id. */
const subjectKeys = (text: string): string[] => {
  const keys = [...new Set(text.split(',').filter((key) => key !== ''))];
  if (keys.length > mostCompared)
    throw invalid('too-many-subjects', `at most ${mostCompared} can be compared`, { pointer: '/subjects' });
  return keys;
};

/** Objects of each kind kept in memory. */
const kept = { figures: 4, subjects: 4, insights: 60 } as const;

const readers = (objects: Needs['objects']) => ({
  figures: rememberingReader(objects, MarketFigures, kept.figures),
  subjects: rememberingReader(objects, Subjects, kept.subjects),
  insight: rememberingReader(objects, ClusterInsight, kept.insights),
});

/** What the current snapshots say with its doubt: of the market, its parts, its clusters, and side by side. */
export const figuresOfMarkets = ({ store, objects }: Needs) => {
  const read = readers(objects);
  const current = currentReader(store);
  const subjectsOf = async (market: Market): Promise<z.infer<typeof Subjects>['subjects']> =>
    (await current(market, read.subjects, ({ subjects }) => subjects)).subjects;
  return {
    market: ({ market }: { market: Market }) => current(market, read.figures, ({ figures }) => figures),

    slice: slices({ store, objects }),

    insight: async ({ clusterId }: { clusterId: string }) => {
      const market = marketOfCluster(clusterId);
      if (!market) throw notFound('cluster-not-found', `no cluster ${clusterId} in the current snapshot`);
      return await current(market, read.insight, ({ insight }) => insight(clusterId));
    },

    subjects: async ({ market }: { market: Market }) => ({
      items: (await subjectsOf(market)).map(({ kind, id, name, n }) => ({ kind, id, name, n })),
    }),

    compare: async ({ market, subjects }: { market: Market; subjects: string }) => {
      const keys = subjectKeys(subjects);
      const all = new Map((await subjectsOf(market)).map((one) => [`${one.kind}:${one.id}`, one]));
      return {
        items: keys.flatMap((key) => all.get(key) ?? []),
        missing: keys.filter((key) => !all.has(key)),
      };
    },
  };
};
