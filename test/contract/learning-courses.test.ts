import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CoursePublished } from '../../events/course-published.ts';
import { catalogueCases } from '../../functions/learning/catalogue.ts';
import { courseObjects } from '../../functions/learning/course-objects.ts';
import { courseStore } from '../../functions/learning/course-store.ts';
import { courses } from '../../functions/learning/courses.ts';
import type { CourseContent } from '../../functions/learning/domain/courses/course.ts';
import { draftCases } from '../../functions/learning/drafts.ts';
import { publicationCases } from '../../functions/learning/publications.ts';
import { reviewCases } from '../../functions/learning/reviews.ts';
import { sampleContent } from '../support/courses.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { memoryObjects } from '../support/memory-objects.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const Row = z.looseObject({ _et: z.string(), name: z.string().optional(), data: z.unknown().optional() });

/** Everything that works on courses, over a table and a bucket of its own. */
const world = async () => {
  const tableName = await dynamoDb.createTable();
  const bucket = memoryObjects();
  const store = courseStore(tableName);
  const objects = courseObjects(bucket);
  let minute = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 22, 8, minute++));
  const needs = { store, objects, courses: courses({ store, objects }), clock };
  const drafts = draftCases(needs);
  const publications = publicationCases(needs);
  const facts = async (name: string) => {
    const { Items = [] } = await dynamoDb.client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true }),
    );
    return Items.map((row) => Row.parse(unmarshall(row)))
      .filter((row) => row._et === 'outbox' && row.name === name)
      .map(({ data }) => data);
  };
  const submitted = async (courseId: string, change: Partial<CourseContent> = {}, expectedVersion = 0) => {
    const { version } = await drafts.save(
      { courseId, authorId: 'ann', expectedVersion },
      sampleContent(change),
    );
    return drafts.submit({ courseId, authorId: 'ann', expectedVersion: version });
  };
  const approve = (courseId: string, expectedVersion: number) =>
    publications.approve({ courseId, by: 'ops', expectedVersion });
  return {
    ...{ store, bucket, needs, drafts, publications, facts, submitted, approve },
    reviews: reviewCases(needs),
    catalogue: catalogueCases(needs.courses),
    /** Saves, submits and publishes; answers the course's revision. */
    published: async (courseId: string, change: Partial<CourseContent> = {}, expectedVersion = 0) => {
      const { version } = await submitted(courseId, change, expectedVersion);
      await approve(courseId, version);
      return version + 1;
    },
  };
};

