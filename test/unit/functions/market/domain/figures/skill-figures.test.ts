import { expect, test } from 'vitest';
import { figuresFrame } from '../../../../../../functions/market/domain/figures/figures-frame.ts';
import { skillFiles } from '../../../../../../functions/market/domain/figures/skill-figures.ts';
import { SkillFigures, SkillList } from '../../../../../../functions/market/domain/figures/skill-schema.ts';
import {
  addToTally,
  emptyTally,
  type Tally,
} from '../../../../../../functions/market/domain/figures/tally.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { madePosting } from '../analysis/made-postings.ts';

const dayAfter = (days: number): string =>
  new Date(Date.UTC(2023, 0, 2) + days * 86_400_000).toISOString().slice(0, 10);

const weeks = 60;

/**
 * A market of two kinds of work. In "data", `spark` pays a fifth more, is named with `kafka`, and rises while `hadoop`
 * falls; "care" grows against it and is posted again thrice as often. Experience pays too, and says more of `spark`.
 */
const marketOf = (count: number, seed = 2): Tally => {
  const random = seededRandom(seed);
  const tally = emptyTally('en');
  for (let index = 0; index < count; index += 1) {
    const time = index / count;
    const care = random() < 0.25 + 0.35 * time;
    const years = random() < 0.5 ? 1 : 6;
    const spark = !care && random() < (years === 6 ? 0.6 : 0.3) * (0.6 + 0.8 * time);
    const skills = care
      ? ['nursing', ...(random() < 0.5 ? ['first-aid'] : [])]
      : [
          'sql',
          ...(spark ? ['spark'] : []),
          ...(random() < (spark ? 0.8 : 0.1) ? ['kafka'] : []),
          ...(random() < 0.5 - 0.45 * time ? ['hadoop'] : []),
        ];
    const low =
      1000 *
      Math.round((care ? 60 : 90) * (years === 6 ? 1.4 : 1) * (spark ? 1.2 : 1) * (0.9 + 0.2 * random()));
    const posting: Posting = madePosting({
      id: `post_${seed}_${index}`,
      source: random() < 0.7 ? 'one' : 'two',
      city: random() < 0.6 ? 'Boston' : 'Denver',
      experience: { minYears: years, maxYears: null },
      skills,
      postedOn: dayAfter(Math.floor(time * weeks * 7)),
      salary: {
        minAnnualMajor: low,
        maxAnnualMajor: low + 10_000,
        currency: 'USD',
        period: 'year',
        monthsPerYear: 12,
      },
    });
    const clusterId = care ? 'cl-en-00000000ca' : 'cl-en-00000000da';
    addToTally(tally, posting, { clusterId, reposted: false });
    if (random() < (care ? 0.3 : 0.1)) addToTally(tally, posting, { clusterId, reposted: true });
  }
  return tally;
};

const labels = new Map([
  ['cl-en-00000000ca', { zh: '护理', en: 'Care' }],
  ['cl-en-00000000da', { zh: '数据', en: 'Data' }],
]);

const filesOf = (count: number) => {
  const files = skillFiles(figuresFrame(marketOf(count), 'snp_1'), labels);
  return { list: files.list, each: new Map([...files.each()].map((skill) => [skill.id, skill])) };
};
const { list, each } = filesOf(4000);

test('a snapshot lists the skills that enough postings name, the commonest first, with names, kinds and fields', () => {
  expect(SkillList.parse(list)).toEqual(list);
  expect(list.skills.map(({ id }) => id)).toEqual(
    list.skills.toSorted((a, b) => b.n - a.n).map(({ id }) => id),
  );
  const kafka = list.skills.find(({ id }) => id === 'kafka');
  expect(kafka).toMatchObject({
    name: { zh: 'Kafka', en: 'Kafka' },
    kind: 'framework',
    group: { id: 'data-tools', name: { en: 'Data platforms' } },
  });
  expect([...each.keys()]).toEqual(list.skills.map(({ id }) => id));
});

test('every skill is told by cluster, week, company, pay and course', () => {
  const spark = SkillFigures.parse(each.get('spark'));
  expect(spark).toEqual(each.get('spark'));
  expect(spark.clusters.map(({ clusterId }) => clusterId)).toEqual(['cl-en-00000000da']);
  expect(spark.clusters[0]?.n).toBe(spark.n);
  expect(spark.together[0]).toMatchObject({ id: 'kafka' });
  expect(spark.together[0]?.lift).toBeGreaterThan(1.5);
  expect(spark.pay).toMatchObject({ kind: 'own', currency: 'USD' });
  expect(spark.payBy.experience.map(({ name, pay }) => [name, pay.kind])).toEqual([
    ['1-3', 'own'],
    ['5-10', 'own'],
  ]);
  // Experience pays 40 % more and asks for it more often: like is compared with like.
  expect(spark.paysMore?.low).toBeLessThan(1.2);
  expect(spark.paysMore?.high).toBeGreaterThan(1.15);
  expect(spark.weekly.length).toBeGreaterThan(45);
  expect(spark.weekly.every(({ n, of }) => n <= of)).toBe(true);
  expect(each.get('hadoop')?.trend?.ratio).toBeLessThan(1);
});

test('related are the parent, the parts and the neighbours that the snapshot tells of', () => {
  const related = each.get('spark')?.related.map(({ id }) => id);
  expect(related).toContain('hadoop');
  expect(related).not.toContain('spark');
  expect(related).not.toContain('nursing');
});

test('skills that fewer than 30 postings name are not told of', () => {
  const few = filesOf(60);
  expect(few.list.skills.every(({ n }) => n >= 30)).toBe(true);
  expect(few.list.skills.some(({ id }) => id === 'hadoop')).toBe(false);
});

test('the same counts give the same bytes', () =>
  expect(JSON.stringify([...filesOf(4000).each])).toBe(JSON.stringify([...each])));
