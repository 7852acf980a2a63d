/** A word and how often it was counted. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** A trie as a double array (Aoe 1989): the child of node n by a character of code c is `base[n] + c`, if `check` there is n. */
export interface DoubleArray {
  /** Characters in the order of their codes 1, 2 …; 0 is every other character. */
  readonly characters: string;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** ln of the share of the word that ends at a node, always below 0; 0 where none ends. */
  readonly weight: Float32Array;
}

interface Node {
  readonly children: Map<number, Node>;
  count: number;
}

const leaf = (): Node => ({ children: new Map(), count: 0 });

const growTrie = (words: readonly CountedWord[], codes: ReadonlyMap<string, number>): Node => {
  const root = leaf();
  for (const { word, count } of words) {
    let node = root;
    for (const character of word) {
      const code = codes.get(character) ?? 0;
      const next = node.children.get(code) ?? leaf();
      node.children.set(code, next);
      node = next;
    }
    node.count = count;
  }
  return root;
};

/** The first place from which all children fall on free slots. */
const placeFor = (codes: readonly number[], taken: ReadonlySet<number>, from: number): number => {
  let base = from;
  while (codes.some((code) => taken.has(base + code))) base += 1;
  return base;
};

/** Builds the arrays; characters get their codes by how often they occur, so that the crowded part is short. */
export const doubleArray = (words: readonly CountedWord[]): DoubleArray => {
  const frequency = new Map<string, number>();
  for (const { word, count } of words)
    for (const character of word) frequency.set(character, (frequency.get(character) ?? 0) + count);
  const characters = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([one]) => one);
  const codes = new Map(characters.map((character, index) => [character, index + 1]));
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const slots = new Map<number, { base: number; check: number; weight: number }>();
  const taken = new Set([0]);
  const queue: { node: Node; at: number; check: number }[] = [
    { node: growTrie(words, codes), at: 0, check: -1 },
  ];
  let from = 1;
  for (const { node, at, check } of queue) {
    const weight = node.count > 0 ? Math.log(node.count / total) : 0;
    const children = [...node.children.keys()].sort((a, b) => a - b);
    const base = children.length > 0 ? placeFor(children, taken, from) : 0;
    slots.set(at, { base, check, weight });
    for (const code of children) {
      taken.add(base + code);
      const child = node.children.get(code);
      if (child) queue.push({ node: child, at: base + code, check: at });
    }
    // A start that is full never gets free again; looking on from a little behind keeps the search short.
    if (children.length > 0 && at !== 0 && base > from + 64) from = base - 64;
  }
  const size = Math.max(...slots.keys()) + characters.length + 2;
  const arrays = {
    base: new Int32Array(size),
    check: new Int32Array(size).fill(-1),
    weight: new Float32Array(size),
  };
  for (const [at, slot] of slots) {
    arrays.base[at] = slot.base;
    arrays.check[at] = slot.check;
    arrays.weight[at] = slot.weight;
  }
  return { characters: characters.join(''), ...arrays };
};
