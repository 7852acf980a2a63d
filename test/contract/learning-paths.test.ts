import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileUpdated } from '../../events/profile-updated.ts';
import type { ListedCourse } from '../../functions/learning/domain/courses/listed-course.ts';
import { CourseContent, minutesOf } from '../../functions/learning/domain/courses/course.ts';
import type { PathChoices } from '../../functions/learning/domain/paths/kept-path.ts';
import { type PathStore, pathStore } from '../../functions/learning/path-store.ts';
import { LearningPath } from '../../functions/learning/paths-contract.ts';
import { pathCases } from '../../functions/learning/paths.ts';
import { studyStore } from '../../functions/learning/study-store.ts';
import { demoCourses } from '../../local/demo/courses/all.ts';
import { committer, envelope } from '../../shared/aws/outbox.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { busMessage, lambdaContext, sqsEvent } from '../support/lambda.ts';

let dynamoDb: TestDynamoDb;
let tableName: string;
let store: PathStore;
let listed: ListedCourse[];
const now = new Date('2026-11-22T08:00:00.000Z');

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  tableName = await dynamoDb.createTable();
  process.env['TABLE_NAME'] = tableName;
  store = pathStore(tableName);
  listed = demoCourses.map(({ courseId, content }) => {
    const { modules, preTest, ...facts } = CourseContent.parse(content);
    return {
      ...facts,
      courseId,
      authorId: 'author',
      version: 1,
      minutes: minutesOf({ modules }),
      state: 'published',
      publishedAt: now.toISOString(),
      withdrawnAt: null,
      lessons: modules.flatMap(({ lessons }) => lessons).length,
      hasPreview: preTest === null,
    };
  });
});
afterAll(() => dynamoDb.stop());

const cases = () =>
  pathCases({
    store,
    studies: studyStore(tableName),
    courses: { all: () => Promise.resolve({ revision: 1, all: listed }) },
    clock: () => now,
  });

const choices: PathChoices = {
  rhythm: {
    startOn: '2026-11-23',
    hoursPerWeek: 4,
    weekdays: [1, 3],
    at: '20:00',
    timeZone: 'Asia/Shanghai',
  },
  leftOut: [],
  knownSkills: [],
};
const ids = ({ steps }: LearningPath) => steps.map(({ courseId }) => courseId);

const enrol = async (memberId: string, courseId: string, completedAt: string | null) => {
  const at = now.toISOString();
  const enrolment = {
    ...{ memberId, courseId, completedAt, enrolledAt: at, lastAt: at, version: 1, courseVersion: 1 },
    title: { zh: '课', en: 'Course' },
    access: 'free' as const,
    progressPpm: completedAt === null ? 250_000 : 1_000_000,
    certificateId: null,
    toldPpm: {},
  };
  await committer(tableName)([studyStore(tableName).firstEnrolment(enrolment)], []);
};

