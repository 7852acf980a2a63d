import * as z from 'zod';
import { Day } from '../posting.ts';
import type { Posting } from '../posting.ts';

const Count = z.int().nonnegative();

/** What a posting may or may not say; the share that does is the coverage of a source. */
export const statedParts = [
  'pay',
  'day',
  'city',
  'skills',
  'occupation',
  'experience',
  'education',
  'description',
] as const;
export type StatedPart = (typeof statedParts)[number];

/**
 * How good the data of one source is, as counts that add up over files. Lines read are postings, exact repetitions and
 * rejected lines together; copies and re-posts are postings that repeat others of the market.
 */
export const SourceQuality = z.object({
  source: z.string(),
  files: Count,
  postings: Count,
  /** Lines that became no posting, by code. */
  rejects: z.record(z.string(), Count),
  repetitions: z.object({
    /** The very same posting again in one file: dropped as it was read. */
    exact: Count,
    /** The very same posting in another file: not counted again. */
    copies: Count,
    /** A posting published again with changes: counted as a re-post. */
    reposts: Count,
  }),
  /** Postings that state each part; of the occupation, those whose title was judged and known. */
  stated: z.record(z.enum(statedParts), Count),
  /** Postings whose title was judged: a sample, for judging takes as long as reading. */
  judged: Count.default(0),
  /** Postings by the day they were posted. */
  postedOn: z.record(Day, Count),
  /** Postings by the day a crawl saw them, exact repetitions included; only where the source tells. */
  seenOn: z.record(Day, Count),
});
export type SourceQuality = z.infer<typeof SourceQuality>;

/** What a source's file adds to the quality of its market. */
export const emptyQuality = (source: string, files = 0): SourceQuality => ({
  source,
  files,
  postings: 0,
  rejects: {},
  repetitions: { exact: 0, copies: 0, reposts: 0 },
  stated: {
    pay: 0,
    day: 0,
    city: 0,
    skills: 0,
    occupation: 0,
    experience: 0,
    education: 0,
    description: 0,
  },
  judged: 0,
  postedOn: {},
  seenOn: {},
});

const states: Readonly<Record<Exclude<StatedPart, 'occupation'>, (posting: Posting) => boolean>> = {
  pay: ({ salary }) => salary !== null,
  day: ({ postedOn }) => postedOn !== null,
  city: ({ city }) => city !== '',
  skills: ({ skills }) => skills.length > 0,
  experience: ({ experience }) => experience !== null,
  education: ({ education }) => education !== null,
  description: ({ description }) => description !== '',
};

const countIn = (counts: Record<string, number>, key: string | null): void => {
  if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
};

/** Counts a posting in place: files are long. */
export const countPosting = (quality: SourceQuality, posting: Posting): void => {
  quality.postings += 1;
  for (const part of statedParts) {
    if (part !== 'occupation' && states[part](posting)) quality.stated[part] += 1;
  }
  countIn(quality.postedOn, posting.postedOn);
  countIn(quality.seenOn, posting.seenOn);
};

/** Counts a posting of the sample whose titles are judged. */
export const countTitle = (quality: SourceQuality, known: boolean): void => {
  quality.judged += 1;
  if (known) quality.stated.occupation += 1;
};

/** Counts an exact repetition: it says nothing new but that the source was read that day. */
export const countRepetition = (quality: SourceQuality, { seenOn }: Pick<Posting, 'seenOn'>): void => {
  quality.repetitions.exact += 1;
  countIn(quality.seenOn, seenOn);
};

const sorted = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const summed = (
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sorted(sum);
};

const added = (a: SourceQuality, b: SourceQuality): SourceQuality => ({
  source: a.source,
  files: a.files + b.files,
  postings: a.postings + b.postings,
  rejects: summed(a.rejects, b.rejects),
  repetitions: {
    exact: a.repetitions.exact + b.repetitions.exact,
    copies: a.repetitions.copies + b.repetitions.copies,
    reposts: a.repetitions.reposts + b.repetitions.reposts,
  },
  stated: {
    ...a.stated,
    ...Object.fromEntries(statedParts.map((part) => [part, a.stated[part] + b.stated[part]])),
  },
  judged: a.judged + b.judged,
  postedOn: summed(a.postedOn, b.postedOn),
  seenOn: summed(a.seenOn, b.seenOn),
});

/** The quality of a market's sources: one entry each, by name. Adds up the same in any order and grouping. */
export const addUp = (qualities: readonly SourceQuality[]): SourceQuality[] => {
  const bySource = new Map<string, SourceQuality>();
  for (const quality of qualities) {
    bySource.set(
      quality.source,
      added(bySource.get(quality.source) ?? emptyQuality(quality.source), quality),
    );
  }
  return [...bySource.values()].toSorted((a, b) => (a.source < b.source ? -1 : 1));
};
