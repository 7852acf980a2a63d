import type { Centroids } from '../../../../shared/science/clustering/centroids.ts';
import type { Tokeniser } from '../../../../shared/science/text/tokenise.ts';
import { centroidsOf, type ClusterModel } from './model.ts';
import { postingTerms } from './posting-terms.ts';
import type { ReservoirDocument } from './reservoir.ts';

export interface Assigned {
  /** Number of the cluster in the model; −1 where the posting belongs to none. */
  cluster: number;
  /** Cosine to the nearest centroid; 0 for a posting without a word of the model's. */
  cosine: number;
}

type Words = Pick<ReservoirDocument, 'title' | 'skills' | 'description'>;

/** Says for one posting after the other which cluster of a model it belongs to. Keeps its buffers between calls. */
export type Assigner = (posting: Words) => Assigned;

/** Turns postings into rows of a model's vocabulary and multiplies them with its centroids, in buffers of its own. */
class Multiplier {
  readonly dots: Float64Array;
  readonly #centroids: Centroids;
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #inverse: Float64Array;
  readonly #occurrences: Float64Array;
  readonly #tokenise: Tokeniser;

  constructor(model: ClusterModel, tokenise: Tokeniser) {
    this.#centroids = centroidsOf(model);
    this.#columnOf = new Map(model.terms.map((term, column) => [term, column]));
    this.#inverse = Float64Array.from(
      model.documentFrequency,
      (frequency) => Math.log((1 + model.documents) / (1 + frequency)) + 1,
    );
    this.#occurrences = new Float64Array(model.terms.length);
    this.#tokenise = tokenise;
    this.dots = new Float64Array(this.#centroids.stride);
  }

  /** Leaves the row's products with all centroids in `dots`; returns the row's length, 0 where it has no known term. */
  multiply(posting: Words): number {
    const { stride, count, weight } = this.#centroids;
    this.dots.fill(0);
    let squares = 0;
    for (const column of this.#columnsIn(posting)) {
      const value = (1 + Math.log(this.#occurrences[column] ?? 1)) * (this.#inverse[column] ?? 0);
      this.#occurrences[column] = 0;
      squares += value * value;
      const line = column * stride;
      for (let cluster = 0; cluster < count; cluster += 1) {
        this.dots[cluster] = (this.dots[cluster] ?? 0) + value * (weight[line + cluster] ?? 0);
      }
    }
    return Math.sqrt(squares);
  }

  #columnsIn(posting: Words): number[] {
    const touched: number[] = [];
    for (const { terms, weight } of postingTerms(this.#tokenise, posting)) {
      for (const term of terms) {
        const column = this.#columnOf.get(term);
        if (column === undefined) continue;
        if (this.#occurrences[column] === 0) touched.push(column);
        this.#occurrences[column] = (this.#occurrences[column] ?? 0) + weight;
      }
    }
    return touched;
  }
}

/**
 * Online assignment: the posting becomes a TF-IDF row by the model's vocabulary and document frequencies, as in
 * `shared/science/text/tfidf.ts`, and goes to the centroid of highest cosine (lowest number on a tie), unless even that
 * one is farther than the model's limit.
 */
export const assignerOf = (model: ClusterModel, tokenise: Tokeniser): Assigner => {
  const multiplier = new Multiplier(model, tokenise);
  const { dots } = multiplier;
  const count = model.clusters.length;
  return (posting) => {
    const length = multiplier.multiply(posting);
    if (length === 0 || count === 0) return { cluster: -1, cosine: 0 };
    let best = 0;
    for (let cluster = 1; cluster < count; cluster += 1) {
      if ((dots[cluster] ?? 0) > (dots[best] ?? 0)) best = cluster;
    }
    const cosine = (dots[best] ?? 0) / length;
    return { cluster: cosine < model.cosineLimit ? -1 : best, cosine };
  };
};
