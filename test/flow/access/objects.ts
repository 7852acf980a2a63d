import * as z from 'zod';
import { demoAnswers, demoProfile } from '../../../local/demo/member.ts';
import { quizzesOf } from '../../../functions/learning/domain/courses/course.ts';
import { sampleContent } from '../../support/courses.ts';
import { type Caller, type Sent, callerWith, newCaller } from '../../support/caller.ts';

/** A person with one of everything that can belong to a person. */
export interface Owner {
  ask: Caller;
  /** A name nobody else has: where it shows, this person's data shows. */
  name: string;
  /** Submitted, with a result. */
  scored: { sessionId: string; resultId: string };
  /** Begun, with one answer. */
  openSessionId: string;
  /** Of something that costs nothing, so paid at once. */
  orderId: string;
  /** Courses: one being written, one that waits for review. */
  draftId: string;
  reviewedId: string;
}

export interface World {
  nobody: Caller;
  /** Whose things they are. */
  owner: Owner;
  /** Another member, with a profile too. */
  other: Owner;
  operations: Caller;
  finance: Caller;
  uploadId: string;
  /** On sale for nothing. */
  offerId: string;
  /** For operations to change, and a code to retire. */
  changing: { offerId: string; code: string };
  /** Taken without an account. */
  anonymous: { sessionId: string; secret: string };
}

const Started = z.object({ sessionId: z.string() });
const Questions = z.object({ questions: z.array(z.object({ itemId: z.string() })) });
const instrumentId = 'riasec-30';

const ok = async <S extends z.ZodType>(
  ask: Caller,
  request: string,
  { returns, ...sent }: Sent & { returns: S },
): Promise<z.output<S>> => {
  const { status, text, json } = await ask(request, sent);
  if (status >= 300) throw new Error(`${request} answered ${status}: ${text}`);
  return returns.parse(json);
};

const answersTo = async (ask: Caller) => {
  const { questions } = await ok(ask, `GET /assessments/instruments/${instrumentId}`, { returns: Questions });
  return demoAnswers(questions).map((answer, index) => ({
    ...answer,
    sequence: index + 1,
    milliseconds: 2500 + (index % 7) * 300,
  }));
};

const startSession = (ask: Caller) =>
  ok(ask, 'POST /assessments/sessions', { body: { instrumentId }, returns: Started });

/** An offer that costs nothing. */
const newOffer = async (operations: Caller): Promise<string> => {
  const text = { zh: '免费课程', en: 'A free course' };
  const { offerId } = await ok(operations, 'POST /payments/operations/offers', {
    body: {
      name: text,
      description: text,
      terms: { kind: 'course', grants: [{ subject: 'course', reference: 'free', accessDays: null }] },
      tax: { behaviour: 'inclusive', ratePpm: 0 },
      capacity: null,
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
    },
    returns: z.object({ offerId: z.string() }),
  });
  const price = { currency: 'CNY', amountMinor: 0 };
  const offer = `POST /payments/operations/offers/${offerId}`;
  await ok(operations, `${offer}/prices`, { body: price, returns: z.unknown() });
  await ok(operations, `${offer}/publish`, { returns: z.unknown() });
  return offerId;
};

const newPromotion = async (operations: Caller): Promise<string> => {
  const code = 'FOR-NOBODY';
  await ok(operations, 'POST /payments/operations/promotions', {
    body: {
      code,
      discount: { kind: 'percent', ppm: 100_000 },
      offerIds: null,
      limit: 1,
      limitPerMember: null,
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
    },
    returns: z.unknown(),
  });
  return code;
};

/** How somebody orders the thing that costs nothing. */
export const freeOrder = (offerId: string) => ({ items: [{ offerId }], currency: 'CNY' });

const newCourses = async (ask: Caller, name: string) => {
  const [draftId, reviewedId] = [`${name}-draft`, `${name}-reviewed`];
  const headers = { 'if-match': '"0"' };
  for (const courseId of [draftId, reviewedId]) {
    const returns = z.unknown();
    await ok(ask, `PUT /learning/drafts/${courseId}`, { body: sampleContent(), headers, returns });
  }
  const submission = `POST /learning/drafts/${reviewedId}/submission`;
  await ok(ask, submission, { headers: { 'if-match': '"1"' }, returns: z.unknown() });
  return { draftId, reviewedId };
};

/** Published, and free: everybody may enrol. */
export const takenCourseId = 'taken-course';

const publishCourse = async (author: Caller, operations: Caller): Promise<void> => {
  const returns = z.unknown();
  const draft = `/learning/drafts/${takenCourseId}`;
  const at = (version: number) => ({ returns, headers: { 'if-match': `"${version}"` } });
  const [preTest = null] = quizzesOf(sampleContent()).map(({ quiz }) => ({
    ...quiz,
    items: quiz.items.map((item) => ({ ...item, itemId: `before-${item.itemId}` })),
  }));
  await ok(author, `PUT ${draft}`, { body: sampleContent({ preTest }), ...at(0) });
  await ok(author, `POST ${draft}/submission`, at(1));
  await ok(operations, `POST /learning/reviews/${takenCourseId}/approval`, at(2));
};

