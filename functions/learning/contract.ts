import * as z from 'zod';
import { contract, del, get, post, put } from '../../shared/contract.ts';
import { languages } from '../../shared/localized.ts';
import { CourseContent, levels } from './domain/courses/course.ts';
import { faultCodes } from './domain/courses/fault.ts';
import { lengths } from './domain/courses/listed-course.ts';
import { CourseSummary, PublicCourse } from './domain/courses/public-course.ts';
import { Heading, Slug } from './domain/courses/words.ts';

const Instant = z.iso.datetime();
const CourseId = z.object({ courseId: Slug });

// ——— Catalogue ———

const CatalogueQuery = z.object({
  /** Searched in titles, summaries, topics and skills, in both languages. */
  query: z.string().trim().min(1).max(200).optional(),
  /** A skill that it teaches, however it is written. */
  skill: z.string().trim().min(1).max(80).optional(),
  /** Courses that teach what the occupation wants; those that teach most of it first. */
  occupation: z.string().min(1).max(64).optional(),
  level: z.enum(levels).optional(),
  language: z.enum(languages).optional(),
  length: z.enum(lengths).optional(),
  access: z.enum(['free', 'paid']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});

const Choice = z.object({ value: z.string(), name: Heading, courses: z.int().positive() });

const Catalogue = z.object({
  items: z.array(CourseSummary),
  total: z.int(),
  nextCursor: z.string().nullable(),
  /** What all courses together teach, and the occupations that want it: by what one can filter. */
  skills: z.array(Choice),
  occupations: z.array(Choice),
});

// ——— Authors and reviewers ———

const Fault = z.object({
  pointer: z.string(),
  code: z.enum(faultCodes),
  /** The course or the cycle that is meant. */
  detail: z.string().optional(),
});

/** `published`, `withdrawn`: of what is published, where no draft is being worked on. */
const DraftState = z.enum(['draft', 'in-review', 'published', 'withdrawn']);

const DraftSummary = z.object({
  courseId: Slug,
  title: Heading,
  state: DraftState,
  /** To be sent back in If-Match. */
  version: z.int().nonnegative(),
  /** Null where nothing is published. */
  published: z
    .object({ version: z.int(), at: Instant, state: z.enum(['published', 'withdrawn']) })
    .nullable(),
  savedAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  /** What the reviewer asked for, on giving it back. */
  returned: z.object({ note: z.string(), at: Instant }).nullable(),
});

const DraftView = DraftSummary.extend({
  content: CourseContent,
  /** What keeps it from being submitted. */
  faults: z.array(Fault),
});

const ReviewSummary = DraftSummary.extend({
  /** Whether it is the caller's own, which they may not review. */
  own: z.boolean(),
});
const ReviewView = DraftView.extend({ own: z.boolean() });

const Publication = z.object({ courseId: Slug, publishedVersion: z.int() });

const items = <S extends z.ZodType>(schema: S) => z.object({ items: z.array(schema) });
const byAuthor = { caller: 'author', path: CourseId } as const;
const byOperations = { caller: 'operations', path: CourseId } as const;
const changing = { ifMatch: true } as const;
/** Some hundred lessons in two languages. */
const contentLimit = 2_000_000;

/** What there is to learn: the catalogue for everybody, drafts for their authors, reviews for operations. */
export const learning = contract('learning', {
  listCourses: get('/learning/courses', {
    caller: 'public',
    summary: 'The courses that can be taken, found by words and filters',
    query: CatalogueQuery,
    returns: Catalogue,
  }),
  getCourse: get('/learning/courses/{courseId}', {
    caller: 'public',
    summary: 'A course before enrolling: what it teaches, needs and contains',
    path: CourseId,
    returns: PublicCourse,
  }),

  listMyDrafts: get('/learning/drafts', {
    caller: 'author',
    summary: 'The caller’s courses, whatever state they are in',
    returns: items(DraftSummary),
  }),
  getMyDraft: get('/learning/drafts/{courseId}', {
    ...byAuthor,
    summary: 'A course of the caller’s to work on, with what keeps it from being submitted',
    returns: DraftView,
  }),
  saveMyDraft: put('/learning/drafts/{courseId}', {
    ...byAuthor,
    ...changing,
    summary: 'Save a draft; If-Match "0" begins a new course',
    body: CourseContent,
    bodyLimit: contentLimit,
    returns: DraftView,
  }),
  discardMyDraft: del('/learning/drafts/{courseId}', {
    ...byAuthor,
    ...changing,
    summary: 'Throw a draft away; what is published stays',
  }),
  submitMyDraft: post('/learning/drafts/{courseId}/submission', {
    ...byAuthor,
    ...changing,
    summary: 'Hand a draft in for review',
    returns: DraftView,
  }),
  takeBackMyDraft: del('/learning/drafts/{courseId}/submission', {
    ...byAuthor,
    ...changing,
    summary: 'Take a draft back from review to change it',
    returns: DraftView,
  }),
  withdrawMyCourse: post('/learning/drafts/{courseId}/withdrawal', {
    ...byAuthor,
    ...changing,
    summary: 'Withdraw a published course of the caller’s; who is enrolled keeps it',
    returns: DraftView,
  }),

  listReviews: get('/learning/reviews', {
    caller: 'operations',
    summary: 'Drafts that wait for review, the longest waiting first',
    returns: items(ReviewSummary),
  }),
  getReview: get('/learning/reviews/{courseId}', {
    ...byOperations,
    summary: 'A draft that waits for review, whole',
    returns: ReviewView,
  }),
  approveCourse: post('/learning/reviews/{courseId}/approval', {
    ...byOperations,
    ...changing,
    summary: 'Publish a draft as the next version of its course; never one’s own',
    returns: Publication,
  }),
  returnCourse: post('/learning/reviews/{courseId}/return', {
    ...byOperations,
    ...changing,
    summary: 'Give a draft back to its author with a note',
    body: z.object({ note: z.string().trim().min(1).max(4000) }),
  }),
  withdrawCourse: post('/learning/courses/{courseId}/withdrawal', {
    ...byOperations,
    summary: 'Withdraw a published course; who is enrolled keeps it',
    returns: Publication,
  }),
});
