import * as z from 'zod';
import { educationLevels } from '../../../shared/education.ts';

/** A market is the language its postings are written in: figures of two markets, and of two currencies, never mix. */
export const Market = z.enum(['zh', 'en']);
export type Market = z.infer<typeof Market>;

/** Lowest education a posting asks for. `none` means the posting says that none is required. */
export const EducationLevel = z.enum(educationLevels);
export type EducationLevel = z.infer<typeof EducationLevel>;

export const payPeriods = ['year', 'month', 'week', 'day', 'hour'] as const;
export const PayPeriod = z.enum(payPeriods);
export type PayPeriod = z.infer<typeof PayPeriod>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/**
 * Pay a posting states, brought to one year by the rule in `domain/ingest/pay/annualise.ts`.
 * `minAnnualMajor` and `maxAnnualMajor` are whole major units (yuan, dollars) of `currency`; one of them is null
 * where the posting leaves that end open ("25k and above").
 */
export const Salary = z.object({
  minAnnualMajor: z.int().nonnegative().nullable(),
  maxAnnualMajor: z.int().nonnegative().nullable(),
  /** ISO 4217. */
  currency: z.string().length(3),
  /** The period the posting itself names. */
  period: PayPeriod,
  /** Monthly salaries paid in a year: 12 unless the posting states more ("14薪"). */
  monthsPerYear: z.number().positive(),
});
export type Salary = z.infer<typeof Salary>;

/** Years of work asked for; `maxYears` is null where only a lower bound is stated. */
export const Experience = z.object({
  minYears: z.number().nonnegative(),
  maxYears: z.number().nonnegative().nullable(),
});
export type Experience = z.infer<typeof Experience>;

/** The occupation a title names, by its id in the catalogue, and how sure that is (0 to 1). */
export const PostedOccupation = z.object({ id: z.string().min(1), confidence: z.number().min(0).max(1) });
export type PostedOccupation = z.infer<typeof PostedOccupation>;

/** A job posting after normalising: what ingest writes, one object a line, and everything later reads. */
export const Posting = z.object({
  /** `post_` and 20 hex digits of a hash of source and content: the same posting has the same id in every file. */
  id: z.string(),
  /** Name of the source adapter or the name operations gave the source. */
  source: z.string(),
  /** What the source itself calls the posting: re-posts and updates bear the same; null where it has no such number. */
  sourceId: z.string().nullable().default(null),
  market: Market,
  title: z.string().min(1),
  /** Empty where the source does not say. */
  company: z.string(),
  /** Canonical city name in the market's language; empty where unknown. `remote` work without a city is 'Remote'. */
  city: z.string(),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2).nullable(),
  /** The posting says that the work may be done from anywhere (or anywhere in its country). */
  remote: z.boolean().default(false),
  /** Null where the title is none the catalogue knows. */
  occupation: PostedOccupation.nullable().default(null),
  postedOn: Day.nullable(),
  /** Last day the posting is open, where it says so; not part of its identity. */
  validThrough: Day.nullable().default(null),
  /** Day a crawl saw the posting; not part of its identity. */
  seenOn: Day.nullable(),
  salary: Salary.nullable(),
  /** The source's own words about pay, trimmed; empty where it has none. */
  salaryText: z.string(),
  experience: Experience.nullable(),
  education: EducationLevel.nullable(),
  /** Ids from `data/skills/taxonomy.ts` or of skills operations have added, sorted, without repeats. */
  skills: z.array(z.string()),
  /** Trimmed; at most 20,000 characters. */
  description: z.string(),
  url: z.string().nullable(),
});
export type Posting = z.infer<typeof Posting>;