describe('courses in the table and bucket of learning', () => {
  it('are published with their fact, found, read whole, and listed', async () => {
    const { published, catalogue, needs, facts } = await world();
    await published('sql-basics', { teaches: [{ skill: ' ＳＱＬ ', importance: 1 }] });
    expect(await catalogue.get('sql-basics')).toMatchObject({
      version: 1,
      minutes: 55,
      teaches: [{ skill: 'sql', name: { en: 'SQL' } }],
    });
    const { items, total } = await catalogue.list({ limit: 10, query: '入门' });
    expect([items.map(({ courseId }) => courseId), total]).toEqual([['sql-basics'], 1]);
    const whole = await needs.courses.content('sql-basics', 1);
    expect(whole).toMatchObject({ courseId: 'sql-basics', authorId: 'ann', version: 1 });
    expect(JSON.stringify(whole)).toContain('"answer":"a"');
    const [fact, ...more] = await facts('course-published');
    expect(more).toEqual([]);
    expect(CoursePublished.parse(fact)).toMatchObject({ courseId: 'sql-basics', version: 1, access: 'free' });
  });

  it('keep every version as it was, and replace drafts, of which nothing is left over', async () => {
    const { published, drafts, bucket, needs } = await world();
    let revision = await published('one');
    revision = await published('one', { level: 'advanced' }, revision);
    expect((await needs.courses.content('one', 1))?.level).toBe('beginner');
    expect((await needs.courses.content('one', 2))?.level).toBe('advanced');
    expect(await needs.courses.content('one', 3)).toBeUndefined();
    expect([...bucket.held.keys()].filter((key) => key.startsWith('drafts/'))).toEqual([]);
    for (const level of ['beginner', 'intermediate', 'advanced'] as const) {
      const step = { courseId: 'one', authorId: 'ann', expectedVersion: revision };
      revision = (await drafts.save(step, sampleContent({ level }))).version;
    }
    expect([...bucket.held.keys()].filter((key) => key.startsWith('drafts/'))).toHaveLength(1);
    await drafts.discard({ courseId: 'one', authorId: 'ann', expectedVersion: revision });
    expect([...bucket.held.keys()].filter((key) => key.startsWith('drafts/'))).toEqual([]);
    expect(await drafts.get('one', 'ann')).toMatchObject({
      state: 'published',
      content: { level: 'advanced' },
    });
  });

  it('let one of many who save over the same version win, and tell the others', async () => {
    const { drafts, bucket } = await world();
    const save = (level: CourseContent['level'], minutes: number) => {
      const [first, ...rest] = sampleContent().modules;
      const lessons = (first?.lessons ?? []).map((lesson) => ({ ...lesson, minutes }));
      const modules = first === undefined ? [] : [{ ...first, lessons }, ...rest];
      return drafts.save(
        { courseId: 'busy', authorId: 'ann', expectedVersion: 0 },
        sampleContent({ level, modules }),
      );
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => save('beginner', index + 1)),
    );
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ kind: 'precondition-failed', code: 'course-changed' });
    const kept = await drafts.get('busy', 'ann');
    expect(kept.content).toEqual(won[0]?.value.content);
    // The next saving takes away also what the losers had stored.
    await drafts.save({ courseId: 'busy', authorId: 'ann', expectedVersion: 1 }, kept.content);
    expect(bucket.held.size).toBe(1);
  });

  it('are each published once however many approve them at the same time, and all that are approved at once', async () => {
    const { submitted, approve, facts, catalogue, store } = await world();
    const ids = Array.from({ length: 8 }, (_, index) => `course-${index}`);
    for (const courseId of ids) await submitted(courseId);
    const outcomes = await Promise.allSettled(
      ids.flatMap((courseId) => [approve(courseId, 2), approve(courseId, 2)]),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(ids.length);
    expect(await facts('course-published')).toHaveLength(ids.length);
    expect((await catalogue.list({ limit: 100 })).items.map(({ version }) => version)).toEqual(
      ids.map(() => 1),
    );
    expect(await store.catalogueRevision()).toBe(ids.length);
  });

  it('never close a cycle, also where both its halves are approved at the same time', async () => {
    const { published, submitted, approve, needs } = await world();
    const revisions = [await published('a'), await published('b')];
    const [a, b] = [
      await submitted('a', { prerequisites: ['b'] }, revisions[0]),
      await submitted('b', { prerequisites: ['a'] }, revisions[1]),
    ];
    const outcomes = await Promise.allSettled([approve('a', a.version), approve('b', b.version)]);
    const failed = outcomes.map((outcome): unknown =>
      outcome.status === 'rejected' ? outcome.reason : null,
    );
    expect(failed.filter((reason) => reason !== null)).toEqual([
      expect.objectContaining({ code: 'prerequisite-cycle' }),
    ]);
    const { all } = await needs.courses.all();
    expect(all.map(({ prerequisites }) => prerequisites.length).sort()).toEqual([0, 1]);
  });

  it('are withdrawn with their fact: nobody finds them, whoever had them reads on, and no other course demands them', async () => {
    const { published, publications, catalogue, needs, facts, drafts } = await world();
    const revision = await published('first');
    await published('second', { prerequisites: ['first'] });
    expect((await catalogue.get('second')).prerequisites.map(({ courseId }) => courseId)).toEqual(['first']);
    const gone = await publications.withdrawOwn({ courseId: 'first', by: 'ann', expectedVersion: revision });
    expect(gone).toMatchObject({ state: 'withdrawn', published: { state: 'withdrawn', version: 1 } });
    await expect(catalogue.get('first')).rejects.toMatchObject({ kind: 'gone', code: 'course-withdrawn' });
    expect((await catalogue.get('second')).prerequisites).toEqual([]);
    expect((await catalogue.list({ limit: 10 })).items).toHaveLength(1);
    expect(await needs.courses.content('first', 1)).toMatchObject({ courseId: 'first' });
    expect(await facts('course-withdrawn')).toMatchObject([{ courseId: 'first', version: 1 }]);
    await expect(publications.withdraw('first', 'ops')).rejects.toMatchObject({ code: 'not-published' });
    expect(await publications.withdraw('second', 'ops')).toEqual({ courseId: 'second', publishedVersion: 1 });
    await published('first', {}, (await drafts.get('first', 'ann')).version);
    expect(await catalogue.get('first')).toMatchObject({ version: 2 });
  });

  it('wait for review in the order in which they came, and leave the queue when they are judged or taken back', async () => {
    const { submitted, drafts, reviews, approve } = await world();
    for (const courseId of ['z', 'a', 'm']) await submitted(courseId);
    const waiting = async () => (await reviews.list('ann')).items.map(({ courseId }) => courseId);
    expect(await waiting()).toEqual(['z', 'a', 'm']);
    expect((await reviews.list('ann')).items.map(({ own }) => own)).toEqual([true, true, true]);
    await approve('z', 2);
    await reviews.giveBack('a', { by: 'ops', expectedVersion: 2, note: 'Too short.' });
    await drafts.takeBack({ courseId: 'm', authorId: 'ann', expectedVersion: 2 });
    expect(await waiting()).toEqual([]);
    expect((await drafts.get('a', 'ann')).returned).toMatchObject({ note: 'Too short.' });
    await expect(reviews.get('a', 'ops')).rejects.toMatchObject({ code: 'no-such-review' });
  });

  it('are to others than their author as if there were none', async () => {
    const { submitted, drafts, publications, approve } = await world();
    await submitted('hers');
    const step = { courseId: 'hers', authorId: 'eve', expectedVersion: 2 };
    const hidden = { kind: 'not-found', code: 'no-such-draft' };
    await expect(drafts.get('hers', 'eve')).rejects.toMatchObject(hidden);
    await expect(drafts.submit(step)).rejects.toMatchObject(hidden);
    await expect(drafts.takeBack(step)).rejects.toMatchObject(hidden);
    await expect(drafts.discard(step)).rejects.toMatchObject(hidden);
    await expect(
      publications.withdrawOwn({ courseId: 'hers', by: 'eve', expectedVersion: 2 }),
    ).rejects.toMatchObject(hidden);
    expect((await drafts.list('eve')).items).toEqual([]);
    await expect(
      publications.approve({ courseId: 'hers', by: 'ann', expectedVersion: 2 }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'own-course' });
    await expect(approve('hers', 1)).rejects.toMatchObject({ code: 'course-changed' });
  });
});
