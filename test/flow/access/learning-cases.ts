import { sampleContent } from '../../support/courses.ts';
import type { Case } from './cases.ts';
import { type World, pathChoices, takenCourseId } from './objects.ts';

const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

/** A draft of the owner's, taken through what authors do, and one that waits for review, through what operations do. */
export const ofCourses = ({ owner }: World): Record<string, Case> => {
  const draft = `/learning/drafts/${owner.draftId}`;
  const review = `/learning/reviews/${owner.reviewedId}`;
  const ownersOnly = { belongsTo: 'the owner' } as const;
  const operationsOnly = { belongsTo: 'operations' } as const;
  return {
    getCourse: { belongsTo: 'everybody' },
    getMyDraft: { ...ownersOnly, request: `GET ${draft}` },
    saveMyDraft: { ...ownersOnly, request: `PUT ${draft}`, body: sampleContent(), ...at(1) },
    discardMyDraft: { ...ownersOnly, request: `DELETE ${draft}`, ...at(1) },
    submitMyDraft: { ...ownersOnly, request: `POST ${draft}/submission`, ...at(2) },
    takeBackMyDraft: { ...ownersOnly, request: `DELETE ${draft}/submission`, ...at(3) },
    withdrawMyCourse: { ...ownersOnly, request: `POST ${draft}/withdrawal`, ...at(4) },
    getReview: { ...operationsOnly, request: `GET ${review}` },
    approveCourse: { ...operationsOnly, request: `POST ${review}/approval`, ...at(2) },
    returnCourse: { ...operationsOnly, request: `POST ${review}/return`, body: { note: 'More.' }, ...at(2) },
    withdrawCourse: {
      ...operationsOnly,
      request: `POST /learning/courses/${owner.reviewedId}/withdrawal`,
    },
  };
};

/** Of the course that operations have published by now: the cases of courses come before. */
export const ofEffectiveness = ({ owner }: World): Record<string, Case> => ({
  getMyCourseEffectiveness: {
    belongsTo: 'the owner',
    request: `GET /learning/drafts/${owner.reviewedId}/effectiveness`,
  },
  getCourseEffectiveness: {
    belongsTo: 'operations',
    request: `GET /learning/courses/${owner.reviewedId}/effectiveness`,
  },
});

/** Paths are named by occupation: whoever asks, asks for their own. */
export const ofPaths = (): Record<string, Case> => {
  const own = { belongsTo: 'the caller' } as const;
  const path = '/learning/paths/data-analyst';
  return {
    listMyPaths: { ...own, request: 'GET /learning/paths', shows: 'data-analyst' },
    getMyPath: { ...own, request: `GET ${path}` },
    getMyPathCalendar: { ...own, request: `GET ${path}/calendar` },
    computeMyPath: { ...own, request: `PUT ${path}`, body: pathChoices },
    deleteMyPath: { ...own, request: `DELETE ${path}` },
  };
};

/** Courses are named in paths, and each member asks for their own place in them. */
export const ofStudy = ({ owner }: World): Record<string, Case> => {
  const own = { belongsTo: 'the caller' } as const;
  const course = `/learning/study/courses/${takenCourseId}`;
  const lesson = (lessonId: string) => `${course}/lessons/${lessonId}`;
  const answered = { courseVersion: 1, answers: {} };
  return {
    listMyLearning: { ...own, request: 'GET /learning/study/courses', shows: takenCourseId },
    enrol: { ...own, request: `PUT ${course}`, body: {} },
    getMyCourse: { ...own, request: `GET ${course}` },
    openLesson: { ...own, request: `POST ${lesson('select')}/opening` },
    completeLesson: { ...own, request: `PUT ${lesson('select')}/completion` },
    attemptQuiz: { ...own, request: `POST ${lesson('check')}/attempts`, body: answered },
    handInAssignment: {
      ...own,
      request: `POST ${lesson('report')}/assignment`,
      body: { text: 'Mine.', fulfilled: [] },
    },
    getCourseTest: { ...own, request: `GET ${course}/test` },
    // It comes after the last lesson.
    takeCourseTest: { ...own, request: `PUT ${course}/test/after`, body: answered, without: 409 },
    listMyNotes: { ...own, request: `GET ${course}/notes`, shows: `A note of ${owner.name}` },
    saveMyNote: { ...own, request: `PUT ${course}/notes/watch`, body: { text: 'Mine.' }, ...at(0) },
    getMyReview: { ...own, request: `GET ${course}/review` },
    reviewCourse: { ...own, request: `PUT ${course}/review`, body: { stars: 1 } },
    listCourseReviews: { belongsTo: 'everybody' },
    // Nothing is finished yet, and nobody has bought a seat.
    nameCertificate: { ...own, request: `PUT ${course}/certificate`, body: { name: 'X' }, without: 404 },
    getCertificate: { belongsTo: 'everybody' },
    listMySeats: { ...own, request: 'GET /learning/study/seats' },
    openSeats: { ...own, request: 'PUT /learning/study/seats/ent_none', without: 404 },
    takeSeat: {
      ...own,
      request: 'POST /learning/study/seat-claims',
      body: { code: `seat_${'0'.repeat(26)}` },
      without: 404,
    },
  };
};
