import type { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import type { ProfileUpdated } from '../../events/profile-updated.ts';
import { skillNames } from '../../shared/skills/skill-names.ts';
import { starterCatalogue } from '../../functions/careers/data/starter-catalogue.ts';
import type { ImportedOccupation } from '../../functions/careers/domain/imported-occupation.ts';
import type { seededRandom } from '../../shared/science/random.ts';

type Random = ReturnType<typeof seededRandom>;

const names = Object.keys(skillNames);

const pick = <T>(random: Random, from: readonly T[], count: number): T[] =>
  Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).flatMap((each) =>
    each === undefined ? [] : [each],
  );

const interest = (random: Random): number => 1 + 6 * random();

/** Occupations as an import brings them, with codes that the starter catalogue does not carry. */
export const syntheticImport = (count: number, random: Random): ImportedOccupation[] =>
  Array.from({ length: count }, (_, place) => ({
    socCode: `9${Math.floor(place / 10_000)}-${String(place % 10_000).padStart(4, '0')}.00`,
    titleEn: `Synthetic occupation ${place}`,
    summaryEn: 'Stands for one of many.',
    alternateTitles: Array.from({ length: 20 }, (_, other) => `Stand-in ${place} of kind ${other}`),
    interests: {
      R: interest(random),
      I: interest(random),
      A: interest(random),
      S: interest(random),
      E: interest(random),
      C: interest(random),
    },
    zone: 1 + Math.floor(5 * random()),
    skills: [...new Set(pick(random, names, 12))].map((skill) => ({ skill, importance: 0.5 + random() / 2 })),
    source: 'synthetic',
  }));

/** A market of 30 clusters with 15 titles and 30 skills each: as much as the fact holds. */
export const syntheticSnapshot = (market: 'zh' | 'en', random: Random): MarketSnapshotPublished => ({
  market,
  snapshotId: `snap_${market}`,
  sequence: 1,
  postings: 30_000,
  clusters: Array.from({ length: 30 }, (_, place) => ({
    id: `cl_${market}_${place}`,
    label: { zh: `第${place}类`, en: `Cluster ${place}` },
    n: 1000,
    pay: [{ kind: 'shown', currency: market === 'zh' ? 'CNY' : 'USD', n: 800, p25: 1e5, p50: 2e5, p75: 3e5 }],
    weekly: { last4: 40 * random(), last8: 40 * random() },
    outlook: { kind: 'forecast', weeks: 8, growthRatio: 0.5 + random(), low80: 0.4, high80: 1.6 },
    titles: pick(random, starterCatalogue, 15).map(({ title }) => ({ title: title[market], n: 20 })),
    skills: [...new Set(pick(random, names, 30))].map((skill) => ({ skill, share: random() })),
    occupations: [],
  })),
  occupations: [],
});

export const syntheticProfile = (memberId: string, random: Random): ProfileUpdated => ({
  memberId,
  version: 1,
  skills: pick(random, names, 15).map((name) => ({ name, level: 1 + Math.floor(5 * random()) })),
  interests: [],
  languages: ['zh-CN'],
  currentOccupation: null,
  education: 'bachelor',
  constraints: { salaryFloorAnnual: 150_000, currency: 'CNY', cities: [], remote: 'any' },
});
