import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { profileUpdated } from '../../events/profile-updated.ts';
import { landscapeReader } from '../../functions/careers/landscape.ts';
import { matches } from '../../functions/careers/matches.ts';
import { occupations } from '../../functions/careers/occupations.ts';
import { people } from '../../functions/careers/people.ts';
import { type CareersStore, careersStore } from '../../functions/careers/store.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

let dynamoDb: TestDynamoDb;
let store: CareersStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  store = careersStore(await dynamoDb.createTable());
});
afterAll(() => dynamoDb.stop());

const profileFact = (memberId: string, version: number, level: number) => ({
  ...profileUpdated.schema.parse(profileUpdated.example),
  memberId,
  version,
  skills: [{ name: 'Python', level }],
});
const scoredFact = (memberId: string, resultId: string, scoredAt: string) => ({
  ...assessmentScored.schema.parse(assessmentScored.example),
  memberId,
  resultId,
  scoredAt,
});
const snapshotFact = (market: 'zh' | 'en', sequence: number) => ({
  ...marketSnapshotPublished.schema.parse(marketSnapshotPublished.example),
  market,
  sequence,
  snapshotId: `snap_${market}_${sequence}`,
});
const importedOccupation = (socCode: string, titleEn = 'Imported occupation') => ({
  socCode,
  titleEn,
  summaryEn: '',
  alternateTitles: ['Something else'],
  interests: { R: 1, I: 2, A: 3, S: 4, E: 5, C: 6 },
  zone: 2,
  skills: [{ skill: 'Python', importance: 1 }],
  source: 'test 1.0',
});

describe('what is kept of members', () => {
  it('is nothing before the first fact', async () => {
    expect(await store.readPerson('nobody')).toEqual({ profile: null, interests: null });
  });

  it('is the newest profile, whatever order the facts come in, repeated or not', async () => {
    const { profileUpdated: keep } = people(store);
    for (const version of [2, 1, 3, 2, 3]) await keep(profileFact('m1', version, version));
    const { profile } = await store.readPerson('m1');
    expect(profile).toMatchObject({ version: 3, skills: [{ name: 'Python', level: 3 }], currency: 'CNY' });
  });

  it('is the latest interest inventory and no other instrument', async () => {
    const { assessmentScored: keep } = people(store);
    const older = scoredFact('m2', 'res_a', '2026-01-01T00:00:00.000Z');
    const newer = scoredFact('m2', 'res_b', '2026-02-01T00:00:00.000Z');
    for (const fact of [newer, older, newer]) await keep(fact);
    const personality = { ...scoredFact('m2', 'res_c', '2026-03-01T00:00:00.000Z'), scales: [] };
    await keep(personality);
    expect((await store.readPerson('m2')).interests).toMatchObject({
      resultId: 'res_b',
      scores: { R: 30, I: 75, A: 62.5, S: 50, E: 27.5, C: 17.5 },
    });
  });

  it('is told apart by member', async () => {
    expect((await store.readPerson('m1')).interests).toBeNull();
    expect((await store.readPerson('m2')).profile).toBeNull();
  });
});

describe('market snapshots', () => {
  it('replace older ones of their market only', async () => {
    expect((await store.readHeads()).snapshots).toEqual({ zh: null, en: null });
    expect(await store.saveSnapshot(snapshotFact('zh', 2))).toBe(true);
    expect(await store.saveSnapshot(snapshotFact('zh', 1))).toBe(false);
    expect(await store.saveSnapshot(snapshotFact('zh', 2))).toBe(false);
    expect(await store.saveSnapshot(snapshotFact('en', 1))).toBe(true);
    expect((await store.readHeads()).snapshots).toEqual({
      zh: { sequence: 2, snapshotId: 'snap_zh_2' },
      en: { sequence: 1, snapshotId: 'snap_en_1' },
    });
    expect(await store.readSnapshot('zh')).toEqual(snapshotFact('zh', 2));
  });

  it('hold a summary as large as the fact allows', async () => {
    const [cluster] = snapshotFact('en', 3).clusters;
    const titles = Array.from({ length: 15 }, (_, n) => ({ title: `标题${n}`.padEnd(60, '长'), n: 9 }));
    const clusters = Array.from({ length: 30 }, (_, n) => ({ ...cluster, id: `cl_${n}`, titles }));
    const large = marketSnapshotPublished.schema.parse({ ...snapshotFact('en', 3), clusters });
    expect(await store.saveSnapshot(large)).toBe(true);
    expect(await store.readSnapshot('en')).toEqual(large);
  });
});

describe('the catalogue', () => {
  it('takes imports, notices them, and lists nothing twice', async () => {
    const catalogue = occupations(landscapeReader(store), store);
    const before = await catalogue.list({ limit: 1 });
    const batch = [
      importedOccupation('99-0001.00', 'Zebra keeper'),
      importedOccupation('15-1252.00', 'Software Developers'),
      { ...importedOccupation('99-0002.00'), zone: 9 },
      { ...importedOccupation('99-0003.00'), socCode: '99' },
      importedOccupation('99-0001.00', 'Zebra keeper again'),
    ];
    const outcome = await catalogue.import(batch);
    expect(outcome.accepted).toBe(2);
    expect(outcome.rejected.map(({ index, pointer }) => [index, pointer])).toEqual([
      [2, '/occupations/2/zone'],
      [3, '/occupations/3/socCode'],
      [4, '/occupations/4/socCode'],
    ]);
    const after = await catalogue.list({ limit: 1 });
    expect(after.total).toBe(before.total + 1);
    expect(await catalogue.get('onet-99-0001.00')).toMatchObject({
      title: { zh: 'Zebra keeper', en: 'Zebra keeper' },
      field: 'other',
      hollandCode: 'CES',
      skills: [{ skill: 'python', name: { zh: 'Python', en: 'Python' } }],
    });
    expect(await catalogue.get('java-developer')).toMatchObject({ zone: 2, source: 'test 1.0' });
    await catalogue.import(batch);
    expect((await catalogue.list({ limit: 1 })).total).toBe(after.total);
  });

  it('imports a full batch and reads more than a page of one megabyte', async () => {
    const long = { alternateTitles: Array.from({ length: 60 }, (_, n) => `${n}`.padEnd(190, 'x')) };
    const many = Array.from({ length: 150 }, (_, n) => ({
      ...importedOccupation(`98-${String(n).padStart(4, '0')}.00`),
      ...long,
    }));
    const { import: load } = occupations(landscapeReader(store), store);
    for (let start = 0; start < many.length; start += 50) {
      expect(await load(many.slice(start, start + 50))).toEqual({ accepted: 50, rejected: [] });
    }
    const kept = await store.readImportedOccupations();
    expect(kept.filter(({ socCode }) => socCode.startsWith('98-'))).toHaveLength(150);
  });
});

describe('matches', () => {
  it('show a new snapshot and a new profile at once', async () => {
    const ranking = matches(landscapeReader(store), store);
    const ask = () => ranking.list('m3', { limit: 3, market: 'zh' });
    expect((await ask()).basis).toMatchObject({ profileVersion: null, snapshotId: 'snap_zh_2' });
    await people(store).profileUpdated(profileFact('m3', 1, 3));
    await store.saveSnapshot(snapshotFact('zh', 7));
    const { basis, items } = await ask();
    expect(basis).toMatchObject({ profileVersion: 1, snapshotId: 'snap_zh_7', market: 'zh' });
    expect(items[0]?.parts.skills).toMatchObject({ counted: true });
  });
});
