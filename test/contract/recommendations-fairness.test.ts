import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueReader } from '../../functions/recommendations/catalogue.ts';
import { describedStore } from '../../functions/recommendations/described-store.ts';
import type { Described } from '../../functions/recommendations/domain/fairness/described.ts';
import type { FairnessReport } from '../../functions/recommendations/domain/fairness/report.ts';
import type { RecordedDoing } from '../../functions/recommendations/domain/trained-popularity.ts';
import { fairness, fairnessReader } from '../../functions/recommendations/fairness.ts';
import { itemStore } from '../../functions/recommendations/item-store.ts';
import { liveModels } from '../../functions/recommendations/live-models.ts';
import { modelStore } from '../../functions/recommendations/model-store.ts';
import { nights } from '../../functions/recommendations/nights.ts';
import { peopleStore } from '../../functions/recommendations/people-store.ts';
import { permissionStore } from '../../functions/recommendations/permission-store.ts';
import { type Asked, recommendationCases } from '../../functions/recommendations/recommendations.ts';
import { selfDescriptions } from '../../functions/recommendations/self-descriptions.ts';
import type { AgeGroup, Gender } from '../../shared/self-description.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { dropTable, memoryTable } from '../support/memory-table/document-client.ts';
import { anItem } from '../support/recommendations.ts';

const night = new Date('2026-11-22T00:50:00.000Z');
const courses = 12;
/** Enough for two groups of twenty who can be judged by what they did later. */
const memberIds = Array.from({ length: 48 }, (_, index) => `member-${String(index).padStart(2, '0')}`);

/** Everybody does eight courses one after another, half of them beginning with the free ones. */
const doings: RecordedDoing[] = memberIds.flatMap((memberId, person) =>
  Array.from({ length: 8 }, (_, step) => ({
    ...{ memberId, type: 'viewed', kind: 'course' as const },
    itemId: `course-${((person % 2) * 6 + step + (person % 3)) % courses}`,
    at: new Date(Date.UTC(2026, 9, 1 + step * 5, 0, person)).toISOString(),
  })),
);

const memory = memoryTable();
const { name: table } = memory;
const described = describedStore(table);

/** The first half of one group, the second of the other; swapped on demand. */
const groupsOf =
  (swapped: boolean) =>
  (index: number): { gender: Gender; ageGroup: AgeGroup } =>
    (index % 2 === 0) === swapped
      ? { gender: 'man', ageGroup: '55-and-over' }
      : { gender: 'woman', ageGroup: 'under-25' };

const tell = async (swapped: boolean, describedAt: string) => {
  const facts = selfDescriptions(described);
  await Promise.all(
    memberIds.map((memberId, index) =>
      facts.selfDescribed({ memberId, ...groupsOf(swapped)(index), describedAt }),
    ),
  );
};

const fillCatalogue = async () => {
  const items = itemStore(table);
  for (let index = 0; index < courses; index += 1) {
    const {
      interests: _interests,
      zone: _zone,
      ...item
    } = anItem({
      itemId: `course-${index}`,
      access: index < 6 ? 'free' : 'paid',
      skills: [{ skill: ['sql', 'python', 'teaching', 'nursing'][index % 4] ?? 'sql', weight: 1 }],
    });
    await items.save({ kind: 'course', itemId: item.itemId, revision: 1, source: 'learning', item });
  }
};

const fillPeople = async () => {
  const people = peopleStore(table);
  const permissions = permissionStore(table);
  await Promise.all(
    memberIds.map(async (memberId, index) => {
      const skills = [
        { name: ['excel', 'teaching', 'statistics'][index % 3] ?? 'excel', level: 1 + (index % 5) },
      ];
      await people.keepProfile(memberId, { version: 1, skills, languages: ['en'], education: 'bachelor' });
      await permissions.keepConsent(memberId, { granted: true, decidedAt: '2026-10-01T00:00:00.000Z' });
    }),
  );
};

beforeAll(() => Promise.all([fillCatalogue(), fillPeople()]));
afterAll(() => dropTable(memory));

