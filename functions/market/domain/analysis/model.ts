import * as z from 'zod';
import { strideOf, type Centroids } from '../../../../shared/science/clustering/centroids.ts';
import { Localized } from '../../../../shared/localized.ts';
import { Market } from '../posting.ts';
import { Lineage, Origin } from './lineage.ts';
import { KeptRow } from './listing.ts';

const ModelCluster = z.object({
  clusterId: z.string(),
  label: Localized,
  /** Most characteristic first. */
  terms: z.array(z.string()),
  /** Place on the map of clusters, −1 to 1. */
  x: z.number(),
  y: z.number(),
});
export type ModelCluster = z.infer<typeof ModelCluster>;

/** How densely the sampled postings of a cluster lie, and those that lie alone. */
const ClusterSurroundings = z.object({
  density: z.object({
    /** Sampled postings of the cluster, and those of them that are outliers. */
    sampled: z.int().nonnegative(),
    outliers: z.int().nonnegative(),
    /** Postings are near when 1 − cosine of their words is at most this. */
    eps: z.number(),
    /** Of a thousand sampled postings of the market, how many are near the median posting of the cluster. */
    nearby: z.number(),
  }),
  /** Outliers, those least like the cluster first; at most 12. */
  unusual: z.array(KeptRow),
});
export type ClusterSurroundings = z.infer<typeof ClusterSurroundings>;

/** The clusters of a market: all that is needed to say which one a posting belongs to. */
export const ClusterModel = z.object({
  market: Market,
  modelId: z.string(),
  /** The model whose clusters lent their ids; null for the first. */
  previousModelId: z.string().nullable(),
  /** Documents the clusters were found on. */
  documents: z.int().nonnegative(),
  /** Columns of the centroids, and in how many documents each term occurs. */
  terms: z.array(z.string()),
  documentFrequency: z.array(z.int()),
  /** Unit centroids, cluster after cluster: 32-bit floats, little-endian, in base 64. */
  centroids: z.string(),
  clusters: z.array(ModelCluster),
  /** Of each cluster, in their order; empty in models that were made before outliers were looked for. */
  surroundings: z.array(ClusterSurroundings).default([]),
  /** A posting whose best cosine is lower lies outside of every cluster. */
  cosineLimit: z.number(),
  silhouette: z.number(),
  /** Stability is null where there were too few documents to judge it. */
  sweep: z.array(
    z.object({ k: z.int(), silhouette: z.number(), inertia: z.number(), stability: z.number().nullable() }),
  ),
  /** What came and went with this model. */
  lineage: z.array(Lineage),
  /** Where its clusters came from, with this model or an earlier one. */
  origins: z.array(Origin),
  /** Share of the documents that lie in another cluster than by the model before. */
  movedShare: z.number(),
});
export type ClusterModel = z.infer<typeof ClusterModel>;

/** Weights as text, one cluster's columns after the other's. */
export const centroidsToText = ({ count, stride, columns, weight }: Centroids): string => {
  const view = new DataView(new ArrayBuffer(columns * count * 4));
  for (let cluster = 0; cluster < count; cluster += 1) {
    for (let column = 0; column < columns; column += 1) {
      view.setFloat32((cluster * columns + column) * 4, weight[column * stride + cluster] ?? 0, true);
    }
  }
  return Buffer.from(view.buffer).toString('base64');
};

export const centroidsFromText = (text: string, columns: number, count: number): Centroids => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== columns * count * 4) throw new RangeError('the centroids of a model are incomplete');
  const stride = strideOf(count);
  const weight = new Float32Array(columns * stride);
  for (let cluster = 0; cluster < count; cluster += 1) {
    for (let column = 0; column < columns; column += 1) {
      weight[column * stride + cluster] = bytes.readFloatLE((cluster * columns + column) * 4);
    }
  }
  return { count, stride, columns, weight };
};

export const centroidsOf = ({
  centroids,
  terms,
  clusters,
}: Pick<ClusterModel, 'centroids' | 'terms'> & { clusters: { readonly length: number } }): Centroids =>
  centroidsFromText(centroids, terms.length, clusters.length);
