import { describe, expect, it } from 'vitest';
import {
  companyKey,
  levelKey,
  titleKey,
  titleText,
} from '../../../../../../functions/market/domain/duplicates/field-keys.ts';
import {
  isNearDuplicate,
  isRepetition,
  withinWindow,
} from '../../../../../../functions/market/domain/duplicates/near-duplicate.ts';
import { Sketching, windowDay } from '../../../../../../functions/market/domain/duplicates/sketching.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';

const sentences = Array.from(
  { length: 30 },
  (_, index) =>
    `We build part ${index} of the plant with tool ${'abcdefghij'[index % 10] ?? ''}${index} and care.`,
);

const base: Posting = {
  id: `post_${'a'.repeat(20)}`,
  source: 'board',
  sourceId: null,
  market: 'en',
  title: 'Data Engineer',
  company: 'Acme Inc.',
  city: 'Boston, MA',
  country: 'US',
  remote: false,
  occupation: null,
  postedOn: '2026-01-10',
  validThrough: null,
  seenOn: null,
  salary: null,
  salaryText: '',
  experience: null,
  education: null,
  skills: [],
  description: sentences.join(' '),
  url: null,
};

const both = (one: Partial<Posting>, two: Partial<Posting>) => {
  const sketching = new Sketching(2, '2026-06-01');
  sketching.add({ ...base, ...one });
  sketching.add({ ...base, id: `post_${'b'.repeat(20)}`, ...two });
  const at = (index: number) => ({ of: sketching.fingerprints, index });
  return [at(0), at(1)] as const;
};
const near = (one: Partial<Posting>, two: Partial<Posting>): boolean => isNearDuplicate(...both(one, two));

describe('a near-duplicate', () => {
  it('may differ in pay, punctuation, a number in its title, the order of sentences and what is appended', () => {
    expect(near({}, { salaryText: '$100k' })).toBe(true);
    expect(near({}, { title: 'DATA ENGINEER (Req. 48213)' })).toBe(true);
    expect(near({}, { title: 'Engineer, Data' })).toBe(true);
    expect(near({}, { company: 'ACME, LLC' })).toBe(true);
    expect(near({}, { description: sentences.toReversed().join(' ') })).toBe(true);
    expect(near({}, { description: `${base.description} Apply today through our website.` })).toBe(true);
    expect(near({}, { description: base.description.slice(0, base.description.length / 2) })).toBe(true);
  });

  it('is of the same place, role, level, employer and text', () => {
    expect(near({}, { city: 'Denver, CO' })).toBe(false);
    expect(near({}, { title: 'Data Analyst' })).toBe(false);
    expect(near({}, { title: 'Senior Data Engineer' })).toBe(false);
    expect(near({}, { title: 'Data Engineer II' })).toBe(false);
    expect(near({}, { company: 'Other Works' })).toBe(false);
    expect(
      near({}, { description: sentences.map((text) => text.replace(/part|plant|tool/g, 'x')).join(' ') }),
    ).toBe(false);
  });

  it('may miss a letter in its title, where the text is very much alike, but not have another', () => {
    expect(near({}, { title: 'Data Engieer' })).toBe(true);
    expect(near({}, { title: 'Data Enggineer' })).toBe(true);
    expect(near({ title: '前端开发工程师' }, { title: '前端开工程师' })).toBe(true);
    expect(near({ title: '前端开发工程师' }, { title: '后端开发工程师' })).toBe(false);
    expect(near({}, { title: 'Data Engieer', description: base.description.slice(0, 600) })).toBe(false);
  });

  describe('without a text', () => {
    const bare = { description: '' };
    it('needs the employer, and requirements that do not exclude one another', () => {
      expect(near(bare, bare)).toBe(true);
      expect(near({ ...bare, company: '' }, { ...bare, company: '' })).toBe(false);
      const junior = { ...bare, experience: { minYears: 1, maxYears: 3 } };
      expect(near(junior, { ...bare, experience: { minYears: 5, maxYears: 10 } })).toBe(false);
      expect(near(junior, bare)).toBe(true);
      expect(near({ ...bare, education: 'bachelor' }, { ...bare, education: 'master' })).toBe(false);
    });

    it('and without a place needs the same skills', () => {
      const nowhere = { ...bare, city: '' };
      expect(near(nowhere, nowhere)).toBe(false);
      expect(near({ ...nowhere, skills: ['python', 'sql'] }, { ...nowhere, skills: ['python', 'sql'] })).toBe(
        true,
      );
      expect(near({ ...nowhere, skills: ['python', 'sql'] }, { ...nowhere, skills: ['java', 'sql'] })).toBe(
        false,
      );
    });
  });
});

describe('the window', () => {
  it('is sixty days wide', () => {
    expect(withinWindow(...both({ postedOn: '2026-01-01' }, { postedOn: '2026-03-02' }))).toBe(true);
    expect(withinWindow(...both({ postedOn: '2026-01-01' }, { postedOn: '2026-03-03' }))).toBe(false);
  });

  it('has a posting without a date on the day it was seen, or its file came; never later than that', () => {
    expect(windowDay({ postedOn: null, seenOn: '2026-02-01' }, '2026-06-01')).toBe(
      windowDay({ postedOn: '2026-02-01', seenOn: null }, '2026-06-01'),
    );
    expect(windowDay({ postedOn: null, seenOn: null }, '2026-06-01')).toBe(
      windowDay({ postedOn: '2062-01-01', seenOn: null }, '2026-06-01'),
    );
  });
});

describe('the same posting', () => {
  it('is known by its id and by its number at its source, whatever else has changed', () => {
    expect(isRepetition(...both({}, { id: base.id, title: 'Something else' }))).toBe(true);
    const numbered = { sourceId: '4711' };
    expect(isRepetition(...both(numbered, { ...numbered, title: 'Something else' }))).toBe(true);
    expect(isRepetition(...both(numbered, { ...numbered, source: 'other', title: 'Something else' }))).toBe(
      false,
    );
  });
});

describe('keys', () => {
  it('of titles and employers leave out what is only writing', () => {
    const key = (title: string): number => titleKey(titleText(title));
    expect(key('Sr. Data Engineer')).toBe(key('Senior data-engineer'));
    expect(key('数据分析师 J2023112')).toBe(key('数据分析师'));
    expect(key('Engineer II')).not.toBe(key('Engineer III'));
    expect(levelKey('senior data engineer')).not.toBe(levelKey('data engineer'));
    expect(companyKey('小米科技有限责任公司')).toBe(companyKey('小米科技'));
    expect(companyKey('Inc.')).not.toBe(0);
    expect(companyKey('')).toBe(0);
  });
});
