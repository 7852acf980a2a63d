import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import {
  type TestSchool,
  aCourse,
  openSchool,
  rightAnswers,
  shelfOf,
  stepsToTheEnd,
  wrongAnswers,
} from '../support/learners.ts';

let dynamoDb: TestDynamoDb;
let school: TestSchool;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());
beforeEach(async () => {
  school = openSchool({ tableName: await dynamoDb.createTable(), shelf: shelfOf(aCourse()) });
});

const courseId = 'sql-basics';
const code = (because: string): unknown => expect.objectContaining({ code: because });
const begin = async (memberId: string) => {
  await school.grant(memberId);
  await school.enrolments.enrol(memberId, { courseId, withoutPrerequisites: false });
};
const finish = async (memberId: string) => {
  await school.grant(memberId);
  for (const step of stepsToTheEnd(school, memberId)) await step();
};
const quiz = { memberId: 'm', courseId, lessonId: 'quiz' };
const attempt = (attemptId: string, answers: Record<string, string | boolean>, courseVersion = 1) =>
  school.quizzes.attempt(quiz, { attemptId, answers, courseVersion });

describe('a quiz', () => {
  beforeEach(() => begin('m'));

  it('is put without answers, explained after an attempt, and solved after the last', async () => {
    const opened = JSON.stringify(await school.studying.open(quiz));
    expect(opened).not.toContain('answer"');
    expect(opened).not.toContain('It filters rows.');
    const first = await attempt('1', wrongAnswers);
    expect(first).toMatchObject({ attemptsLeft: 2, attempt: { passed: false, scorePpm: 0 } });
    expect(first.attempt.items[0]).toMatchObject({
      ...{ verdict: 'wrong', given: 'from', solution: null },
      explanation: { en: 'It filters rows.' },
    });
    const passed = await attempt('2', rightAnswers);
    expect(passed).toMatchObject({ attemptsLeft: 0, attempt: { passed: true } });
    expect(passed.attempt.items.map(({ solution }) => solution)).toEqual(['where', true]);
    await expect(attempt('3', rightAnswers)).rejects.toEqual(code('quiz-over'));
    const again = await school.studying.open(quiz);
    expect(again.content).toMatchObject({ made: [{ attemptId: '2' }, { attemptId: '1' }] });
  });

  it('counts an attempt once however often it is sent, and no more than there are', async () => {
    await Promise.all(Array.from({ length: 5 }, () => attempt('1', wrongAnswers)));
    const rest = await Promise.allSettled(
      ['2', '3', '4', '5', '6'].map((attemptId) => attempt(attemptId, wrongAnswers)),
    );
    expect(rest.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  it('of another version is looked at again', async () => {
    await expect(attempt('1', rightAnswers, 2)).rejects.toEqual(code('course-changed'));
  });

  it('is nothing to be read, nor to be handed in', async () => {
    await expect(school.studying.complete(quiz)).rejects.toEqual(code('not-to-be-read'));
    const handedIn = { handInId: 'h', text: 'x', fulfilled: [] };
    await expect(school.studying.handIn(quiz, handedIn)).rejects.toEqual(code('no-assignment'));
    const write = { ...quiz, lessonId: 'write' };
    await expect(school.studying.handIn(write, { ...handedIn, fulfilled: ['none'] })).rejects.toEqual(
      code('no-such-criterion'),
    );
  });
});

describe('the course’s own test', () => {
  it('is taken once before the first lesson and once after the last', async () => {
    await begin('m');
    const place = { memberId: 'm', courseId };
    const sent = { attemptId: 't', answers: wrongAnswers, courseVersion: 1 };
    expect(JSON.stringify(await school.quizzes.test('m', courseId))).not.toContain('It filters rows.');
    await expect(school.quizzes.takeTest(place, 'after', sent)).rejects.toEqual(code('not-finished'));
    await finish('m');
    const better = { ...sent, answers: rightAnswers };
    expect(await school.quizzes.takeTest(place, 'before', better)).toEqual({ scorePpm: 0 });
    expect(await school.quizzes.takeTest(place, 'after', better)).toEqual({ scorePpm: 1_000_000 });
    await begin('n');
    await school.studying.open({ memberId: 'n', courseId, lessonId: 'read' });
    await expect(school.quizzes.takeTest({ memberId: 'n', courseId }, 'before', sent)).rejects.toEqual(
      code('begun-already'),
    );
  });
});

describe('a certificate', () => {
  it('is seen by whoever has its id, with the name only where it was chosen', async () => {
    await finish('m');
    const { certificateId } = await school.enrolments.get('m', courseId);
    expect(certificateId).toMatch(/^cert_[0-9A-Z]{26}$/);
    const shown = await school.certificates.get(certificateId ?? '');
    expect(shown).toMatchObject({ title: { en: 'SQL basics' }, name: null, skills: [{ en: 'SQL' }] });
    expect(JSON.stringify(shown)).not.toContain('memberId');
    await school.certificates.name({ memberId: 'm', courseId }, '林一');
    expect((await school.certificates.get(certificateId ?? '')).name).toBe('林一');
    await school.certificates.name({ memberId: 'm', courseId }, null);
    expect((await school.certificates.get(certificateId ?? '')).name).toBeNull();
  });

  it('is not there before the course is finished, nor for anybody else', async () => {
    await begin('m');
    await expect(school.certificates.name({ memberId: 'm', courseId }, 'x')).rejects.toEqual(
      code('no-such-certificate'),
    );
    await expect(school.certificates.get('cert_none')).rejects.toEqual(code('no-such-certificate'));
  });
});

describe('reviews', () => {
  it('come from those enrolled, one of each; the latest takes the place of the one before', async () => {
    const say = (memberId: string, stars: number, text = '') =>
      school.reviews.say({ memberId, courseId }, { stars, text });
    await expect(say('m', 5)).rejects.toEqual(code('not-enrolled'));
    expect(await school.reviews.list(courseId)).toMatchObject({ count: 0, mean: null });
    const members = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(members.map(begin));
    await Promise.all(members.map((memberId) => say(memberId, 2)));
    await Promise.all([say('a', 5, 'Good.'), say('a', 5, 'Good.'), say('b', 1)]);
    const { stars, count, mean, newest } = await school.reviews.list(courseId);
    expect({ stars, count, mean }).toEqual({ stars: [1, 3, 0, 0, 1], count: 5, mean: 2.4 });
    expect(newest.map(({ text }) => text)).toEqual(['Good.']);
    expect(await school.reviews.mine({ memberId: 'a', courseId })).toMatchObject({ review: { stars: 5 } });
  });
});

describe('notes', () => {
  it('are the learner’s own, and never overwritten unseen', async () => {
    await begin('m');
    const place = { memberId: 'm', courseId, lessonId: 'read' };
    const save = (text: string, expectedVersion: number) =>
      school.notes.save(place, { text, expectedVersion });
    expect(await save('first', 0)).toMatchObject({ version: 1 });
    await expect(save('unseen', 0)).rejects.toEqual(code('note-changed'));
    await save('second', 1);
    expect(await school.notes.list('m', courseId)).toMatchObject({ items: [{ text: 'second', version: 2 }] });
    expect(await school.notes.list('n', courseId)).toEqual({ items: [] });
    await expect(
      school.notes.save({ ...place, lessonId: 'none' }, { text: '', expectedVersion: 0 }),
    ).rejects.toEqual(code('no-such-lesson'));
  });
});

describe('seats', () => {
  const entitlementId = 'ent_boss-i1-1';
  const enrol = (memberId: string) =>
    school.enrolments.enrol(memberId, { courseId, withoutPrerequisites: false });
  const offer = async (seats: number, version = 1) => {
    await school.grant('boss', { seats, version });
    const [one, other] = await Promise.all([
      school.seats.open('boss', entitlementId),
      school.seats.open('boss', entitlementId),
    ]);
    expect(other.code).toBe(one.code);
    return one.code ?? '';
  };

  it('are taken by whoever has the code, one each and no more than were bought', async () => {
    const seatCode = await offer(3);
    await expect(enrol('boss')).rejects.toEqual(code('course-closed'));
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const asked = await Promise.allSettled(
      [...people, ...people].map((memberId) => school.seats.take(memberId, seatCode)),
    );
    const { items } = await school.seats.list('boss');
    expect(items).toMatchObject([{ seats: 3, taken: 3, valid: true, code: seatCode }]);
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(6);
    const open = await Promise.allSettled(people.map(enrol));
    expect(open.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('that were given back are lost by those who took them last', async () => {
    const seatCode = await offer(3);
    for (const memberId of ['a', 'b', 'c']) {
      await school.seats.take(memberId, seatCode);
      await enrol(memberId);
    }
    await school.grant('boss', { seats: 2, version: 2 });
    const watch = (memberId: string) => school.studying.open({ memberId, courseId, lessonId: 'watch' });
    await watch('b');
    await expect(watch('c')).rejects.toEqual(code('course-closed'));
    await school.revoke('boss', { version: 3 });
    await expect(watch('a')).rejects.toEqual(code('course-closed'));
    await expect(school.seats.take('d', seatCode)).rejects.toEqual(code('no-such-seats'));
  });

  it('belong to whoever bought them', async () => {
    await offer(1);
    await expect(school.seats.open('other', entitlementId)).rejects.toEqual(code('no-such-seats'));
    await expect(school.seats.take('a', `seat_${'0'.repeat(26)}`)).rejects.toEqual(code('no-such-seats'));
  });
});
