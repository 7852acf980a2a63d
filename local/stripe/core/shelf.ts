/** Objects of one kind in the order they were made. What `undo` pushes is undone from its end. */
export class Shelf<T extends { id: string }> {
  readonly #byId = new Map<string, T>();
  readonly #order: string[] = [];
  readonly #position = new Map<string, number>();

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Stores or replaces; answers what takes it back. */
  put(object: T): () => void {
    const { id } = object;
    const before = this.#byId.get(id);
    this.#byId.set(id, object);
    if (before !== undefined) return () => this.#byId.set(id, before);
    this.#position.set(id, this.#order.length);
    this.#order.push(id);
    return () => {
      this.#byId.delete(id);
      this.#position.delete(id);
      this.#order.pop();
    };
  }

  /** Removes, keeping the place of its neighbours; answers what takes it back. */
  remove(id: string): () => void {
    const before = this.#byId.get(id);
    if (before === undefined) return () => undefined;
    this.#byId.delete(id);
    return () => this.#byId.set(id, before);
  }

  /** Place in the order of making, or undefined for an id that never was. */
  position(id: string): number | undefined {
    return this.#position.get(id);
  }

  /** How many places there are, removed objects included. */
  get places(): number {
    return this.#order.length;
  }

  at(place: number): T | undefined {
    const id = this.#order[place];
    return id === undefined ? undefined : this.#byId.get(id);
  }

  oldestFirst(): Iterable<T> {
    return this.#byId.values();
  }

  *newestFirst(): Generator<T> {
    for (let place = this.#order.length - 1; place >= 0; place -= 1) {
      const object = this.at(place);
      if (object !== undefined) yield object;
    }
  }
}