describe('a learning path of a member', () => {
  it('is nothing before it is computed, and only towards occupations of the house', async () => {
    await expect(cases().get('new', 'data-analyst')).rejects.toMatchObject({ code: 'no-such-path' });
    await expect(cases().compute('new', 'wizard', choices)).rejects.toMatchObject({
      code: 'no-such-occupation',
    });
    expect(await cases().list('new')).toEqual({ items: [] });
  });

  it('leaves out what the newest profile says at a sufficient level', async () => {
    const { handler } = await import('../../functions/learning/on-profile-updated.ts');
    const fact = (version: number, skills: { name: string; level: number }[]) =>
      busMessage(
        envelope(profileUpdated, { ...profileUpdated.example, memberId: 'known', version, skills }, { now }),
      );
    const newest = fact(2, [
      { name: 'SQL', level: 4 },
      // Heard of, which is not enough.
      { name: 'Python', level: 1 },
    ]);
    // Twice, and an older one late.
    const event = sqsEvent(newest, newest, fact(1, [{ name: 'Statistics', level: 5 }]));
    expect(await handler(event, lambdaContext())).toEqual({ batchItemFailures: [] });
    const path = LearningPath.parse(await cases().compute('known', 'data-analyst', choices));
    expect(ids(path)).not.toContain('sql-basics');
    expect(ids(path)).toContain('python-for-data');
    expect(ids(path)).toContain('statistics-for-decisions');
    expect(path.known).toMatchObject([{ skill: 'sql', by: 'profile' }]);
    expect(path.before).toBeCloseTo(1 / 8, 12);
  });

  it('is kept as it was, with dates, and says what nobody teaches', async () => {
    const path = LearningPath.parse(await cases().compute('kept', 'data-analyst', choices));
    expect(LearningPath.parse(await cases().get('kept', 'data-analyst'))).toEqual(path);
    expect(path).toMatchObject({ version: 1, proven: true, outdated: false, before: 0 });
    // Of five central and six useful skills, Tableau, Power BI and R are taught by no course.
    expect(path.uncovered.map(({ skill }) => skill)).toEqual(['power bi', 'r', 'tableau']);
    expect(path.after).toBeCloseTo((8 - 1.5) / 8, 12);
    expect(ids(path).indexOf('spreadsheet-analysis')).toBeLessThan(ids(path).indexOf('charts-that-tell'));
    expect(path.minutes).toBe(path.steps.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(path.steps[0]?.startOn).toBe('2026-11-23');
    expect(path.endOn).toBe(path.steps.at(-1)?.endOn);
    expect(await cases().list('kept')).toMatchObject({
      items: [{ occupationId: 'data-analyst', finished: 0 }],
    });
    expect(await cases().list('somebody else')).toEqual({ items: [] });
  });

  it('changes with what the person decides, and keeps the entries of its calendar', async () => {
    const first = await cases().calendar('kept', 'data-analyst', 'zh');
    const path = LearningPath.parse(
      await cases().compute('kept', 'data-analyst', {
        rhythm: { ...choices.rhythm, hoursPerWeek: 2 },
        leftOut: ['charts-that-tell'],
        knownSkills: ['Python'],
      }),
    );
    expect(path.version).toBe(2);
    expect(ids(path)).not.toContain('charts-that-tell');
    expect(ids(path)).not.toContain('python-for-data');
    expect(path.known).toMatchObject([{ skill: 'python', by: 'said' }]);
    expect(path.uncovered).toContainEqual(
      expect.objectContaining({ skill: 'data visualisation', because: 'left-out' }),
    );
    const second = await cases().calendar('kept', 'data-analyst', 'en');
    const uids = (content: string) =>
      content.replaceAll('\r\n ', '').match(/^UID:.*sql-basics-1@pathlight$/m);
    expect(first.fileName).toBe('data-analyst.ics');
    expect(uids(first.content)?.[0]).toBe(uids(second.content)?.[0]);
    expect(first.content).toContain('SEQUENCE:1\r\n');
    expect(second.content).toContain('SEQUENCE:2\r\n');
    expect(second.content.replaceAll('\r\n ', '')).toContain('Learning path: Data analyst');
  });

  it('refuses a rhythm in which nothing can be learned, and keeps what was there', async () => {
    const rhythm = { ...choices.rhythm, hoursPerWeek: 0.25 };
    await expect(cases().compute('kept', 'data-analyst', { ...choices, rhythm })).rejects.toMatchObject({
      code: 'sitting-length',
    });
    expect(await cases().get('kept', 'data-analyst')).toMatchObject({ version: 2 });
  });

  it('shows progress, and is old once something else than finishing its courses changes it', async () => {
    await cases().compute('learner', 'data-analyst', choices);
    await enrol('learner', 'sql-basics', now.toISOString());
    await enrol('learner', 'python-for-data', null);
    const path = LearningPath.parse(await cases().get('learner', 'data-analyst'));
    const of = (courseId: string) => path.steps.find((step) => step.courseId === courseId);
    expect(of('sql-basics')).toMatchObject({ state: 'finished', progress: 1 });
    expect(of('python-for-data')).toMatchObject({ state: 'begun', progress: 0.25 });
    expect(path.outdated).toBe(false);
    const all = listed;
    listed = listed.map((course) =>
      course.courseId === 'statistics-for-decisions' ? { ...course, state: 'withdrawn' as const } : course,
    );
    const later = LearningPath.parse(await cases().get('learner', 'data-analyst'));
    expect(later.outdated).toBe(true);
    expect(later.steps.find(({ courseId }) => courseId === 'statistics-for-decisions')?.state).toBe(
      'withdrawn',
    );
    const anew = LearningPath.parse(await cases().compute('learner', 'data-analyst', choices));
    expect(ids(anew)).not.toContain('sql-basics');
    expect(anew.uncovered.map(({ skill }) => skill)).toContain('statistics');
    listed = all;
  });

  it('is computed once where two ask at the same time, and can be forgotten', async () => {
    const both = await Promise.allSettled([
      cases().compute('twice', 'data-analyst', choices),
      cases().compute('twice', 'data-analyst', choices),
    ]);
    const refused = both.filter((result) => result.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'path-changed' });
    expect(await cases().get('twice', 'data-analyst')).toMatchObject({ version: 2 - refused.length });
    await cases().delete('twice', 'data-analyst');
    await cases().delete('twice', 'data-analyst');
    await expect(cases().get('twice', 'data-analyst')).rejects.toMatchObject({ code: 'no-such-path' });
  });
});
