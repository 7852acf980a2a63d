const firstSlots = 1 << 12;
const firstCharacters = 1 << 14;

const larger = <T extends Int32Array | Uint16Array>(old: T, fresh: T): T => {
  fresh.set(old);
  return fresh;
};

/**
 * Numbers for words: 0, 1, 2 … in order of first appearance. A word is named by where it stands in a text and is never
 * cut out of it, so that counting millions of words makes no millions of strings. Open addressing over an FNV-1a hash; the
 * characters of all words lie in one block.
 */
export class Vocabulary {
  #size = 0;
  /** Pairs of number and hash; the number is −1 where the slot is free. */
  #slots = new Int32Array(2 * firstSlots).fill(-1);
  /** Where the characters of each word begin, and where the next word's will. */
  #start = new Int32Array((firstSlots >> 1) + 1);
  #characters = new Uint16Array(firstCharacters);

  get size(): number {
    return this.#size;
  }

  name(id: number): string {
    const from = this.#start[id] ?? 0;
    return String.fromCharCode(...this.#characters.subarray(from, this.#start[id + 1] ?? from));
  }

  /** The number of the word at `from` … `to` − 1 of a text; a new one where the word is new. */
  idOf(text: string, from = 0, to = text.length): number {
    const length = to - from;
    // Written where it would stay: a known word is simply not kept.
    const used = this.#start[this.#size] ?? 0;
    if (used + length > this.#characters.length)
      this.#characters = larger(this.#characters, new Uint16Array(2 * (used + length)));
    const characters = this.#characters;
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at += 1) {
      const character = text.charCodeAt(from + at);
      characters[used + at] = character;
      hash = Math.imul(hash ^ character, 0x01000193);
    }
    // The low bits of FNV are its worst, and they choose the slot.
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = slots[slot] ?? -1;
      if (id < 0) return this.#keep(slot, hash, length);
      if (slots[slot + 1] === hash && this.#isLast(id, length)) return id;
    }
  }

  /** Whether a word equals the one just written behind the last. */
  #isLast(id: number, length: number): boolean {
    const from = this.#start[id] ?? 0;
    if ((this.#start[id + 1] ?? 0) - from !== length) return false;
    const characters = this.#characters;
    const last = this.#start[this.#size] ?? 0;
    for (let at = 0; at < length; at += 1) if (characters[from + at] !== characters[last + at]) return false;
    return true;
  }

  #keep(slot: number, hash: number, length: number): number {
    const id = this.#size;
    this.#slots[slot] = id;
    this.#slots[slot + 1] = hash;
    this.#start[id + 1] = (this.#start[id] ?? 0) + length;
    this.#size += 1;
    if (this.#size === this.#start.length - 1) this.#grow();
    return id;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let old = 0; old < before.length; old += 2) {
      const id = before[old] ?? -1;
      if (id < 0) continue;
      const hash = before[old + 1] ?? 0;
      let slot = (hash << 1) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 2) & mask;
      slots[slot] = id;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
    this.#start = larger(this.#start, new Int32Array((slots.length >> 2) + 1));
  }
}
