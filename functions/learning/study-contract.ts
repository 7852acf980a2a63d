import * as z from 'zod';
import { contract, get, post, put } from '../../shared/contract.ts';
import { Localized, languages } from '../../shared/localized.ts';
import { lessonKinds } from './domain/courses/course.ts';
import { AskedItem } from './domain/courses/quiz.ts';
import { Slug } from './domain/courses/words.ts';
import { Answer, Answers } from './domain/study/study-event.ts';

/** What nobody can guess: a prefix and 26 characters of Crockford's base 32. */
const secretId = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `an id that starts with ${prefix}_`);

const Instant = z.iso.datetime();
const Ppm = z.int().min(0).max(1_000_000);
const Count = z.int().nonnegative();

const Access = z.discriminatedUnion('open', [
  z.object({ open: z.literal(true), by: z.enum(['free', 'entitlement', 'seat']) }),
  z.object({
    open: z.literal(false),
    because: z.enum(['not-bought', 'suspended', 'revoked', 'ended', 'not-yet']),
  }),
]);

const LearningSummary = z.object({
  courseId: z.string(),
  title: Localized,
  access: Access,
  progressPpm: Ppm,
  enrolledAt: Instant,
  lastAt: Instant,
  completedAt: Instant.nullable(),
  certificateId: z.string().nullable(),
});

const Progress = z.object({
  /** What is shown: the higher of the next two. */
  ppm: Ppm,
  /** Minutes of finished lessons over those of all lessons of the present version. */
  presentPpm: Ppm,
  /** The most that was reached, by whatever version: it is not taken away. */
  keptPpm: Ppm,
  complete: z.boolean(),
  /** Finished lessons that the course does not have any more. */
  gone: Count,
  /** Where to go on; null when all is done. */
  next: z.string().nullable(),
});

const MyLesson = z.object({
  lessonId: z.string(),
  kind: z.enum(lessonKinds),
  title: Localized,
  minutes: z.int(),
  preview: z.boolean(),
  /** Its part of the whole, by minutes. */
  sharePpm: Ppm,
  done: z.boolean(),
  by: z.enum(['read', 'passed', 'handed-in']).nullable(),
  doneAt: Instant.nullable(),
  openedAt: Instant.nullable(),
});

const MyCourse = LearningSummary.extend({
  /** Version of the course as it is now. */
  version: z.int(),
  languages: z.array(z.enum(languages)),
  withdrawn: z.boolean(),
  progress: Progress,
  modules: z.array(z.object({ moduleId: z.string(), title: Localized, lessons: z.array(MyLesson) })),
  /** The course's own test; null where it has none. */
  test: z.object({ before: Ppm.nullable(), after: Ppm.nullable() }).nullable(),
});

const Quiz = z.object({
  items: z.array(AskedItem),
  passShare: z.number(),
  /** How many attempts there are in all, and still; null: any number. */
  attempts: z.int().nullable(),
  attemptsLeft: Count.nullable(),
});

const ItemFeedback = z.object({
  itemId: z.string(),
  verdict: z.enum(['right', 'partly', 'wrong', 'unanswered']),
  creditPpm: Ppm,
  given: Answer.nullable(),
  explanation: Localized.nullable(),
  /** Null while the quiz can be tried again. */
  solution: Answer.nullable(),
});

const Attempt = z.object({
  attemptId: z.string(),
  at: Instant,
  scorePpm: Ppm,
  passed: z.boolean(),
  items: z.array(ItemFeedback),
});

const Assignment = z.object({ at: Instant, text: z.string(), fulfilled: z.array(z.string()) });

const LessonContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), body: Localized }),
  z.object({ kind: z.literal('video'), url: z.string(), transcript: Localized }),
  /** Without answers. Attempts that were made, the newest first. */
  z.object({ kind: z.literal('quiz'), quiz: Quiz, made: z.array(Attempt) }),
  z.object({
    kind: z.literal('assignment'),
    task: Localized,
    rubric: z.array(z.object({ criterionId: z.string(), text: Localized, points: z.int() })),
    handedIn: Assignment.nullable(),
  }),
]);

const OpenedLesson = z.object({
  courseVersion: z.int(),
  lesson: MyLesson,
  content: LessonContent,
  previous: z.string().nullable(),
  next: z.string().nullable(),
  progress: Progress,
});

const Done = z.object({ progress: Progress, certificateId: z.string().nullable() });

const Attempted = Done.extend({ attempt: Attempt, attemptsLeft: Count.nullable() });

const SendAttempt = z.object({
  /** Version of the course that was answered: another answers 409 `course-changed`. */
  courseVersion: z.int().positive(),
  answers: Answers,
});

const Note = z.object({
  lessonId: z.string(),
  text: z.string(),
  version: Count,
  updatedAt: Instant.nullable(),
});

const SendReview = z.object({ stars: z.int().min(1).max(5), text: z.string().trim().max(2000).default('') });
const Review = SendReview.extend({ text: z.string(), reviewedAt: Instant });

const PublicReviews = z.object({
  count: Count,
  /** Null without reviews. */
  mean: z.number().nullable(),
  /** How many gave one star, two, and so on. */
  stars: z.array(Count).length(5),
  /** The newest with a text; by whom is not told. */
  newest: z.array(Review),
});

