import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../../../functions/market/domain/quality/quality-report.ts';
import {
  countPosting,
  countRepetition,
  emptyQuality,
} from '../../../../../../functions/market/domain/quality/source-quality.ts';
import { madePosting } from '../analysis/made-postings.ts';

const quality = () => {
  const counted = emptyQuality('made', 1);
  countPosting(counted, madePosting({ postedOn: '2024-01-30', seenOn: '2024-02-01' }));
  countPosting(counted, madePosting({ postedOn: '2024-02-01', salary: null, city: '' }));
  countPosting(counted, madePosting({ postedOn: '2024-02-10', skills: [], description: '' }));
  countPosting(counted, madePosting({ postedOn: null }));
  countRepetition(counted, madePosting({ seenOn: '2024-02-02' }));
  return { ...counted, rejects: { 'bad-quote': 1, 'missing-title': 3 } };
};

describe('the report on a source', () => {
  it('accounts for every line, and tells what postings state', () => {
    expect(reportOf(quality())).toMatchObject({
      source: 'made',
      files: 1,
      lines: 9,
      postings: 4,
      rejected: 4,
      rejects: [
        { code: 'missing-title', lines: 3 },
        { code: 'bad-quote', lines: 1 },
      ],
      repetitions: { exact: 1, copies: 0, reposts: 0 },
      stated: {
        pay: 0.75,
        day: 0.75,
        city: 0.75,
        skills: 0.75,
        description: 0.75,
        education: 1,
        occupation: 0,
      },
    });
  });

  it('tells days with something from days with nothing, and where the nothing is long', () => {
    expect(reportOf(quality())).toMatchObject({
      period: { from: '2024-01-30', to: '2024-02-10' },
      days: { covered: 4, missing: 8 },
      gaps: [{ from: '2024-02-03', to: '2024-02-09', days: 7 }],
      months: [
        { month: '2024-01', posted: 1, covered: 1, days: 2 },
        { month: '2024-02', posted: 2, covered: 3, days: 10 },
      ],
    });
  });

  it('does not take a weekend for a gap', () => {
    const counted = emptyQuality('made');
    countPosting(counted, madePosting({ postedOn: '2024-01-05' }));
    countPosting(counted, madePosting({ postedOn: '2024-01-08' }));
    expect(reportOf(counted).gaps).toEqual([]);
  });

  it('says nothing of days where none is known, nor of shares without postings', () => {
    expect(reportOf(emptyQuality('none'))).toMatchObject({
      lines: 0,
      stated: null,
      period: null,
      days: { covered: 0, missing: 0 },
      months: [],
    });
  });

  it('a misprinted year does not stretch the period', () => {
    const counted = emptyQuality('made');
    countPosting(counted, madePosting({ postedOn: '2024-01-05' }));
    countPosting(counted, madePosting({ postedOn: '1900-01-05' }));
    expect(reportOf(counted).period).toEqual({ from: '2024-01-05', to: '2024-01-05' });
  });
});
