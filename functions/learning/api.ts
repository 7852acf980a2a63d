// What there is to learn, over HTTP: the catalogue for everybody, drafts for their authors, reviews for operations.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { catalogueCases } from './catalogue.ts';
import { learning } from './contract.ts';
import { courseObjects } from './course-objects.ts';
import { courseStore } from './course-store.ts';
import { courses } from './courses.ts';
import { draftCases } from './drafts.ts';
import { publicationCases } from './publications.ts';
import { reviewCases } from './reviews.ts';

const variable = z.string().min(1);
const { TABLE_NAME, BUCKET_NAME } = readConfig(z.object({ TABLE_NAME: variable, BUCKET_NAME: variable }));
const store = courseStore(TABLE_NAME);
const objects = courseObjects(objectStore(BUCKET_NAME));
const published = courses({ store, objects });
const needs = { store, objects, courses: published, clock: systemClock };
const catalogue = catalogueCases(published);
const drafts = draftCases(needs);
const reviews = reviewCases(needs);
const publications = publicationCases(needs);

export const handler = httpApi(learning, {
  listCourses: ({ query }) => catalogue.list(query),
  getCourse: ({ path }) => catalogue.get(path.courseId),

  listMyDrafts: ({ caller }) => drafts.list(caller.id),
  getMyDraft: ({ caller, path }) => drafts.get(path.courseId, caller.id),
  saveMyDraft: ({ caller, path, body, expectedVersion }) =>
    drafts.save({ ...path, authorId: caller.id, expectedVersion }, body),
  discardMyDraft: ({ caller, path, expectedVersion }) =>
    drafts.discard({ ...path, authorId: caller.id, expectedVersion }),
  submitMyDraft: ({ caller, path, expectedVersion }) =>
    drafts.submit({ ...path, authorId: caller.id, expectedVersion }),
  takeBackMyDraft: ({ caller, path, expectedVersion }) =>
    drafts.takeBack({ ...path, authorId: caller.id, expectedVersion }),
  withdrawMyCourse: ({ caller, path, expectedVersion }) =>
    publications.withdrawOwn({ ...path, by: caller.id, expectedVersion }),

  listReviews: ({ caller }) => reviews.list(caller.id),
  getReview: ({ caller, path }) => reviews.get(path.courseId, caller.id),
  approveCourse: ({ caller, path, expectedVersion }) =>
    publications.approve({ ...path, by: caller.id, expectedVersion }),
  returnCourse: ({ caller, path, body, expectedVersion }) =>
    reviews.giveBack(path.courseId, { by: caller.id, expectedVersion, note: body.note }),
  withdrawCourse: ({ caller, path }) => publications.withdraw(path.courseId, caller.id),
});
