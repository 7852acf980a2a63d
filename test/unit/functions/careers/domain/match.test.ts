import { describe, expect, it } from 'vitest';
import { linkPostings } from '../../../../../functions/careers/domain/cluster-links.ts';
import { marketScale } from '../../../../../functions/careers/domain/demand.ts';
import { judge } from '../../../../../functions/careers/domain/match.ts';
import { titleIndex } from '../../../../../functions/careers/domain/titles.ts';
import { aCluster, aPerson, aProfile, anOccupation } from '../../../../support/careers.ts';

const analyst = anOccupation({ id: 'data-analyst', title: { zh: '数据分析师', en: 'Data analyst' } });
const viewOf = (...clusters: ReturnType<typeof aCluster>[]) => ({
  snapshotId: 'snap_1',
  scales: { cluster: marketScale(clusters), occupation: marketScale([]) },
  links: linkPostings(
    { occupations: [analyst], index: titleIndex([analyst]) },
    { market: 'zh', snapshotId: 'snap_1', clusters, occupations: [] },
  ),
});
const market = viewOf(aCluster({ id: 'c1' }));
const levels = new Map([['sql', 3]]);

describe('a match judged part by part', () => {
  it('carries the evidence of every part', () => {
    const parts = judge(analyst, { person: aPerson(), levels, market });
    expect(parts.interest).toMatchObject({ evidence: { person: { resultId: 'res_1' }, source: 'test' } });
    expect(parts.skills).toMatchObject({ score: 0.4, evidence: { matched: [{ skill: 'sql' }] } });
    expect(parts.demand).toMatchObject({ evidence: { link: { cluster: { id: 'c1', n: 400 } } } });
    expect(parts.pay).toMatchObject({
      evidence: { pay: { currency: 'CNY', n: 300, p50: 200_000 }, salaryFloorAnnual: 180_000 },
    });
    expect(parts.education).toEqual({ score: 1, evidence: { zone: 4, personZone: 4 } });
  });

  it('maps a correlation of −1 to 1 onto 0 to 1', () => {
    const scores = { R: 3, I: 6, A: 2, S: 2, E: 2, C: 5 };
    const scoreWith = (given: typeof scores) => {
      const interests = { resultId: 'r', scoredAt: '', flagged: false, scores: given };
      const { interest } = judge(analyst, { person: aPerson({ interests }), levels, market });
      return 'score' in interest ? interest.score : null;
    };
    expect(scoreWith(scores)).toBeCloseTo(1, 9);
    const opposite = { R: -3, I: -6, A: -2, S: -2, E: -2, C: -5 };
    expect(scoreWith(opposite)).toBeCloseTo(0, 9);
  });

  it('says why a part is unknown', () => {
    const nobody = { profile: null, interests: null };
    const bare = anOccupation({ id: 'bare', interests: null, skills: [], zone: null });
    expect(judge(analyst, { person: nobody, levels: null, market: null })).toEqual({
      interest: { reason: 'no-assessment' },
      skills: { reason: 'no-profile-skills' },
      demand: { reason: 'no-market-data' },
      pay: { reason: 'no-salary-floor' },
      education: { reason: 'no-education-told' },
    });
    expect(judge(bare, { person: aPerson(), levels, market })).toEqual({
      interest: { reason: 'occupation-without-interests' },
      skills: { reason: 'occupation-without-skills' },
      demand: { reason: 'no-linked-cluster' },
      pay: { reason: 'no-linked-cluster' },
      education: { reason: 'occupation-without-zone' },
    });
  });

  it('withholds what fewer than 30 postings say', () => {
    const few = judge(analyst, { person: aPerson(), levels, market: viewOf(aCluster({ id: 'c', n: 29 })) });
    expect(few.demand).toEqual({ reason: 'too-few-postings' });
    expect(few.pay).toEqual({ reason: 'too-few-postings' });
    const enough = judge(analyst, {
      person: aPerson(),
      levels,
      market: viewOf(aCluster({ id: 'c', n: 30 })),
    });
    expect(enough.demand).toHaveProperty('score');
  });

  it('never compares a floor with pay in another currency', () => {
    const inDollars = aPerson({ profile: aProfile({ currency: 'USD', salaryFloorAnnual: 1 }) });
    expect(judge(analyst, { person: inDollars, levels, market }).pay).toEqual({
      reason: 'no-pay-in-currency',
    });
  });

  it('halves the education fit for each zone short', () => {
    const score = (education: 'none' | 'vocational' | 'doctorate') => {
      const part = judge(analyst, { person: aPerson({ profile: aProfile({ education }) }), levels, market });
      return 'score' in part.education ? part.education.score : null;
    };
    expect([score('doctorate'), score('vocational'), score('none')]).toEqual([1, 0.5, 0.125]);
  });
});
