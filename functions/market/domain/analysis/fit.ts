import { centroidCosines } from '../../../../shared/science/clustering/centroids.ts';
import { classTerms } from '../../../../shared/science/clustering/class-terms.ts';
import { clusterSizes } from '../../../../shared/science/clustering/spherical-k-means.ts';
import { seededRandom, seedFrom } from '../../../../shared/science/random.ts';
import { planeFromDistances } from '../../../../shared/science/statistics/classical-scaling.ts';
import { TermCounts } from '../../../../shared/science/text/term-counts.ts';
import type { Tokeniser } from '../../../../shared/science/text/tokenise.ts';
import { tfidf, type Tfidf } from '../../../../shared/science/text/tfidf.ts';
import type { Market } from '../posting.ts';
import { occupationOfPosting } from '../titles/posting-occupations.ts';
import { assignerOf } from './assigner.ts';
import { identify } from './cluster-identity.ts';
import { cosineLimitOf } from './cosine-limit.ts';
import { rounded } from './figure.ts';
import { groupRows, type Grouping } from './grouping.ts';
import { labelClusters } from './label.ts';
import { lineageOf, movedShareOf, originsOf, type PlacedTwice } from './lineage.ts';
import { centroidsToText, type ClusterModel, type ModelCluster } from './model.ts';
import { centroidsIn } from './moved-centroids.ts';
import { postingTerms } from './posting-terms.ts';
import type { ReservoirDocument } from './reservoir.ts';
import { clusterSurroundings } from './surroundings.ts';

export interface FitInput {
  market: Market;
  /** Seeds the draws: a repetition finds the same clusters. */
  modelId: string;
  documents: readonly ReservoirDocument[];
  /** The model whose clusters lend their ids. */
  previous: ClusterModel | undefined;
}

const shownTerms = 12;

/** Terms in fewer than one posting of two thousand (at least 3) are names of companies and slips of the pen. */
const vectorised = (documents: readonly ReservoirDocument[], tokenise: Tokeniser): Tfidf => {
  const counts = new TermCounts();
  for (const document of documents) counts.addDocument(postingTerms(tokenise, document));
  return tfidf(counts, {
    minDocuments: counts.documents < 400 ? 1 : Math.max(3, Math.floor(counts.documents / 2000)),
    maxShare: counts.documents < 50 ? 1 : 0.4,
    maxTerms: 12_000,
  });
};

/** Numbers of the clusters that hold anything, largest first; equals keep their order. */
const bySize = ({ labels, k }: Grouping): number[] => {
  const sizes = clusterSizes(labels, k);
  const filled = Array.from(sizes.keys()).filter((cluster) => (sizes[cluster] ?? 0) > 0);
  return filled.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
};

/** The grouping with its clusters renumbered in the given order, empty ones gone. */
const inOrder = ({ centroids, labels, ...grouping }: Grouping, order: readonly number[]): Grouping => {
  const { columns, stride, weight } = centroids;
  const kept = { count: order.length, columns, stride, weight: new Float32Array(weight.length) };
  for (let line = 0; line < weight.length; line += stride) {
    order.forEach((cluster, at) => (kept.weight[line + at] = weight[line + cluster] ?? 0));
  }
  const numberOf = new Map(order.map((cluster, at) => [cluster, at]));
  return {
    ...grouping,
    k: order.length,
    centroids: kept,
    labels: labels.map((label) => numberOf.get(label) ?? -1),
  };
};

const membersOf = (
  documents: readonly ReservoirDocument[],
  labels: Int32Array,
  cluster: number,
): ReservoirDocument[] => documents.filter((_, row) => labels[row] === cluster);

const described = (
  { market, documents, previous }: FitInput,
  { matrix, terms }: Tfidf,
  { labels, centroids, k }: Grouping,
): ModelCluster[] => {
  const characteristic = classTerms(matrix, labels, { count: k, most: shownTerms });
  const places = planeFromDistances(
    centroidCosines(centroids).map((row, one) =>
      row.map((cosine, two) => (one === two ? 0 : Math.max(0, 1 - cosine))),
    ),
  );
  const sources = Array.from({ length: k }, (_, cluster) => {
    const members = membersOf(documents, labels, cluster);
    return {
      titles: members.map(({ title }) => title),
      occupationIds: members.map(
        ({ title, skills }) => occupationOfPosting({ market, title, skills })?.id ?? null,
      ),
      terms: (characteristic[cluster] ?? []).map(({ column }) => terms[column] ?? ''),
    };
  });
  const ids = identify(
    market,
    { terms: [...terms], centroids: centroidsToText(centroids), clusters: sources },
    previous,
  );
  const names = labelClusters(sources);
  return sources.map((source, cluster) => ({
    clusterId: ids[cluster] ?? '',
    label: names[cluster] ?? { zh: '', en: '' },
    terms: source.terms,
    x: rounded(places[cluster]?.x ?? 0),
    y: rounded(places[cluster]?.y ?? 0),
  }));
};

const placesBy = (
  model: ClusterModel,
  documents: readonly ReservoirDocument[],
  tokenise: Tokeniser,
): (string | null)[] => {
  const assign = assignerOf(model, tokenise);
  return documents.map((document) => model.clusters[assign(document).cluster]?.clusterId ?? null);
};

/** What changed from the model before, by the documents that both of them place. */
const compared = (
  model: ClusterModel,
  { documents, previous }: FitInput,
  tokenise: Tokeniser,
): ClusterModel => {
  if (!previous) return model;
  const placed: PlacedTwice = {
    before: placesBy(previous, documents, tokenise),
    after: placesBy(model, documents, tokenise),
  };
  const lineage = lineageOf({ before: previous.clusters, after: model.clusters }, placed);
  const kept = new Set(model.clusters.map(({ clusterId }) => clusterId));
  const origins = [...previous.origins, ...originsOf(lineage)].filter(({ clusterId }) => kept.has(clusterId));
  return { ...model, lineage, origins, movedShare: movedShareOf(placed) };
};

/**
 * Finds the clusters of a market on a sample of its postings. The draws are seeded by the model's id, which names its
 * input: the same postings and the same model before give the same model, byte for byte.
 */
export const fitClusters = (input: FitInput, tokenise: Tokeniser): ClusterModel => {
  const { market, modelId, documents, previous } = input;
  const vectors = vectorised(documents, tokenise);
  const current = previous && centroidsIn(vectors.terms, previous);
  const found = groupRows(vectors.matrix, seededRandom(seedFrom(modelId)), current);
  const grouping = inOrder(found, bySize(found));
  const cosineLimit = cosineLimitOf(grouping);
  const sampled = { ...grouping, matrix: vectors.matrix, documents, cosineLimit };
  const model: ClusterModel = {
    market,
    modelId,
    previousModelId: previous?.modelId ?? null,
    documents: documents.length,
    terms: [...vectors.terms],
    documentFrequency: [...vectors.documentFrequency],
    centroids: centroidsToText(grouping.centroids),
    clusters: described(input, vectors, grouping),
    surroundings: clusterSurroundings(sampled, grouping.k),
    cosineLimit,
    silhouette: rounded(grouping.silhouette),
    sweep: grouping.sweep.map(({ k, silhouette, inertia, stability }) => ({
      k,
      silhouette: rounded(silhouette),
      inertia: rounded(inertia, 2),
      stability: Number.isNaN(stability) ? null : rounded(stability),
    })),
    lineage: [],
    origins: [],
    movedShare: 0,
  };
  return compared(model, input, tokenise);
};
