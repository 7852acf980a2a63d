import { sampleContent } from '../../support/courses.ts';
import type { Case } from './cases.ts';
import { type World, pathChoices } from './objects.ts';

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