/** Enrols, notes something beside a lesson and says something of the course, in words that nobody else uses. */
const takeCourse = async ({ ask, name }: Pick<Owner, 'ask' | 'name'>): Promise<void> => {
  const returns = z.unknown();
  const course = `/learning/study/courses/${takenCourseId}`;
  await ok(ask, `PUT ${course}`, { body: {}, returns });
  const headers = { 'if-match': '"0"' };
  await ok(ask, `PUT ${course}/notes/select`, { body: { text: `A note of ${name}` }, headers, returns });
  await ok(ask, `PUT ${course}/review`, { body: { stars: 4, text: '' }, returns });
};

/** Two evenings a week. */
export const pathChoices = {
  rhythm: {
    startOn: '2027-01-04',
    hoursPerWeek: 3,
    weekdays: [1, 4],
    at: '20:00',
    timeZone: 'Asia/Shanghai',
  },
  leftOut: [],
  knownSkills: [],
};

const newOwner = async (
  origin: string,
  { name, offerId }: { name: string; offerId: string },
): Promise<Owner> => {
  const ask = await newCaller(origin, { name, groups: ['expert', 'author'] });
  const profile = { ...demoProfile, name };
  await ok(ask, 'PUT /profiles/me', { body: profile, headers: { 'if-match': '"0"' }, returns: z.unknown() });
  await ok(ask, 'PUT /learning/paths/data-analyst', { body: pathChoices, returns: z.unknown() });
  const answers = await answersTo(ask);
  const [scored, open] = [await startSession(ask), await startSession(ask)];
  for (const [{ sessionId }, given] of [
    [scored, answers],
    [open, answers.slice(0, 1)],
  ] as const) {
    const request = `PUT /assessments/sessions/${sessionId}/answers`;
    await ok(ask, request, { body: { answers: given }, returns: Started });
  }
  const { resultId } = await ok(ask, `POST /assessments/sessions/${scored.sessionId}/submit`, {
    returns: z.object({ resultId: z.string() }),
  });
  const { orderId } = await ok(ask, 'POST /payments/orders', {
    body: freeOrder(offerId),
    returns: z.object({ orderId: z.string(), state: z.literal('paid') }),
  });
  return {
    ...{ ask, name, ...(await newCourses(ask, name)) },
    scored: { sessionId: scored.sessionId, resultId },
    openSessionId: open.sessionId,
    orderId,
  };
};

/** Two members with their things, an upload, and a session without an account. */
export const newWorld = async (origin: string): Promise<World> => {
  const nobody = callerWith(origin);
  const operations = await newCaller(origin, { name: 'operator', groups: ['operations'] });
  const { uploadId } = await ok(operations, 'POST /market/uploads', {
    body: { fileName: 'postings.csv' },
    returns: z.object({ uploadId: z.string() }),
  });
  const anonymous = await ok(nobody, 'POST /assessments/anonymous-sessions', {
    body: { instrumentId },
    returns: Started.extend({ secret: z.string() }),
  });
  const offerId = await newOffer(operations);
  const owner = await newOwner(origin, { name: 'owner-of-things', offerId });
  const other = await newOwner(origin, { name: 'other-person', offerId });
  await publishCourse(owner.ask, operations);
  await Promise.all([owner, other].map(takeCourse));
  return {
    ...{ nobody, owner, other },
    operations,
    finance: await newCaller(origin, { name: 'finance', groups: ['finance'] }),
    uploadId,
    offerId,
    changing: { offerId: await newOffer(operations), code: await newPromotion(operations) },
    anonymous,
  };
};

export const oneAnswer = {
  answers: [{ itemId: 'R1', value: 5, sequence: 99, milliseconds: 3000 }],
};

/** All of a person's things as the API tells them: to see whether somebody else has changed any. */
export const everythingOf = async ({
  ask,
  scored,
  openSessionId,
  orderId,
  draftId,
}: Owner): Promise<Record<string, string>> => {
  const requests = [
    'GET /profiles/me',
    'GET /profiles/me/resume',
    'GET /profiles/me/consents',
    'GET /profiles/me/self-description',
    'GET /assessments/sessions',
    `GET /assessments/sessions/${openSessionId}`,
    `GET /assessments/sessions/${scored.sessionId}`,
    'GET /assessments/results',
    `GET /assessments/results/${scored.resultId}`,
    'GET /payments/orders',
    `GET /payments/orders/${orderId}`,
    'GET /payments/entitlements/me',
    'GET /learning/drafts',
    'GET /learning/paths',
    'GET /learning/paths/data-analyst',
    `GET /learning/drafts/${draftId}`,
    'GET /learning/study/courses',
    ...['', '/notes', '/review'].map((part) => `GET /learning/study/courses/${takenCourseId}${part}`),
  ];
  const answers = await Promise.all(
    requests.map(async (request) => {
      const { status, text } = await ask(request);
      if (status !== 200) throw new Error(`${request} answered ${status}: ${text}`);
      return [request, text] as const;
    }),
  );
  return Object.fromEntries(answers);
};
