import { gzip } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Market, Posting } from './domain/posting.ts';
import { partKey } from './domain/upload.ts';

const compress = (text: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    gzip(text, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });

/** A part ends with whichever comes first; both are the same for the same file, so its parts are the same bytes. */
const postingsPerPart = 5000;
const charactersPerPart = 4_000_000;

export interface Part {
  readonly market: Market;
  readonly key: string;
  readonly postings: number;
}

interface OpenPart {
  readonly market: Market;
  readonly number: number;
  readonly lines: string[];
  characters: number;
}

const openPart = (market: Market, number: number): OpenPart => ({ market, number, lines: [], characters: 0 });

/**
 * Writes postings as gzipped JSON Lines under `postings/{market}/{contentSha256}/`, in parts. Holds one part a market.
 * Written again it writes identical bytes under identical keys, however the file arrived.
 */
export class PartWriter {
  readonly #objects: Pick<ObjectStore, 'put'>;
  readonly #contentSha256: string;
  readonly #open = { zh: openPart('zh', 0), en: openPart('en', 0) };
  readonly #parts: Part[] = [];
  #full: OpenPart[] = [];

  constructor(objects: Pick<ObjectStore, 'put'>, contentSha256: string) {
    this.#objects = objects;
    this.#contentSha256 = contentSha256;
  }

  add(posting: Posting): void {
    const { market } = posting;
    const part = this.#open[market];
    const line = `${JSON.stringify(posting)}\n`;
    part.lines.push(line);
    part.characters += line.length;
    if (part.lines.length < postingsPerPart && part.characters < charactersPerPart) return;
    this.#full.push(part);
    this.#open[market] = openPart(market, part.number + 1);
  }

  /** Writes the parts that are full; to be awaited between chunks, so that no more than a part piles up. */
  async flush(): Promise<void> {
    const full = this.#full;
    this.#full = [];
    for (const part of full) await this.#write(part);
  }

  /** Writes what is left and tells all parts, in the order of market and number. */
  async end(): Promise<readonly Part[]> {
    await this.flush();
    for (const part of [this.#open.en, this.#open.zh]) if (part.lines.length > 0) await this.#write(part);
    return this.#parts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  async #write({ market, number, lines }: OpenPart): Promise<void> {
    const key = partKey(market, this.#contentSha256, number);
    await this.#objects.put(key, await compress(lines.join('')), { contentType: 'application/gzip' });
    this.#parts.push({ market, key, postings: lines.length });
  }
}
