/**
 * The prefix tree of FP-Growth (Han, Pei and Yin 2000) in flat arrays: node 0 is the root, nodes of one item are linked,
 * children of a node are a list of siblings. Items are ranks, the commonest first, and paths descend in rising rank.
 */
export class FpTree {
  /** How often each rank occurs. */
  readonly totals: Float64Array;
  #item: Int32Array;
  #count: Float64Array;
  #parent: Int32Array;
  #firstChild: Int32Array;
  #sibling: Int32Array;
  #next: Int32Array;
  readonly #head: Int32Array;
  /** Children of the root by rank: it alone may have very many. */
  readonly #top: Int32Array;
  #size = 1;

  constructor(ranks: number, nodes: number) {
    this.totals = new Float64Array(ranks);
    this.#head = new Int32Array(ranks);
    this.#top = new Int32Array(ranks);
    const room = Math.max(2, nodes + 1);
    this.#item = new Int32Array(room);
    this.#count = new Float64Array(room);
    this.#parent = new Int32Array(room);
    this.#firstChild = new Int32Array(room);
    this.#sibling = new Int32Array(room);
    this.#next = new Int32Array(room);
  }

  /** Counts a path of rising ranks, `ranks[from … to)`, so many times. */
  add(ranks: Int32Array, [from, to]: readonly [number, number], times: number): void {
    let node = 0;
    for (let at = from; at < to; at += 1) {
      const rank = ranks[at] ?? 0;
      this.totals[rank] = (this.totals[rank] ?? 0) + times;
      node = this.#childOf(node, rank);
      this.#count[node] = (this.#count[node] ?? 0) + times;
    }
  }

  /** What stands before a rank on its paths: the tree of its prefixes, of ranks with at least `least` in them. */
  prefixes(rank: number, least: number): { tree: FpTree; ranks: Int32Array } | undefined {
    const counts = new Float64Array(rank);
    let nodes = 0;
    for (let node = this.#head[rank] ?? 0; node !== 0; node = this.#next[node] ?? 0) {
      const times = this.#count[node] ?? 0;
      for (let up = this.#parent[node] ?? 0; up !== 0; up = this.#parent[up] ?? 0) {
        const item = this.#item[up] ?? 0;
        counts[item] = (counts[item] ?? 0) + times;
        nodes += 1;
      }
    }
    const renumbered = new Int32Array(rank).fill(-1);
    const kept: number[] = [];
    counts.forEach((n, item) => {
      if (n >= least) renumbered[item] = kept.push(item) - 1;
    });
    if (kept.length === 0) return undefined;
    const tree = new FpTree(kept.length, nodes);
    this.#copyPrefixes(rank, renumbered, tree);
    return { tree, ranks: Int32Array.from(kept) };
  }

  #copyPrefixes(rank: number, renumbered: Int32Array, into: FpTree): void {
    const path = new Int32Array(rank + 1);
    for (let node = this.#head[rank] ?? 0; node !== 0; node = this.#next[node] ?? 0) {
      let from = path.length;
      for (let up = this.#parent[node] ?? 0; up !== 0; up = this.#parent[up] ?? 0) {
        const item = renumbered[this.#item[up] ?? 0] ?? -1;
        if (item >= 0) {
          from -= 1;
          path[from] = item;
        }
      }
      if (from < path.length) into.add(path, [from, path.length], this.#count[node] ?? 0);
    }
  }

  #childOf(node: number, rank: number): number {
    if (node === 0) {
      const known = this.#top[rank] ?? 0;
      if (known !== 0) return known;
      const made = this.#make(0, rank);
      this.#top[rank] = made;
      return made;
    }
    let child = this.#firstChild[node] ?? 0;
    while (child !== 0 && this.#item[child] !== rank) child = this.#sibling[child] ?? 0;
    if (child !== 0) return child;
    const made = this.#make(node, rank);
    this.#sibling[made] = this.#firstChild[node] ?? 0;
    this.#firstChild[node] = made;
    return made;
  }

  #make(parent: number, rank: number): number {
    const node = this.#size;
    this.#size += 1;
    this.#item[node] = rank;
    this.#parent[node] = parent;
    this.#next[node] = this.#head[rank] ?? 0;
    this.#head[rank] = node;
    return node;
  }
}
