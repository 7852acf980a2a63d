/**
 * A set of 64-bit fingerprints in two typed arrays: 16 to 32 bytes each, where a Set of strings takes over 100.
 * Open addressing with linear probing; at most half full. The all-zero fingerprint counts as one bit more.
 */
export class FingerprintSet {
  #high = new Uint32Array(1 << 12);
  #low = new Uint32Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds the first 16 of `hex`'s digits; false where they were in the set already. */
  add(hex: string): boolean {
    const high = Number.parseInt(hex.slice(0, 8), 16) >>> 0;
    const low = Number.parseInt(hex.slice(8, 16), 16) >>> 0;
    if (this.#size * 2 >= this.#high.length) this.#grow();
    const added = this.#insert(high, low === 0 && high === 0 ? 1 : low);
    if (added) this.#size += 1;
    return added;
  }

  #insert(high: number, low: number): boolean {
    const mask = this.#high.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & mask;
    while (this.#high[slot] !== 0 || this.#low[slot] !== 0) {
      if (this.#high[slot] === high && this.#low[slot] === low) return false;
      slot = (slot + 1) & mask;
    }
    this.#high[slot] = high;
    this.#low[slot] = low;
    return true;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    high.forEach((word, slot) => {
      const other = low[slot] ?? 0;
      if (word !== 0 || other !== 0) this.#insert(word, other);
    });
  }
}
