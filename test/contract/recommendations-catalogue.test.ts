import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { coursePublished } from '../../events/course-published.ts';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { offerPublished } from '../../events/offer-published.ts';
import { profileUpdated } from '../../events/profile-updated.ts';
import { catalogueReader } from '../../functions/recommendations/catalogue.ts';
import { type ItemStore, itemStore } from '../../functions/recommendations/item-store.ts';
import { items } from '../../functions/recommendations/items.ts';
import { type PeopleStore, peopleStore } from '../../functions/recommendations/people-store.ts';
import { people } from '../../functions/recommendations/people.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

let dynamoDb: TestDynamoDb;
let store: ItemStore;
let members: PeopleStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  const table = await dynamoDb.createTable();
  store = itemStore(table);
  members = peopleStore(table);
});
afterAll(() => dynamoDb.stop());

const course = (courseId: string, version: number, en = 'SQL basics') => ({
  ...coursePublished.schema.parse(coursePublished.example),
  courseId,
  version,
  title: { zh: en, en },
});
const offer = (version: number) => ({ ...offerPublished.schema.parse(offerPublished.example), version });
const snapshot = (sequence: number, ids: readonly string[]) => {
  const example = marketSnapshotPublished.schema.parse(marketSnapshotPublished.example);
  const [cluster] = example.clusters;
  if (cluster === undefined) throw new Error('the example has no cluster');
  return { ...example, sequence, clusters: ids.map((id) => ({ ...cluster, id })) };
};

const of = async (kind: string) =>
  (await store.all()).filter((item) => item.kind === kind).map(({ itemId }) => itemId);

describe('the catalogue of what can be recommended', () => {
  it('holds the newest version of a course, whatever order the facts come in', async () => {
    const keep = items(store);
    for (const version of [2, 1, 3, 2]) await keep.coursePublished(course('sql', version, `SQL ${version}`));
    const [found] = (await store.all()).filter(({ itemId }) => itemId === 'sql');
    expect(found?.title.en).toBe('SQL 3');
    expect(found?.skills).toEqual([{ skill: 'sql', weight: 1 }]);
  });

  it('has no withdrawn course, until a later version is published', async () => {
    const keep = items(store);
    const withdrawn = { courseId: 'gone', version: 1, withdrawnAt: '2026-11-22T08:00:00.000Z' };
    await keep.coursePublished(course('gone', 1));
    await keep.courseWithdrawn(withdrawn);
    await keep.coursePublished(course('gone', 1));
    expect(await of('course')).not.toContain('gone');
    await keep.coursePublished(course('gone', 2));
    await keep.courseWithdrawn(withdrawn);
    expect(await of('course')).toContain('gone');
  });

  it('holds sessions while they are on sale, and nothing else that is sold', async () => {
    const keep = items(store);
    await keep.offerPublished(offer(3));
    await keep.offerPublished({ ...offer(1), offerId: 'off_course', session: null });
    expect(await of('expert')).toEqual([offer(3).offerId]);
    await keep.offerWithdrawn({ offerId: offer(3).offerId, version: 4 });
    await keep.offerPublished(offer(3));
    expect(await of('expert')).toEqual([]);
  });

  it('holds the groups of the newest snapshot of a market, without those it does not have any more', async () => {
    const keep = items(store);
    await keep.snapshotPublished(snapshot(1, ['a', 'b']), '2026-11-22T08:00:00.000Z');
    await keep.snapshotPublished(snapshot(2, ['b', 'c']), '2026-11-23T08:00:00.000Z');
    await keep.snapshotPublished(snapshot(1, ['a', 'b']), '2026-11-22T08:00:00.000Z');
    expect((await of('posting')).sort()).toEqual(['b', 'c']);
  });

  it('is read anew only when something has changed', async () => {
    let loads = 0;
    const read = catalogueReader({
      revision: store.revision,
      all: () => {
        loads += 1;
        return store.all();
      },
    });
    const before = await read();
    expect(await read()).toBe(before);
    await items(store).coursePublished(course('new', 1));
    expect((await read()).byKey.has('course/new')).toBe(true);
    expect(loads).toBe(2);
    expect((await read()).byKey.get('occupation/data-engineer')?.postings).toBeGreaterThan(0);
  });
});

describe('what ranking knows of a person', () => {
  it('is nothing before the first fact, then the newest profile and the latest inventory', async () => {
    expect(await members.read('m1')).toEqual({ profile: null, interests: null, feedback: [] });
    const keep = people(members);
    const profile = profileUpdated.schema.parse(profileUpdated.example);
    for (const version of [2, 10, 9, 10])
      await keep.profileUpdated({ ...profile, memberId: 'm1', version, languages: [`v${version}`] });
    const scored = assessmentScored.schema.parse(assessmentScored.example);
    for (const at of ['2026-02-01', '2026-01-01'])
      await keep.assessmentScored({
        ...scored,
        memberId: 'm1',
        resultId: at,
        scoredAt: `${at}T00:00:00.000Z`,
      });
    await keep.assessmentScored({
      ...scored,
      memberId: 'm1',
      scales: [],
      scoredAt: '2026-03-01T00:00:00.000Z',
    });
    const { profile: kept, interests } = await members.read('m1');
    expect(kept).toMatchObject({ version: 10, languages: ['v10'] });
    expect(interests).toMatchObject({ resultId: '2026-02-01', scores: { I: 75 } });
    expect(Object.keys(kept ?? {}).sort()).toEqual(['education', 'languages', 'skills', 'version']);
  });

  it('is what they said of an item until they take it back', async () => {
    const of = { kind: 'course', itemId: 'sql' } as const;
    const given = { ...of, feedback: 'not-interested', at: '2026-11-22T08:00:00.000Z' } as const;
    await members.giveFeedback('m2', given);
    expect((await members.read('m2')).feedback).toEqual([given]);
    await members.giveFeedback('m2', { ...given, feedback: 'already-know' });
    expect((await members.read('m2')).feedback).toEqual([{ ...given, feedback: 'already-know' }]);
    await members.takeBackFeedback('m2', of);
    await members.takeBackFeedback('m2', of);
    expect((await members.read('m2')).feedback).toEqual([]);
  });
});
