/** The most distinct characters that phrases may be made of; node and character share one 32-bit key. */
const mostSymbols = 8192;

const capacityFor = (entries: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, entries * 2)));

/** Edges of a tree, (node, symbol) to node: open addressing in two typed arrays, no object per edge. */
class EdgeTable {
  readonly #keys: Int32Array;
  readonly #targets: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    const capacity = capacityFor(most);
    this.#keys = new Int32Array(capacity).fill(-1);
    this.#targets = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  /** The node that an edge leads to; -1 where there is none. */
  get(node: number, symbol: number): number {
    const key = node * mostSymbols + symbol;
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      at &= this.#mask;
      const found = this.#keys[at] ?? -1;
      if (found === key) return this.#targets[at] ?? -1;
      if (found === -1) return -1;
      at += 1;
    }
  }

  add(node: number, symbol: number, target: number): void {
    const key = node * mostSymbols + symbol;
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      at &= this.#mask;
      if ((this.#keys[at] ?? -1) === -1) break;
      at += 1;
    }
    this.#keys[at] = key;
    this.#targets[at] = target;
  }
}

/**
 * Aho–Corasick: finds every occurrence of many phrases in one walk over a text, whatever their number (Aho & Corasick,
 * Communications of the ACM 18(6), 1975). Phrases and texts are given in the same folded form, see `fold-text.ts`.
 */
export class PhraseAutomaton {
  readonly #symbols = new Uint16Array(65_536);
  readonly #edges: EdgeTable;
  readonly #fail: Int32Array;
  /** Phrase that ends at a node, -1 where none does; and the next node down the failures at which one does. */
  readonly #phrase: Int32Array;
  readonly #shorter: Int32Array;
  readonly #lengths: Uint16Array;

  constructor(phrases: readonly string[]) {
    const characters = phrases.reduce((sum, { length }) => sum + length, 1);
    if (characters >= 2 ** 31 / mostSymbols) throw new Error('too many phrases for 32-bit keys');
    this.#edges = new EdgeTable(characters);
    this.#phrase = new Int32Array(characters).fill(-1);
    this.#fail = new Int32Array(characters);
    this.#shorter = new Int32Array(characters).fill(-1);
    this.#lengths = Uint16Array.from(phrases, ({ length }) => length);
    this.#link(this.#plant(phrases));
  }

  /** Calls `found` for every occurrence, by its end; of those that end together the longest first. */
  scan(text: string, found: (start: number, end: number, phrase: number) => void): void {
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      const symbol = this.#symbols[text.charCodeAt(at)] ?? 0;
      if (symbol === 0) {
        node = 0;
        continue;
      }
      node = this.#step(node, symbol);
      let ending = (this.#phrase[node] ?? -1) >= 0 ? node : (this.#shorter[node] ?? -1);
      while (ending >= 0) {
        const phrase = this.#phrase[ending] ?? -1;
        found(at + 1 - (this.#lengths[phrase] ?? 0), at + 1, phrase);
        ending = this.#shorter[ending] ?? -1;
      }
    }
  }

  #step(from: number, symbol: number): number {
    let node = from;
    for (;;) {
      const next = this.#edges.get(node, symbol);
      if (next >= 0) return next;
      if (node === 0) return 0;
      node = this.#fail[node] ?? 0;
    }
  }

  /** The tree of all phrases; what leads to each node, in order of the nodes. */
  #plant(phrases: readonly string[]): { parent: number[]; symbol: number[]; depth: number[] } {
    const tree = { parent: [0], symbol: [0], depth: [0] };
    let symbols = 0;
    phrases.forEach((phrase, index) => {
      let node = 0;
      for (let at = 0; at < phrase.length; at += 1) {
        const code = phrase.charCodeAt(at);
        if ((this.#symbols[code] ?? 0) === 0) this.#symbols[code] = symbols += 1;
        const symbol = this.#symbols[code] ?? 0;
        let next = this.#edges.get(node, symbol);
        if (next < 0) {
          next = tree.parent.length;
          this.#edges.add(node, symbol, next);
          tree.parent.push(node);
          tree.symbol.push(symbol);
          tree.depth.push((tree.depth[node] ?? 0) + 1);
        }
        node = next;
      }
      if (node > 0) this.#phrase[node] = index;
    });
    if (symbols >= mostSymbols) throw new Error('too many distinct characters in the phrases');
    return tree;
  }

  /** Failure links, level by level: where to go on when a text leaves the tree. */
  #link({ parent, symbol, depth }: { parent: number[]; symbol: number[]; depth: number[] }): void {
    const levels: number[][] = [];
    depth.forEach((level, node) => (levels[level] ??= []).push(node));
    for (const node of levels.slice(1).flat()) {
      const above = parent[node] ?? 0;
      const fail = above === 0 ? 0 : this.#step(this.#fail[above] ?? 0, symbol[node] ?? 0);
      this.#fail[node] = fail;
      this.#shorter[node] = (this.#phrase[fail] ?? -1) >= 0 ? fail : (this.#shorter[fail] ?? -1);
    }
  }
}
