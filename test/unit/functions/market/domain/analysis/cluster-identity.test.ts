import { expect, test } from 'vitest';
import {
  centroidSimilarity,
  identify,
  marketOfCluster,
} from '../../../../../../functions/market/domain/analysis/cluster-identity.ts';
import {
  type ClusterModel,
  centroidsToText,
} from '../../../../../../functions/market/domain/analysis/model.ts';
import { emptyCentroids } from '../../../../../../shared/science/clustering/centroids.ts';

/** A model whose clusters have the given weights, by term. */
const modelOf = (...clusters: readonly Record<string, number>[]): ClusterModel => {
  const terms = [...new Set(clusters.flatMap((weights) => Object.keys(weights)))];
  const centroids = emptyCentroids(terms.length, clusters.length);
  clusters.forEach((weights, cluster) => {
    const length = Math.hypot(...Object.values(weights));
    for (const [term, weight] of Object.entries(weights))
      centroids.weight[terms.indexOf(term) * centroids.stride + cluster] = weight / length;
  });
  return {
    ...{ market: 'en', modelId: 'mdl_0', previousModelId: null, documents: 100, terms, cosineLimit: 0.1 },
    ...{
      silhouette: 0,
      sweep: [],
      surroundings: [],
      lineage: [],
      origins: [],
      movedShare: 0,
      documentFrequency: terms.map(() => 1),
    },
    centroids: centroidsToText(centroids),
    clusters: clusters.map((weights, cluster) => ({
      ...{ clusterId: `cl-en-000000000${cluster}`, label: { zh: '', en: '' }, x: 0, y: 0 },
      terms: Object.keys(weights),
    })),
  };
};

const spark = { spark: 0.8, kafka: 0.6 };
const sales = { sales: 0.9, crm: 0.4 };

test('a centroid is fully like itself and not like one that shares no term', () => {
  const [like, unlike] = centroidSimilarity(modelOf(spark), modelOf(spark, sales))[0] ?? [];
  expect(like).toBeCloseTo(1);
  expect(unlike).toBe(0);
});

test('clusters keep their ids from model to model, in whatever order they come', () => {
  const drifted = { ...spark, flink: 0.3 };
  expect(identify('en', modelOf(drifted, sales), modelOf(sales, spark))).toEqual([
    'cl-en-0000000001',
    'cl-en-0000000000',
  ]);
});

test('all pairs together decide, not the most alike first', () => {
  const previous = modelOf({ a: 1, b: 0.9 }, { a: 1, b: 0.2 });
  const current = modelOf({ a: 1, b: 0.55 }, { a: 1, b: 0 });
  expect(identify('en', current, previous)).toEqual(['cl-en-0000000000', 'cl-en-0000000001']);
});

test('a new kind of cluster is named after what characterises it, and never like another one', () => {
  const ids = identify('en', modelOf(spark, sales), modelOf(sales));
  expect(ids[1]).toBe('cl-en-0000000000');
  expect(ids).toEqual(identify('en', modelOf(spark, sales), modelOf(sales)));
  expect(identify('en', modelOf(spark), undefined)[0]).toBe(ids[0]);
  const alike = identify('en', modelOf(spark, spark, spark), undefined);
  expect(new Set(alike).size).toBe(3);
});

test('an id names its market', () => {
  const [id = ''] = identify('zh', modelOf(spark), undefined);
  expect(marketOfCluster(id)).toBe('zh');
  for (const strange of ['', 'cl-fr-0123456789', 'cl-zh-123', '../zh', 'cl-zh-0123456789/..']) {
    expect(marketOfCluster(strange)).toBeUndefined();
  }
});
