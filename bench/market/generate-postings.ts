// `node bench/market/generate-postings.ts --postings 1000000 --market en --out postings.ndjson.gz`: files of made-up
// postings for measurements of scale. See `docs/scale.md` for what they are like.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import * as z from 'zod';
import type { Market } from '../../functions/market/domain/posting.ts';
import { seededRandom, seedFrom } from '../../shared/science/random.ts';
import { edited, edits, type Edit } from './generated/copies.ts';
import { originalAt, pick, whole, type Original } from './generated/original.ts';

export interface GeneratorOptions {
  /** Postings of the whole series; days spread evenly over them. */
  readonly postings: number;
  readonly market: Market;
  readonly seed?: number;
  /** First day, `YYYY-MM-DD`, and how many days the series lasts. */
  readonly from?: string;
  readonly days?: number;
  /** Share of postings that are an earlier one posted again. */
  readonly copies?: number;
  /** The stretch of the series to make, `first` included, `end` not; all of it unless told. */
  readonly first?: number;
  readonly end?: number;
}

export interface Generated {
  readonly index: number;
  /** The posting this one repeats, always one that is itself original; null for an original. */
  readonly copyOf: number | null;
  readonly edit: Edit | null;
  /** Columns under their usual names; `url` ends in the index. */
  readonly row: Original & { readonly date: string; readonly url: string };
}

const usual = { seed: 1, from: '2026-01-01', days: 60, copies: 0.15 };

const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

type Settled = Required<Pick<GeneratorOptions, 'postings' | 'market' | 'seed' | 'from' | 'days' | 'copies'>>;

/** Where a posting repeats an earlier one: which, and how. The choice follows from seed and index alone. */
const repetitionAt = ({ postings, seed, days, copies }: Settled, index: number) => {
  const random = seededRandom(seedFrom(`${seed} copy ${index}`));
  if (index === 0 || random() >= copies) return null;
  // Most come back within days, some after weeks; never after more than 45 days.
  const reach = Math.min(index, Math.max(1, Math.floor((postings / days) * Math.min(45, days))));
  const of = index - whole(1, Math.max(1, Math.ceil(reach * random() ** 2)), random);
  return { of, edit: pick(edits, random), random };
};

const postingAt = (settled: Settled, index: number): Generated => {
  const { market, seed, postings, from, days } = settled;
  const date = dayAfter(from, Math.floor((index / postings) * days));
  const url = `https://jobs.example/${market}/${index}`;
  const repetition = repetitionAt(settled, index);
  // A copy of a copy is one of the first.
  let of = repetition?.of ?? index;
  for (let next = repetition; next !== null; next = repetitionAt(settled, of)) of = next.of;
  const companies = Math.max(20, Math.round(postings ** 0.7));
  const original = originalAt(market, of, { seed, companies });
  if (repetition === null) return { index, copyOf: null, edit: null, row: { ...original, date, url } };
  const wording = { title: original.title, salary: original.salary, text: original.description };
  const { title, salary, text } = edited(wording, repetition.edit, { market, random: repetition.random });
  const row = { ...original, title, salary, description: text, date, url };
  return { index, copyOf: of, edit: repetition.edit, row };
};

/** Postings in the order of their days. Memory does not grow: every posting follows from its number. */
export function* generatePostings(options: GeneratorOptions): Generator<Generated> {
  const settled = { ...usual, ...options };
  const { first = 0, end = options.postings } = options;
  for (let index = first; index < end; index += 1) yield postingAt(settled, index);
}

/** The same as the bytes of a JSON Lines file, in chunks of about 64 KB. */
export function* generatedFile(options: GeneratorOptions): Generator<Buffer> {
  let chunk = '';
  for (const { row } of generatePostings(options)) {
    chunk += `${JSON.stringify(row)}\n`;
    if (chunk.length < 65_536) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

const Count = z.coerce.number().int().nonnegative();
const Options = z.object({
  postings: Count.default(10_000),
  market: z.enum(['zh', 'en']).default('en'),
  seed: Count.default(usual.seed),
  from: z.iso.date().default(usual.from),
  days: Count.min(1).default(usual.days),
  copies: z.coerce.number().min(0).max(0.9).default(usual.copies),
  first: Count.optional(),
  end: Count.optional(),
  out: z.string().optional(),
});

const main = async (): Promise<void> => {
  const names = Object.keys(Options.shape);
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const { out, first, end, ...rest } = Options.parse(values);
  const bytes = Readable.from(
    generatedFile({
      ...rest,
      ...(first === undefined ? {} : { first }),
      ...(end === undefined ? {} : { end }),
    }),
  );
  if (out === undefined) await pipeline(bytes, process.stdout, { end: false });
  else if (out.endsWith('.gz')) await pipeline(bytes, createGzip({ level: 4 }), createWriteStream(out));
  else await pipeline(bytes, createWriteStream(out));
};

if (import.meta.main) await main();
