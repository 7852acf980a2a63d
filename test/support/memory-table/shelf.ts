import { type Item, order } from './values.ts';

/** Items of one partition in the order of their sort keys, ties by a second key. */
export class Shelf {
  readonly #items: { readonly place: readonly string[]; readonly item: Item }[] = [];

  #compare(left: readonly string[], right: readonly string[]): number {
    for (const [index, part] of left.entries()) {
      const different = order(part, right[index] ?? '') ?? 0;
      if (different !== 0) return different;
    }
    return 0;
  }

  /** Index of the first item at or after a place. */
  #find(place: readonly string[]): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#items[middle];
      if (there !== undefined && this.#compare(there.place, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #holds(index: number, place: readonly string[]): boolean {
    const there = this.#items[index];
    return there !== undefined && this.#compare(there.place, place) === 0;
  }

  put(place: readonly string[], item: Item): void {
    const index = this.#find(place);
    this.#items.splice(index, this.#holds(index, place) ? 1 : 0, { place, item });
  }

  remove(place: readonly string[]): void {
    const index = this.#find(place);
    if (this.#holds(index, place)) this.#items.splice(index, 1);
  }

  get size(): number {
    return this.#items.length;
  }

  /** Items in order, or from the end, after a place where one is given. */
  *items(reverse: boolean, after?: readonly string[]): Generator<Item> {
    if (reverse) {
      let index = (after === undefined ? this.#items.length : this.#find(after)) - 1;
      for (; index >= 0; index -= 1) {
        const there = this.#items[index];
        if (there !== undefined) yield there.item;
      }
      return;
    }
    let index = 0;
    if (after !== undefined) {
      index = this.#find(after);
      if (this.#holds(index, after)) index += 1;
    }
    for (; index < this.#items.length; index += 1) {
      const there = this.#items[index];
      if (there !== undefined) yield there.item;
    }
  }
}
