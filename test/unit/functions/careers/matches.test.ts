import { describe, expect, it } from 'vitest';
import type { MarketSnapshotPublished } from '../../../../events/market-snapshot-published.ts';
import { Matches } from '../../../../functions/careers/contract.ts';
import { starterCatalogue } from '../../../../functions/careers/data/starter-catalogue.ts';
import { ImportedOccupation } from '../../../../functions/careers/domain/imported-occupation.ts';
import type { Market, Person } from '../../../../functions/careers/domain/person.ts';
import { landscapeReader } from '../../../../functions/careers/landscape.ts';
import { matches } from '../../../../functions/careers/matches.ts';
import { aPerson, aProfile } from '../../../support/careers.ts';

const snapshotOf = (market: Market): MarketSnapshotPublished => ({
  market,
  snapshotId: `snap_${market}`,
  sequence: 1,
  postings: 400,
  clusters: [
    {
      id: `cl_${market}`,
      label: { zh: '数据分析师', en: 'Data analyst' },
      n: 400,
      pay: [{ kind: 'shown', currency: 'CNY', n: 300, p25: 150_000, p50: 200_000, p75: 280_000 }],
      weekly: { last4: 20, last8: 18 },
      outlook: { kind: 'none', reason: 'too-few-weeks' },
      titles: [{ title: market === 'zh' ? '数据分析师' : 'Data Analyst', n: 300 }],
      skills: [{ skill: 'sql', share: 0.7 }],
      occupations: [],
    },
  ],
  occupations: [],
});

/** A store in memory that counts what is read from it. */
const storeOf = (person: Person, imported: readonly ImportedOccupation[] = []) => {
  const reads = { heads: 0, person: 0, snapshot: 0, catalogue: 0 };
  const counted = <T>(kind: keyof typeof reads, value: T): Promise<T> => {
    reads[kind] += 1;
    return Promise.resolve(value);
  };
  const head = (market: Market) => ({ sequence: 1, snapshotId: `snap_${market}` });
  const store = {
    readHeads: () =>
      counted('heads', { catalogueRevision: 1, snapshots: { zh: head('zh'), en: head('en') } }),
    readSnapshot: (market: Market) => counted('snapshot', snapshotOf(market)),
    readImportedOccupations: () => counted('catalogue', imported),
    readPerson: () => counted('person', person),
  };
  return { reads, ranking: matches(landscapeReader(store), store) };
};

const skilled = aPerson({
  profile: aProfile({
    skills: [
      { name: 'SQL', level: 3 },
      { name: '数据分析', level: 2 },
    ],
  }),
});

describe('matches', () => {
  it('are ranked, and answer as the contract promises', async () => {
    const answer = await storeOf(skilled).ranking.list('m', { limit: 30 });
    expect(answer).toMatchObject(Matches.parse(answer));
    const scores = answer.items.map(({ score }) => score ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(answer.basis).toMatchObject({
      market: 'zh',
      snapshotId: 'snap_zh',
      profileVersion: 1,
      resultId: 'res_1',
      occupations: starterCatalogue.length,
    });
  });

  it('put first what has the shape of a person’s interests, where those alone count', async () => {
    const social = { resultId: 'r', scoredAt: '', flagged: false };
    const scores = { R: 10, I: 30, A: 20, S: 95, E: 40, C: 15 };
    const person = aPerson({ interests: { ...social, scores } });
    const only = { interest: 1, skills: 0, demand: 0, pay: 0, education: 0 };
    const { items } = await storeOf(person).ranking.list('m', { limit: 10, ...only });
    for (const { occupation, known } of items) {
      expect(occupation.hollandCode, occupation.occupationId).toMatch(/^S/);
      expect(known).toBeCloseTo(1, 12);
    }
  });

  it('carry the linked cluster as evidence, of the market asked for', async () => {
    const of = async (market: Market) =>
      (await storeOf(skilled).ranking.compare('m', { ids: ['data-analyst', 'dancer'], market })).items;
    const [analyst, dancer] = await of('zh');
    expect(analyst?.parts.demand).toMatchObject({
      counted: true,
      evidence: { cluster: { clusterId: 'cl_zh', market: 'zh', snapshotId: 'snap_zh', n: 400 }, trend: null },
    });
    expect(analyst?.parts.pay).toMatchObject({
      counted: true,
      evidence: { pay: { n: 300, currency: 'CNY' } },
    });
    expect(dancer?.parts.demand).toEqual({ counted: false, reason: 'no-linked-cluster' });
    expect((await of('en'))[0]?.parts.demand).toMatchObject({
      evidence: { cluster: { clusterId: 'cl_en' } },
    });
  });

  it('never fall when a listed missing skill is tried out, whoever asks', async () => {
    const nobody: Person = { profile: null, interests: null };
    for (const person of [skilled, aPerson(), nobody]) {
      const { ranking } = storeOf(person);
      const all = await ranking.list('m', { limit: 100 });
      const before = new Map(all.items.map((match) => [match.occupation.occupationId, match]));
      const skills = ['python', 'communication', 'teaching', '沟通', 'welding'];
      for (const skill of skills) {
        const after = await ranking.list('m', { limit: 300, whatIfSkill: [skill] });
        for (const { occupation, score, scoreBefore } of after.items) {
          expect(score ?? 0).toBeGreaterThanOrEqual(scoreBefore ?? 0);
          const listed = before.get(occupation.occupationId);
          const told = listed?.parts.skills;
          if (listed === undefined || told?.counted !== true) continue;
          expect(scoreBefore).toBe(listed.score);
          const missing = told.evidence.missing.find((each) => each.skill === skill);
          if (missing !== undefined) expect(score).toBeCloseTo((listed.score ?? 0) + missing.gain, 9);
        }
      }
    }
  });

  it('know one skill under two names once, at the higher level', async () => {
    const skills = [
      { name: 'Vue', level: 1 },
      { name: 'vue.js', level: 4 },
      { name: 'VUE3', level: 2 },
    ];
    const person = aPerson({ profile: aProfile({ skills }) });
    const { items } = await storeOf(person).ranking.compare('m', { ids: ['frontend-developer'] });
    expect(items[0]?.parts.skills).toMatchObject({
      evidence: { matched: [{ skill: 'vue.js', level: 4, credit: 1, name: { en: 'Vue.js' } }] },
    });
  });

  it('refuse an occupation that is not there', async () => {
    const { ranking } = storeOf(skilled);
    await expect(ranking.compare('m', { ids: ['astronaut-cook'] })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'no-such-occupation',
    });
  });

  it('cost two reads a request over a thousand occupations, once the landscape is known', async () => {
    const imported = Array.from({ length: 1000 }, (_, place) =>
      ImportedOccupation.parse({
        socCode: `99-${String(place).padStart(4, '0')}.00`,
        titleEn: `Occupation ${place}`,
        skills: [{ skill: 'sql', importance: 1 }],
        source: 'test',
      }),
    );
    const { reads, ranking } = storeOf(skilled, imported);
    for (let request = 0; request < 10; request += 1) await ranking.list('m', { limit: 20 });
    expect(reads).toEqual({ heads: 10, person: 10, snapshot: 2, catalogue: 1 });
  });
});
