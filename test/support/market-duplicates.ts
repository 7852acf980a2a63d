import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { generatePostings, type GeneratorOptions } from '../../bench/market/generate-postings.ts';
import type { PostingsIngested } from '../../events/postings-ingested.ts';
import type { FactEnvelope } from '../../events/fact.ts';
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { normalise } from '../../functions/market/domain/ingest/normalise.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import type { Posting } from '../../functions/market/domain/posting.ts';
import { emptyWindow, type Window } from '../../functions/market/domain/duplicates/window.ts';
import type { DuplicateStore, MarkedFile } from '../../functions/market/duplicate-store.ts';

const matcher = new SkillMatcher(skills);

/** Generated postings as ingest leaves them, each with the number of the one it repeats. */
export const madePostings = (options: GeneratorOptions): { posting: Posting; copyOf: number | null }[] =>
  [...generatePostings(options)].map(({ row, copyOf }) => {
    const { title, company, location, salary, description, date, url } = row;
    const raw = { title, company, place: location, salary, description, posted: date, url };
    const made = normalise({ ...raw, market: options.market }, 'made-up', matcher);
    if (!('posting' in made)) throw new Error(`${title} is no posting`);
    return { posting: made.posting, copyOf };
  });

/** Objects in memory; `failAt` lets the nth write fail. */
export const objectsInMemory = () => {
  const kept = new Map<string, Uint8Array>();
  let failAt = Infinity;
  return {
    kept,
    failAt: (writes: number) => (failAt = writes),
    put: (key: string, body: Uint8Array): Promise<void> => {
      failAt -= 1;
      if (failAt < 0) return Promise.reject(new Error('the store is away'));
      kept.set(key, Uint8Array.from(body));
      return Promise.resolve();
    },
    read: (key: string) => Promise.resolve(kept.get(key) ?? null),
    open: (key: string) => {
      const body = kept.get(key);
      return Promise.resolve(
        body ? { sizeBytes: body.length, body: Readable.from([Buffer.from(body)]) } : null,
      );
    },
  };
};
export type ObjectsInMemory = ReturnType<typeof objectsInMemory>;

/** Puts a file's postings where ingest does, `perPart` to a part, and says so. */
export const fileOf = (
  objects: ObjectsInMemory,
  name: string,
  postings: readonly Posting[],
  perPart = 500,
): PostingsIngested => {
  const contentSha256 = name.padEnd(64, '0');
  const parts: PostingsIngested['parts'] = [];
  for (let from = 0; from < postings.length; from += perPart) {
    const lines = postings.slice(from, from + perPart);
    const [first] = lines;
    if (!first) continue;
    const number = String(parts.length).padStart(5, '0');
    const key = `postings/${first.market}/${contentSha256}/part-${number}.ndjson.gz`;
    objects.kept.set(key, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
    parts.push({ market: first.market, key, postings: lines.length });
  }
  const markets = { zh: 0, en: 0 };
  for (const { market } of postings) markets[market] += 1;
  return { uploadId: `upl_${name}`, contentSha256, source: 'made-up', markets, parts };
};

/** The store of duplicates in memory, with its conditions. */
export const duplicatesInMemory = () => {
  const windows = new Map<string, Window>();
  const markedFiles = new Map<string, MarkedFile>();
  const facts: FactEnvelope[] = [];
  const unchanged = (market: string, next: Window): boolean =>
    (windows.get(market)?.version ?? 0) === next.version - 1;
  const store: DuplicateStore = {
    findWindow: (market) => Promise.resolve(windows.get(market) ?? emptyWindow),
    findMarked: (market, contentSha256) => Promise.resolve(markedFiles.get(`${market} ${contentSha256}`)),
    saveMarked: (market, { contentSha256, file, next }, said) => {
      const name = `${market} ${contentSha256}`;
      if (!unchanged(market, next) || markedFiles.has(name)) return Promise.resolve(false);
      windows.set(market, next);
      markedFiles.set(name, file);
      facts.push(...said);
      return Promise.resolve(true);
    },
    saveWindow: (market, next) => {
      const holds = unchanged(market, next);
      if (holds) windows.set(market, next);
      return Promise.resolve(holds);
    },
  };
  return { store, windows, markedFiles, facts };
};
