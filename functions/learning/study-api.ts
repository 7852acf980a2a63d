// What learners ask: to enrol, to read and answer, how far they are, and to show what they reached.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { courseObjects } from './course-objects.ts';
import { courseStore } from './course-store.ts';
import { courses } from './courses.ts';
import { study } from './study-contract.ts';
import { studyParts } from './study-parts.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { enrolments, studying, quizzes, notes, reviews, certificates, seats } = studyParts({
  tableName: TABLE_NAME,
  courses: courses({ store: courseStore(TABLE_NAME), objects: courseObjects(objectStore(BUCKET_NAME)) }),
  clock: systemClock,
});

export const handler = httpApi(study, {
  listMyLearning: ({ caller }) => enrolments.list(caller.id),
  enrol: ({ caller, path, body }) => enrolments.enrol(caller.id, { ...path, ...body }),
  getMyCourse: ({ caller, path }) => enrolments.get(caller.id, path.courseId),
  openLesson: ({ caller, path }) => studying.open({ memberId: caller.id, ...path }),
  completeLesson: ({ caller, path }) => studying.complete({ memberId: caller.id, ...path }),
  attemptQuiz: ({ caller, path, body, commandId }) =>
    quizzes.attempt({ memberId: caller.id, ...path }, { ...body, attemptId: commandId }),
  handInAssignment: ({ caller, path, body, commandId }) =>
    studying.handIn({ memberId: caller.id, ...path }, { ...body, handInId: commandId }),
  getCourseTest: ({ caller, path }) => quizzes.test(caller.id, path.courseId),
  takeCourseTest: ({ caller, path: { courseId, when }, body, commandId }) =>
    quizzes.takeTest({ memberId: caller.id, courseId }, when, { ...body, attemptId: commandId }),
  listMyNotes: ({ caller, path }) => notes.list(caller.id, path.courseId),
  saveMyNote: ({ caller, path, body: { text }, expectedVersion }) =>
    notes.save({ memberId: caller.id, ...path }, { text, expectedVersion }),
  getMyReview: ({ caller, path }) => reviews.mine({ memberId: caller.id, ...path }),
  reviewCourse: ({ caller, path, body }) => reviews.say({ memberId: caller.id, ...path }, body),
  listCourseReviews: ({ path }) => reviews.list(path.courseId),
  nameCertificate: ({ caller, path, body }) => certificates.name({ memberId: caller.id, ...path }, body.name),
  getCertificate: ({ path }) => certificates.get(path.certificateId),
  listMySeats: ({ caller }) => seats.list(caller.id),
  openSeats: ({ caller, path }) => seats.open(caller.id, path.entitlementId),
  takeSeat: ({ caller, body }) => seats.take(caller.id, body.code),
});
