import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { Ingestion } from '../../functions/market/domain/ingest/ingestion.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import { Posting } from '../../functions/market/domain/posting.ts';
import { textOf } from '../../functions/market/posting-files.ts';

const data = '../shared/data/';
const matcher = new SkillMatcher(skills);

/** What is known of a source beforehand: its rows, and the least share of postings that must yield a figure. */
interface Known {
  readonly file: string;
  readonly lines: number;
  readonly source: string;
  readonly mostRejected: number;
  readonly least: Partial<
    Record<'salary' | 'city' | 'postedOn' | 'experience' | 'education' | 'skills', number>
  >;
}

const sources: readonly Known[] = [
  {
    file: 'jobs_zh/51job_2023.csv.gz',
    lines: 5468,
    source: '51job',
    mostRejected: 0,
    least: { salary: 0.96, city: 0.99, postedOn: 1, experience: 0.99, education: 0.98, skills: 0.9 },
  },
  {
    file: 'jobs_zh/51job_2020_with_description.jsonl.gz',
    lines: 1075,
    source: '51job',
    mostRejected: 0,
    least: { salary: 1, city: 1, experience: 0.35, education: 0.6, skills: 0.95 },
  },
  {
    file: 'jobs_zh/lagou_data_roles.csv.gz',
    lines: 3207,
    source: 'lagou',
    mostRejected: 0,
    least: { salary: 1, city: 1, experience: 1, education: 1, skills: 0.8 },
  },
  {
    file: 'jobs_en/data_jobs_2023.csv.gz',
    lines: 21_191,
    source: 'data-jobs',
    mostRejected: 0,
    least: { salary: 1, city: 0.9, postedOn: 1, skills: 0.9 },
  },
  // 77 % of the Glassdoor postings state pay at all.
  {
    file: 'jobs_en/glassdoor_data_science.jsonl.gz',
    lines: 439,
    source: 'glassdoor',
    mostRejected: 0,
    least: { salary: 0.77, city: 0.98, experience: 0.7, education: 0.7, skills: 0.98 },
  },
  {
    file: 'jobs_en/usajobs_listings.csv.gz',
    lines: 36_382,
    source: 'usajobs',
    mostRejected: 0,
    least: { postedOn: 1 },
  },
  // Free text: some posts name no role, and few name pay.
  {
    file: 'jobs_en/hn_whoishiring_2011_2017.jsonl.gz',
    lines: 37_685,
    source: 'hacker-news',
    mostRejected: 0.08,
    least: { city: 0.75, postedOn: 1, salary: 0.03, skills: 0.9 },
  },
];

const has = (posting: Posting, figure: keyof Known['least']): boolean => {
  const value = posting[figure];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
};

const read = async (file: string) => {
  const postings: Posting[] = [];
  let rejectedWithoutReason = 0;
  const ingestion = new Ingestion({
    source: null,
    matcher,
    onPosting: (posting) => postings.push({ ...posting, description: '' }),
    onReject: ({ line, reason }) => (rejectedWithoutReason += line > 0 && reason !== '' ? 0 : 1),
  });
  for await (const text of textOf(createReadStream(`${data}${file}`))) ingestion.push(text);
  ingestion.end();
  return { postings, counts: ingestion.counts, source: ingestion.source, rejectedWithoutReason };
};

describe.each(sources)('$file', ({ file, lines, source, mostRejected, least }) => {
  const present = existsSync(`${data}${file}`);
  it.skipIf(!present)(
    `is read line by line${present ? '' : ' (skipped: ../shared/data is not there)'}`,
    { timeout: 120_000 },
    async () => {
      const found = await read(file);
      expect(found).toMatchObject({ source, counts: { lines }, rejectedWithoutReason: 0 });
      expect(found.counts.rejected / lines).toBeLessThanOrEqual(mostRejected);
      expect(new Set(found.postings.map(({ id }) => id)).size).toBe(found.postings.length);
      for (const posting of found.postings.filter((_, index) => index % 50 === 0)) Posting.parse(posting);
      const shares = Object.fromEntries(
        (['salary', 'city', 'postedOn', 'experience', 'education', 'skills'] as const).map((figure) => [
          figure,
          found.postings.filter((posting) => has(posting, figure)).length / found.postings.length,
        ]),
      );
      for (const [figure, share] of Object.entries(least))
        expect([figure, (shares[figure] ?? 0) >= share]).toEqual([figure, true]);
    },
  );
});
