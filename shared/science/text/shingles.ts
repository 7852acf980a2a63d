/** What a character is to a shingle: 0 separates, 1 is part of a word, 2 is a digit of one, 3 is a word by itself (Han, kana, hangul). */
const kinds = new Uint8Array(0x10000);
const fill = (from: number, to: number, kind: number): void => {
  kinds.fill(kind, from, to + 1);
};
fill(0x30, 0x39, 2);
fill(0x61, 0x7a, 1);
fill(0xc0, 0x24f, 1);
fill(0x370, 0x52f, 1);
fill(0x3040, 0x30ff, 3);
fill(0x3400, 0x4dbf, 3);
fill(0x4e00, 0x9fff, 3);
fill(0xac00, 0xd7a3, 3);
fill(0xf900, 0xfaff, 3);
kinds[0xd7] = 0;
kinds[0xf7] = 0;

const notAscii = /[^\0-\x7f]/;

/** Compatibility forms (full-width letters, say) and case are no difference. */
export const foldedText = (text: string): string =>
  (notAscii.test(text) ? text.normalize('NFKC') : text).toLowerCase();

/** A bijection of 32 bits in which every bit of the input moves about half of the output (MurmurHash3's finaliser). */
export const mixed32 = (bits: number): number => {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const joined = (before: number, token: number): number => Math.imul(before, 0x01000193) ^ mixed32(token);

/** Words of so many digits and more are dates, telephone and requisition numbers: they differ between copies. */
const longNumber = 4;

/**
 * Hashes of a text's shingles: any two words that follow one another, any four characters of Chinese, Japanese or
 * Korean, mixtures by what they begin with. Case, width and punctuation play no part, nor do numbers of four digits and
 * more. Short texts give their single tokens. Keeps its buffer: `hashes` holds the last text's until the next.
 */
export class Shingler {
  hashes = new Uint32Array(4096);
  #count = 0;
  #tokens = 0;
  readonly #last = new Uint32Array(4);
  readonly #wasWide = new Uint8Array(4);

  /** Fills `hashes` and returns how many there are, repetitions included. */
  shingle(text: string): number {
    const folded = foldedText(text);
    if (this.hashes.length < folded.length + 1) this.hashes = new Uint32Array(folded.length * 2);
    this.#count = 0;
    this.#tokens = 0;
    for (let at = 0; at < folded.length;) {
      const kind = kinds[folded.charCodeAt(at)] ?? 0;
      if (kind === 1 || kind === 2) at = this.#word(folded, at);
      else {
        if (kind === 3) this.#take(folded.charCodeAt(at), 1);
        at += 1;
      }
    }
    if (this.#count === 0) this.#single();
    return this.#count;
  }

  #word(text: string, from: number): number {
    let hash = 0x811c9dc5;
    let digits = 0;
    let at = from;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kinds[code] ?? 0;
      if (kind !== 1 && kind !== 2) break;
      if (kind === 2) digits += 1;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    if (digits < longNumber) this.#take(hash, 0);
    return at;
  }

  #take(token: number, wide: 0 | 1): void {
    const [last, wasWide] = [this.#last, this.#wasWide];
    const now = this.#tokens & 3;
    last[now] = token;
    wasWide[now] = wide;
    this.#tokens += 1;
    const before = (now + 3) & 3;
    const first = (now + 1) & 3;
    if (this.#tokens > 1 && wasWide[before] === 0) this.#put(joined(last[before] ?? 0, token));
    if (this.#tokens > 3 && wasWide[first] === 1) {
      const three = joined(joined(last[first] ?? 0, last[(now + 2) & 3] ?? 0), last[before] ?? 0);
      this.#put(joined(three, token));
    }
  }

  #put(hash: number): void {
    this.hashes[this.#count] = mixed32(hash);
    this.#count += 1;
  }

  #single(): void {
    for (let token = 0; token < Math.min(this.#tokens, 4); token += 1) this.#put(this.#last[token] ?? 0);
  }
}
