import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Effectiveness } from '../../functions/learning/effectiveness-contract.ts';
import { effectivenessCases } from '../../functions/learning/effectiveness.ts';
import { reviewStore } from '../../functions/learning/review-store.ts';
import { studyStore } from '../../functions/learning/study-store.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import {
  type TestSchool,
  aCourse,
  openSchool,
  rightAnswers,
  shelfOf,
  stepsToTheEnd,
} from '../support/learners.ts';

const courseId = 'sql-basics';
const shelf = shelfOf(aCourse());
let dynamoDb: TestDynamoDb;
let tableName: string;
let school: TestSchool;

const cases = (now: Date) =>
  effectivenessCases({
    courses: shelf.courses,
    studies: studyStore(tableName),
    reviews: reviewStore(tableName),
    clock: () => now,
  });
/** A month after everything: who has done nothing since has stopped. */
const later = new Date('2026-12-24T08:00:00.000Z');

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  tableName = await dynamoDb.createTable();
  school = openSchool({ tableName, shelf });
  // Five go to the end, at first with wrong answers; three stop before the quiz; one only enrols.
  const toTheEnd = async (memberId: string) => {
    await school.grant(memberId);
    for (const step of stepsToTheEnd(school, memberId)) await step();
    const answered = { attemptId: 'after', answers: rightAnswers, courseVersion: 1 };
    await school.quizzes.takeTest({ memberId, courseId }, 'after', answered);
  };
  const beforeTheQuiz = async (memberId: string) => {
    await school.grant(memberId);
    for (const step of stepsToTheEnd(school, memberId).slice(0, 6)) await step();
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(toTheEnd));
  await Promise.all(['f', 'g', 'h'].map(beforeTheQuiz));
  await school.grant('i');
  await school.enrolments.enrol('i', { courseId, withoutPrerequisites: false });
});
afterAll(() => dynamoDb.stop());

describe('what a course achieves', () => {
  it('is told from what learners really did, without telling who', async () => {
    const report = Effectiveness.parse(await cases(later).own(courseId, 'author'));
    expect(report).toMatchObject({ enrolled: 9, started: { n: 8 }, finished: { n: 5 }, version: 1 });
    expect(
      report.lessons.map(({ lessonId, reached, done, stopped }) => [lessonId, reached, done, stopped]),
    ).toEqual([
      ['read', 8, 8, 0],
      ['watch', 8, 8, 0],
      ['quiz', 8, 5, 3],
      ['write', 5, 5, 0],
    ]);
    // The first attempt counts, and it was wrong.
    expect(report.quizzes).toMatchObject([
      { lessonId: 'quiz', items: [{ itemId: 'which', n: 5, difficulty: 0, pointBiserial: null }, { n: 5 }] },
    ]);
    expect(report.gain).toMatchObject({ n: 5, before: 0, after: 1, gain: 1 });
    expect(report.rating).toMatchObject({ n: 0, mean: null });
    const weaknesses = report.weak.flatMap((weak) =>
      weak.weaknesses.map(({ because }) => [weak.lessonId, because]),
    );
    expect(weaknesses).toContainEqual(['quiz', 'people-stop']);
    expect(JSON.stringify(report)).not.toContain('"memberId"');
  });

  it('counts nobody as stopped who did something in the last fortnight', async () => {
    const soon = new Date('2026-11-23T08:00:00.000Z');
    const report = Effectiveness.parse(await cases(soon).any(courseId));
    expect(report.lessons.map(({ stopped }) => stopped)).toEqual([0, 0, 0, 0]);
  });

  it('is for its author and operations, and not for other authors', async () => {
    await expect(cases(later).own(courseId, 'somebody')).rejects.toMatchObject({ code: 'no-such-course' });
    await expect(cases(later).own('none', 'author')).rejects.toMatchObject({ code: 'no-such-course' });
    await expect(cases(later).any('none')).rejects.toMatchObject({ code: 'no-such-course' });
  });
});
