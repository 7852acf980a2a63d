import { FpTree } from './fp-tree.ts';

export interface MiningOptions {
  /** Items are numbers from 0 up to, but not including, this. */
  items: number;
  /** Sets in fewer baskets are not frequent. */
  minimumCount: number;
  /** Items in a set, at most. */
  longest: number;
}

/** Told of every frequent set: its items in no particular order (valid during the call only), and in how many baskets. */
export type OnSet = (items: readonly number[], count: number) => void;

interface Ranking {
  /** Items that are frequent, the commonest first. */
  items: number[];
  /** Rank by item, −1 for what is rare. */
  ranks: Int32Array;
}

const rankingOf = (baskets: Iterable<ArrayLike<number>>, { items, minimumCount }: MiningOptions): Ranking => {
  const counts = new Float64Array(items);
  for (const basket of baskets) {
    for (let at = 0; at < basket.length; at += 1) {
      const item = basket[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
  const frequent = Array.from(counts.keys()).filter((item) => (counts[item] ?? 0) >= minimumCount);
  frequent.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const ranks = new Int32Array(items).fill(-1);
  frequent.forEach((item, rank) => (ranks[item] = rank));
  return { items: frequent, ranks };
};

const treeOf = (baskets: Iterable<ArrayLike<number>>, { items, ranks }: Ranking): FpTree => {
  let nodes = 0;
  for (const basket of baskets) nodes += basket.length;
  const tree = new FpTree(items.length, nodes);
  let path = new Int32Array(64);
  for (const basket of baskets) {
    if (basket.length > path.length) path = new Int32Array(2 * basket.length);
    let length = 0;
    for (let at = 0; at < basket.length; at += 1) {
      const rank = ranks[basket[at] ?? 0] ?? -1;
      if (rank >= 0) path[length++] = rank;
    }
    path.subarray(0, length).sort();
    tree.add(path, [0, length], 1);
  }
  return tree;
};

/**
 * All sets of at most `longest` items that at least `minimumCount` baskets hold, by FP-Growth (Han, Pei and Yin 2000)
 * over flat arrays. Baskets may come in any order; each holds an item at most once. Sets come in an order that only the
 * counts decide.
 */
export const mineFrequentSets = (
  baskets: readonly ArrayLike<number>[],
  options: MiningOptions,
  onSet: OnSet,
): void => {
  const { minimumCount, longest } = options;
  const ranking = rankingOf(baskets, options);
  const found: number[] = [];
  const mine = (tree: FpTree, items: ArrayLike<number>): void => {
    for (let rank = items.length - 1; rank >= 0; rank -= 1) {
      const count = tree.totals[rank] ?? 0;
      if (count < minimumCount) continue;
      found.push(items[rank] ?? 0);
      onSet(found, count);
      const rest = found.length < longest && rank > 0 ? tree.prefixes(rank, minimumCount) : undefined;
      if (rest)
        mine(
          rest.tree,
          rest.ranks.map((before) => items[before] ?? 0),
        );
      found.pop();
    }
  };
  if (longest > 0) mine(treeOf(baskets, ranking), ranking.items);
};
