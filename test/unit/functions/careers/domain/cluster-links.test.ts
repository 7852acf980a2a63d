import { describe, expect, it } from 'vitest';
import { leastConfidence, linkPostings } from '../../../../../functions/careers/domain/cluster-links.ts';
import { titleIndex } from '../../../../../functions/careers/domain/titles.ts';
import { aCluster, anOccupation } from '../../../../support/careers.ts';

const analyst = anOccupation({ id: 'data-analyst', title: { zh: '数据分析师', en: 'Data analyst' } });
const nurse = anOccupation({
  id: 'nurse',
  title: { zh: '护士', en: 'Nurse' },
  skills: [{ skill: 'nursing', importance: 1 }],
});
const catalogue = { occupations: [analyst, nurse], index: titleIndex([analyst, nurse]) };
const link = (...clusters: ReturnType<typeof aCluster>[]) =>
  linkPostings(catalogue, { market: 'zh', snapshotId: 'snap_1', clusters, occupations: [] });

describe('links from occupations to clusters', () => {
  it('go by titles and skills, with both as evidence', () => {
    const found = link(
      aCluster({
        id: 'c1',
        titles: [
          { title: '高级数据分析师', n: 30 },
          { title: '数据分析师（实习）', n: 20 },
          { title: '运营专员', n: 50 },
        ],
      }),
    ).get('data-analyst');
    expect(found).toMatchObject({
      market: 'zh',
      snapshotId: 'snap_1',
      titleShare: 0.5,
      sharedSkills: ['python', 'sql'],
    });
    expect(found?.titles.map(({ n }) => n)).toEqual([30, 20]);
    const cosine = (0.7 + 0.5) / Math.hypot(1, 1, 0.5) / Math.hypot(0.7, 0.5);
    expect(found?.skillSimilarity).toBeCloseTo(cosine, 12);
    expect(found?.confidence).toBeCloseTo(0.65 * Math.sqrt(0.5) + 0.35 * cosine, 12);
  });

  it('choose the surest of several clusters', () => {
    const half = aCluster({
      id: 'half',
      titles: [
        { title: '数据分析师', n: 1 },
        { title: '会计', n: 9 },
      ],
    });
    const whole = aCluster({ id: 'whole' });
    expect(link(half, whole).get('data-analyst')?.cluster.id).toBe('whole');
    expect(link(whole, half).get('data-analyst')?.cluster.id).toBe('whole');
  });

  it('are not made where too little speaks for them', () => {
    const found = link(
      aCluster({
        id: 'c',
        titles: [
          { title: '护士', n: 1 },
          { title: '数据分析师', n: 99 },
        ],
      }),
    );
    expect(found.has('nurse')).toBe(false);
    expect([...found.values()].every(({ confidence }) => confidence >= leastConfidence)).toBe(true);
  });

  it('do not rest on skills that many share', () => {
    const found = link(aCluster({ id: 'c', titles: [{ title: '专员', n: 9 }] }));
    expect(found.has('data-analyst')).toBe(false);
  });

  it('hold a rare skill in common for more than a common one', () => {
    const wanting = (id: string, ...skills: string[]) =>
      anOccupation({
        id,
        title: { zh: '数据分析师', en: id },
        skills: skills.map((skill) => ({ skill, importance: 1 })),
      });
    const occupations = [
      wanting('rare', 'sql', 'communication'),
      wanting('common', 'excel', 'communication'),
      ...Array.from({ length: 20 }, (_, n) => wanting(`other-${n}`, 'excel')),
    ];
    const cluster = aCluster({
      id: 'c',
      skills: [
        { skill: 'sql', share: 0.5 },
        { skill: 'excel', share: 0.5 },
      ],
    });
    const links = linkPostings(
      { occupations, index: titleIndex(occupations) },
      { market: 'zh', snapshotId: 's', clusters: [cluster], occupations: [] },
    );
    const similarity = (id: string) => links.get(id)?.skillSimilarity ?? 0;
    expect(similarity('rare')).toBeGreaterThan(similarity('common') + 0.1);
  });
});

describe('links from occupations to their own postings', () => {
  const cluster = aCluster({ id: 'c1', n: 400, occupations: [{ id: 'nurse', share: 0.2 }] });
  const posted = (given: { n?: number; home?: string }) => ({
    id: 'nurse',
    n: given.n ?? 80,
    pay: [{ kind: 'shown' as const, currency: 'CNY', n: 60, p25: 60_000, p50: 80_000, p75: 100_000 }],
    weekly: { last4: 3, last8: 2 },
    outlook: { kind: 'none' as const, reason: 'too-few-weeks' },
    titles: [{ title: '护士', n: 70 }],
    clusters: [{ id: given.home ?? 'c1', n: 80 }],
  });
  const linked = (given: { n?: number; home?: string }) =>
    linkPostings(catalogue, {
      market: 'zh',
      snapshotId: 'snap_1',
      clusters: [cluster],
      occupations: [posted(given)],
    }).get('nurse');

  it('take their figures from the postings, and name the cluster that holds most of them', () => {
    expect(linked({})).toMatchObject({
      basis: 'occupation',
      figures: { n: 80, weekly: { last4: 3, last8: 2 } },
      cluster: { id: 'c1' },
      titles: [{ title: '护士', n: 70 }],
      titleShare: 0.2,
    });
  });

  it('are not made of fewer than 30 postings, nor without a cluster to show', () => {
    expect(linked({ n: 29 })?.basis).not.toBe('occupation');
    expect(linked({ home: 'gone' })?.basis).not.toBe('occupation');
  });

  it('leave the others to their clusters', () => {
    const links = linkPostings(catalogue, {
      market: 'zh',
      snapshotId: 'snap_1',
      clusters: [cluster],
      occupations: [posted({})],
    });
    expect(links.get('data-analyst')).toMatchObject({ basis: 'cluster', figures: { n: 400 } });
  });

  it('a cluster most of whose titles were normalised to an occupation is linked to it, whatever its commonest titles', () => {
    const odd = aCluster({
      id: 'c2',
      titles: [{ title: '白衣天使', n: 9 }],
      occupations: [{ id: 'nurse', share: 0.8 }],
    });
    const links = linkPostings(catalogue, {
      market: 'zh',
      snapshotId: 's',
      clusters: [odd],
      occupations: [],
    });
    expect(links.get('nurse')).toMatchObject({ basis: 'cluster', titleShare: 0.8 });
  });
});
