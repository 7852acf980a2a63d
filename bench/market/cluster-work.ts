import { fitSphericalKMeans, type KMeansFit } from '../../shared/science/clustering/fit-spherical-k-means.ts';
import { sweepClusterCounts } from '../../shared/science/clustering/choose-cluster-count.ts';
import { dbscan } from '../../shared/science/clustering/dbscan.ts';
import type { Objective } from '../../shared/science/clustering/lloyd.ts';
import { seededRandom } from '../../shared/science/random.ts';
import { TermCounts } from '../../shared/science/text/term-counts.ts';
import { tfidf, type Tfidf } from '../../shared/science/text/tfidf.ts';
import { wordSpans } from '../../shared/science/text/word-spans.ts';

/** Both sides' settings. */
export const settings = {
  minDocuments: 5,
  maxShare: 0.5,
  k: 20,
  starts: 5,
  minPoints: 5,
  sweep: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50],
  silhouetteSample: 2000,
} as const;

export interface Timed<T> {
  readonly seconds: number;
  readonly value: T;
}

export const timed = <T>(work: () => T): Timed<T> => {
  const start = performance.now();
  const value = work();
  return { seconds: (performance.now() - start) / 1000, value };
};

export const vectorise = (texts: readonly string[], stopWords: readonly string[]): Tfidf => {
  const counts = new TermCounts(stopWords);
  for (const text of texts) counts.addText(text.toLowerCase(), wordSpans);
  const { minDocuments, maxShare } = settings;
  return tfidf(counts, { minDocuments, maxShare, maxTerms: Infinity });
};

export const fit = (
  { matrix }: Tfidf,
  { k, seed, objective = 'mean' }: { k: number; seed: number; objective?: Objective },
): KMeansFit =>
  fitSphericalKMeans(matrix, { k, objective, starts: settings.starts, random: seededRandom(seed) });

export const sweep = ({ matrix }: Tfidf, stabilityPairs: number) =>
  sweepClusterCounts(matrix, {
    range: settings.sweep,
    starts: 1,
    stabilityPairs,
    random: seededRandom(5),
  });

export const outliers = ({ matrix }: Tfidf, eps: number): Int32Array =>
  dbscan(matrix, { eps, minPoints: settings.minPoints }).labels;
