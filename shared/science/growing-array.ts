/** A typed array that doubles when full: millions of numbers without a boxed array in between. */
export class GrowingInt32 {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Forgets all items and keeps the room. */
  clear(): void {
    this.#length = 0;
  }

  set(index: number, item: number): void {
    this.#items[index] = item;
  }
}
