/** What an expression's placeholders stand for. */
export interface Placeholders {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const token = /\s*(<=|>=|<>|[=<>(),+-]|[#:\w][\w#:.[\]]*)/y;

/** Reads an expression's tokens one after another. */
export class Tokens {
  readonly #all: string[] = [];
  #at = 0;

  constructor(text: string) {
    token.lastIndex = 0;
    for (let place = 0; place < text.trimEnd().length; place = token.lastIndex) {
      const found = token.exec(text)?.[1];
      if (found === undefined) throw new Error(`cannot read “${text}” at ${place}`);
      this.#all.push(found);
    }
  }

  peek(ahead = 0): string | undefined {
    return this.#all[this.#at + ahead];
  }

  next(): string {
    const found = this.#all[this.#at];
    if (found === undefined) throw new Error('the expression ends too early');
    this.#at += 1;
    return found;
  }

  /** Takes the token where it is this one, whatever its case. */
  takes(wanted: string): boolean {
    if (this.peek()?.toUpperCase() !== wanted) return false;
    this.#at += 1;
    return true;
  }

  needs(wanted: string): void {
    if (!this.takes(wanted)) throw new Error(`expected ${wanted}, found ${this.peek() ?? 'the end'}`);
  }

  get ended(): boolean {
    return this.#at >= this.#all.length;
  }
}
