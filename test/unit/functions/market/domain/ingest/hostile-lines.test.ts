import { describe, expect, it } from 'vitest';
import { skills } from '../../../../../../functions/market/data/skills/taxonomy.ts';
import { normalise } from '../../../../../../functions/market/domain/ingest/normalise.ts';
import { SkillMatcher } from '../../../../../../functions/market/domain/ingest/skill-matcher.ts';
import { hackerNews } from '../../../../../../functions/market/domain/ingest/sources/hacker-news.ts';

const matcher = new SkillMatcher(skills);
const units = [
  ' ',
  ' \t',
  '1',
  '1,',
  '1-',
  '$1',
  '<a',
  '<',
  '&',
  '(',
  'A ',
  'a bc ',
  '3 years ',
  '3年',
  '数据',
  'B.S. ',
  'http://',
];

/** Processor time in milliseconds: the clock on the wall says little on a busy machine. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

describe('a line made to keep a regular expression busy', () => {
  // A pattern that backtracks over the whole line takes minutes here, not tenths of a second.
  it.each(units)('of 900,000 characters of "%s" is read in a moment', (unit) => {
    const text = unit.repeat(900_000 / unit.length);
    const fields = {
      company: text,
      place: text,
      salary: text,
      experience: text,
      education: text,
      posted: text,
      url: text,
    };
    const raw = { title: `x${text}`, tags: [text], description: text, ...fields };
    const spent = cost(() => {
      normalise(raw, 'test', matcher);
      normalise({ ...raw, market: 'zh' }, 'test', matcher);
      normalise({ ...raw, salaryInDescription: true }, 'test', matcher);
      hackerNews.read({ first_line: text, text, thread_month: '', posted_at: '' });
    });
    expect(spent).toBeLessThan(5000);
  });
});