const PublicCertificate = z.object({
  certificateId: z.string(),
  courseId: z.string(),
  title: Localized,
  skills: z.array(Localized),
  minutes: z.int(),
  completedAt: Instant,
  /** Null where the person chose to show none. */
  name: z.string().nullable(),
});

const HeldSeats = z.object({
  entitlementId: z.string(),
  courseId: z.string(),
  seats: z.int(),
  taken: Count,
  validUntil: Instant.nullable(),
  valid: z.boolean(),
  /** What people take a seat with; null until it is asked for. */
  code: z.string().nullable(),
});

const Items = <S extends z.ZodType>(schema: S) => z.object({ items: z.array(schema) });
const Course = z.object({ courseId: Slug });
const Lesson = Course.extend({ lessonId: Slug });
const ofCourse = { caller: 'member', path: Course } as const;
const ofLesson = { caller: 'member', path: Lesson } as const;

const course = '/learning/study/courses/{courseId}' as const;
const lesson = '/learning/study/courses/{courseId}/lessons/{lessonId}' as const;

/** What learners ask: to enrol, to study, what they reached, and to show it. */
export const study = contract('learning', {
  listMyLearning: get('/learning/study/courses', {
    caller: 'member',
    summary: 'What the caller is enrolled in, what they did last first',
    returns: Items(LearningSummary),
  }),
  enrol: put(course, {
    ...ofCourse,
    summary: 'Enrol: in a free course, or in one that was bought; again changes nothing',
    body: z.object({
      /** That one goes on without the courses to be finished before. */
      withoutPrerequisites: z.boolean().default(false),
    }),
    returns: MyCourse,
  }),
  getMyCourse: get(course, {
    ...ofCourse,
    summary: 'A course the caller is enrolled in: its lessons, and the progress with the parts of the number',
    returns: MyCourse,
  }),
  openLesson: post(`${lesson}/opening`, {
    ...ofLesson,
    summary: 'A lesson’s content for whoever may study it; that it was opened is kept',
    returns: OpenedLesson,
  }),
  completeLesson: put(`${lesson}/completion`, {
    ...ofLesson,
    summary: 'Mark a text or video as done',
    returns: Done,
  }),
  attemptQuiz: post(`${lesson}/attempts`, {
    ...ofLesson,
    idempotent: true,
    summary: 'Answer a quiz: judged at once, with what was wrong and why',
    body: SendAttempt,
    returns: Attempted,
  }),
  handInAssignment: post(`${lesson}/assignment`, {
    ...ofLesson,
    idempotent: true,
    summary: 'Hand an assignment in, judged by oneself with its rubric',
    body: z.object({ text: z.string().trim().min(1).max(20_000), fulfilled: z.array(Slug).max(40) }),
    returns: Done.extend({ assignment: Assignment }),
  }),
  getCourseTest: get(`${course}/test`, {
    ...ofCourse,
    summary: 'The questions of the course’s own test, without answers',
    returns: z.object({ courseVersion: z.int(), items: z.array(AskedItem) }),
  }),
  takeCourseTest: put(`${course}/test/{when}`, {
    caller: 'member',
    path: Course.extend({ when: z.enum(['before', 'after']) }),
    summary: 'Take the course’s own test, once before the first lesson and once after the last',
    body: SendAttempt,
    returns: z.object({ scorePpm: Ppm }),
  }),
  listMyNotes: get(`${course}/notes`, {
    ...ofCourse,
    summary: 'The caller’s notes beside the lessons of a course',
    returns: Items(Note),
  }),
  saveMyNote: put(`${course}/notes/{lessonId}`, {
    ...ofLesson,
    ifMatch: true,
    summary: 'Save the note beside a lesson; If-Match "0" for the first',
    body: z.object({ text: z.string().max(20_000) }),
    returns: Note,
  }),
  getMyReview: get(`${course}/review`, {
    ...ofCourse,
    summary: 'What the caller said of a course',
    returns: z.object({ review: Review.nullable() }),
  }),
  reviewCourse: put(`${course}/review`, {
    ...ofCourse,
    summary: 'Say what a course is worth, in place of what one said before; only who is enrolled',
    body: SendReview,
    returns: Review,
  }),
  listCourseReviews: get('/learning/courses/{courseId}/reviews', {
    caller: 'public',
    path: Course,
    summary: 'What those who took a course say of it',
    returns: PublicReviews,
  }),
  nameCertificate: put(`${course}/certificate`, {
    ...ofCourse,
    summary: 'Choose the name that a certificate shows, or none',
    body: z.object({ name: z.string().trim().min(1).max(80).nullable() }),
    returns: PublicCertificate,
  }),
  getCertificate: get('/learning/certificates/{certificateId}', {
    caller: 'public',
    path: z.object({ certificateId: secretId('cert') }),
    summary: 'A certificate, for whoever was given its id',
    returns: PublicCertificate,
  }),
  listMySeats: get('/learning/study/seats', {
    caller: 'member',
    summary: 'Seats the caller bought for others',
    returns: Items(HeldSeats),
  }),
  openSeats: put('/learning/study/seats/{entitlementId}', {
    caller: 'member',
    summary: 'Get the code with which people take the seats; again answers the same code',
    returns: HeldSeats,
  }),
  takeSeat: post('/learning/study/seat-claims', {
    caller: 'member',
    summary: 'Take a seat with a code that one was given; again changes nothing',
    body: z.object({ code: secretId('seat') }),
    returns: z.object({ courseId: z.string() }),
  }),
});
