import { describe, expect, it } from 'vitest';
import { emergingKind } from '../../../../local/demo/change.ts';
import { kindsOfWork } from '../../../../local/demo/kinds-of-work.ts';
import { type Language, madeUpPostings, postingsCsv } from '../../../../local/demo/postings.ts';

const until = new Date('2026-11-21T00:00:00Z');
const of = (language: Language) => madeUpPostings({ language, until });

/** The kind that a posting's title belongs to. */
const kindOf = (title: string, language: Language): string =>
  [...kindsOfWork, emergingKind].find((kind) => kind[language].titles.split(' | ').includes(title))?.name ??
  'none';

describe.each(['zh', 'en'] as const)('made-up postings in %s', (language) => {
  const postings = of(language);

  it('are the same for the same options, and others for another seed', () => {
    expect(of(language)).toEqual(postings);
    expect(madeUpPostings({ language, until, seed: 1 })).not.toEqual(postings);
  });

  it('are plenty, spread over 80 weeks and thirteen kinds of work, each with enough to be told of', () => {
    expect(postings.length).toBeGreaterThan(1200);
    const days = postings.map(({ date }) => date).sort();
    expect(days[0]).toMatch(/^2025-05/);
    expect(days.at(-1)).toBe('2026-11-21');
    const kinds = Map.groupBy(postings, ({ title }) => kindOf(title, language));
    expect(kinds.size).toBe(13);
    for (const some of kinds.values()) expect(some.length).toBeGreaterThan(60);
  });

  it('carry a trend: more machine learning later, fewer front ends', () => {
    const share = (kind: string, from: string, to: string) => {
      const inTime = postings.filter(({ date }) => date >= from && date < to);
      return inTime.filter(({ title }) => kindOf(title, language) === kind).length / inTime.length;
    };
    const [early, late] = [
      ['2025-05', '2025-12'],
      ['2026-05', '2026-12'],
    ] as const;
    expect(share('machine learning engineer', ...late)).toBeGreaterThan(
      share('machine learning engineer', ...early),
    );
    expect(share('front-end engineer', ...late)).toBeLessThan(share('front-end engineer', ...early));
  });

  it('come again at times, with a word added', () => {
    const texts = new Map(postings.map(({ company, description }) => [`${company} ${description}`, true]));
    const again = postings.filter(
      ({ company, description }) =>
        texts.has(`${company} ${description.replace(/(急聘。| Still looking\.)$/, '')}`) &&
        /(急聘。| Still looking\.)$/.test(description),
    );
    expect(again.length).toBeGreaterThan(80);
  });

  it('name companies that say they do not exist', () => {
    for (const { company } of postings) expect(company).toMatch(/（演示）$| \(demo\)$/);
  });

  it('make a CSV file with a line for each', () => {
    const lines = postingsCsv(postings, language).trimEnd().split('\n');
    expect(lines).toHaveLength(postings.length + 1);
    expect(lines[0]).toMatch(language === 'zh' ? /^职位名称,公司名称/ : /^title,company/);
  });
});