/** A whole night: artefacts, the lists that everybody would see, and the report; without `learning` nothing is trained. */
const lived = async ({ learning }: { learning: boolean }) => {
  const objects = memoryObjects();
  const [people, models, permissions] = [peopleStore(table), modelStore(table), permissionStore(table)];
  const readCatalogue = catalogueReader(itemStore(table));
  const modelOf = learning
    ? liveModels(models, objects, (error) => {
        throw error;
      })
    : () => Promise.resolve(null);
  const cases = recommendationCases({
    ...{ people, permissions, readCatalogue, modelOf, personalize: null, clock: () => night },
    history: (memberId) => Promise.resolve(doings.filter((done) => done.memberId === memberId)),
  });
  const trained = learning
    ? await nights({ doings: () => Promise.resolve(doings), people, objects, models }).run(night)
    : [];
  const artefacts = [...objects.held].map(([key, bytes]) => [key, Buffer.from(bytes).toString('base64')]);
  const lists = new Map<string, string>();
  const list = async (memberId: string, asked: Asked) => {
    const answer = await cases.list(memberId, asked);
    lists.set(`${memberId}/${asked.kind}`, JSON.stringify(answer));
    return answer;
  };
  const needs = { described, permissions, list, readCatalogue, modelOf, objects };
  const heldOut = new Map(trained.map((model) => [model.kind, model.heldOut]));
  const report = await fairness(needs).run(night, heldOut);
  return { artefacts, lists, report, objects };
};

const compare = ({ kinds }: FairnessReport, kind: string, measure: string) =>
  kinds
    .find((each) => each.kind === kind)
    ?.compared.find((each) => each.attribute === 'gender' && each.measure === measure);

describe('the fairness report', () => {
  it(
    'swapping what everybody told changes no ranking and no model, byte for byte, and turns the report round',
    { timeout: 120_000 },
    async () => {
      await tell(false, '2026-11-20T00:00:00.000Z');
      const before = await lived({ learning: true });
      await tell(true, '2026-11-21T00:00:00.000Z');
      const after = await lived({ learning: true });
      expect(before.artefacts).toHaveLength(1);
      expect(after.artefacts).toEqual(before.artefacts);
      expect(before.lists.size).toBe(2 * memberIds.length);
      for (const [whose, list] of after.lists) expect(list).toBe(before.lists.get(whose));
      const means = (report: FairnessReport) =>
        Object.fromEntries(
          (compare(report, 'course', 'ndcg10')?.groups ?? []).map(({ group, mean }) => [group, mean]),
        );
      const [one, other] = [means(before.report), means(after.report)];
      expect(one['woman']).toBeCloseTo(other['man'] ?? NaN, 12);
      expect(one['man']).toBeCloseTo(other['woman'] ?? NaN, 12);
      expect(one['woman']).not.toBeCloseTo(one['man'] ?? NaN, 6);
      expect(compare(before.report, 'occupation', 'zone')?.groups).toHaveLength(3);
      expect(await fairnessReader(after.objects)()).toEqual({ report: after.report });
    },
  );

  it('counts nobody who withdrew, also where what they told before arrives late', async () => {
    const facts = selfDescriptions(described);
    const withdrawal = {
      purpose: 'research',
      granted: false,
      decidedAt: '2026-11-21T12:00:00.000Z',
    } as const;
    // Of the 24 of each group six leave: 21 and 21, then 18 of one.
    const leaving = (index: number) => index < 6;
    for (const memberId of memberIds.filter((_, index) => leaving(index)))
      await facts.consentDecided({ memberId, ...withdrawal });
    await tell(false, '2026-11-20T00:00:00.000Z');
    const left = (await lived({ learning: false })).report;
    expect(compare(left, 'course', 'popularity')?.groups.map(({ n }) => n)).toEqual([42, 21, 21]);
    for (const memberId of memberIds.filter((_, index) => index % 2 === 0 && index < 12))
      await facts.consentDecided({ memberId, ...withdrawal });
    const few = compare((await lived({ learning: false })).report, 'course', 'popularity');
    expect(few).toMatchObject({ groups: [], withheld: ['woman', 'man', 'another'] });
    expect((await described.all()).map(({ memberId }) => memberId)).not.toContain('member-00');
  });

  it('leaves out who does not let rankings be theirs', async () => {
    const permissions = permissionStore(table);
    const told = new Set((await described.all()).map(({ memberId }: Described) => memberId));
    for (const memberId of told) await permissions.switchPersonalisation(memberId, false);
    const report = (await lived({ learning: false })).report;
    expect(report.kinds.flatMap(({ compared }) => compared).every(({ groups }) => groups.length === 0)).toBe(
      true,
    );
  });

  it('is none before the first night', async () => {
    expect(await fairnessReader(memoryObjects())()).toEqual({ report: null });
  });
});
