import * as z from 'zod';
import { Day } from '../posting.ts';
import { statedParts } from './source-quality.ts';
import type { SourceQuality } from './source-quality.ts';

const Count = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/** A stretch of days on which a source shows nothing; both ends included. */
export const Gap = z.object({ from: Day, to: Day, days: z.int().positive() });

/** What a reader is told about a source: counts, and what follows from them. */
export const SourceReport = z.object({
  source: z.string(),
  files: Count,
  /** Lines read: postings, exact repetitions and rejected lines. */
  lines: Count,
  postings: Count,
  rejected: Count,
  rejects: z.array(z.object({ code: z.string(), lines: Count })),
  repetitions: z.object({ exact: Count, copies: Count, reposts: Count }),
  /** Shares of the postings that state each part; null without postings. */
  stated: z.record(z.enum(statedParts), Share).nullable(),
  /** First and last day a posting was posted or seen; null where none is dated. */
  period: z.object({ from: Day, to: Day }).nullable(),
  /**
   * Days of that period on which something was posted or seen, and on which nothing was: there a crawl may be missing,
   * and a count of nought means nothing.
   */
  days: z.object({ covered: Count, missing: Count }),
  /** The longest stretches without anything, at most ten, in order of time. */
  gaps: z.array(Gap),
  months: z.array(
    z.object({
      /** `YYYY-MM`. */
      month: z.string(),
      /** Posted in it. */
      posted: Count,
      covered: Count,
      /** Days of the month inside the period. */
      days: Count,
    }),
  ),
});
export type SourceReport = z.infer<typeof SourceReport>;
type Gap = z.infer<typeof Gap>;

const millisPerDay = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisPerDay;
const dayOf = (number: number): string => new Date(number * millisPerDay).toISOString().slice(0, 10);

const mostGaps = 10;
/** Shorter ones are weekends and holidays. */
const shortestGap = 4;

const gapsBetween = (days: readonly number[]): Gap[] =>
  days
    .flatMap((day, index): Gap[] => {
      const next = days[index + 1];
      const missing = next === undefined ? 0 : next - day - 1;
      if (missing < shortestGap) return [];
      return [{ from: dayOf(day + 1), to: dayOf(day + missing), days: missing }];
    })
    .toSorted((a, b) => b.days - a.days || (a.from < b.from ? -1 : 1))
    .slice(0, mostGaps)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

const monthsOf = (days: readonly number[], postedOn: Readonly<Record<string, number>>) => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months = new Map<string, { posted: number; covered: number; days: number }>();
  const month = (number: number) => {
    const name = dayOf(number).slice(0, 7);
    const found = months.get(name) ?? { posted: 0, covered: 0, days: 0 };
    months.set(name, found);
    return found;
  };
  for (let day = first; day <= last; day += 1) month(day).days += 1;
  for (const day of days) month(day).covered += 1;
  for (const [day, posted] of Object.entries(postedOn)) month(numberOf(day)).posted += posted;
  return [...months].map(([name, found]) => ({ month: name, ...found }));
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Days a source is believed for: a misprinted year must not stretch the period over centuries. */
const believed = (day: string): boolean => day >= '1990-01-01' && day <= '2100-12-31';

export const reportOf = (quality: SourceQuality): SourceReport => {
  const { source, files, postings, rejects, repetitions, postedOn, seenOn } = quality;
  const posted = Object.fromEntries(Object.entries(postedOn).filter(([day]) => believed(day)));
  const days = [...new Set([...Object.keys(posted), ...Object.keys(seenOn).filter(believed)])]
    .toSorted()
    .map(numberOf);
  const [first, last] = [days[0], days.at(-1)];
  const rejected = total(rejects);
  return {
    source,
    files,
    lines: postings + repetitions.exact + rejected,
    postings,
    rejected,
    rejects: Object.entries(rejects)
      .map(([code, lines]) => ({ code, lines }))
      .toSorted((a, b) => b.lines - a.lines || (a.code < b.code ? -1 : 1)),
    repetitions,
    stated: postings === 0 ? null : sharesOf(quality),
    period: first === undefined || last === undefined ? null : { from: dayOf(first), to: dayOf(last) },
    days: {
      covered: days.length,
      missing: first === undefined || last === undefined ? 0 : last - first + 1 - days.length,
    },
    gaps: gapsBetween(days),
    months: monthsOf(days, posted),
  };
};

const sharesOf = ({ stated, postings, judged }: SourceQuality): NonNullable<SourceReport['stated']> => ({
  pay: stated.pay / postings,
  day: stated.day / postings,
  city: stated.city / postings,
  skills: stated.skills / postings,
  occupation: judged === 0 ? 0 : stated.occupation / judged,
  experience: stated.experience / postings,
  education: stated.education / postings,
  description: stated.description / postings,
});
