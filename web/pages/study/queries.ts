import { queryOptions } from '@tanstack/react-query';
import type { study } from '../../../functions/learning/study-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const studyApi = api<typeof study>();

type Call<K extends string> = ClientCall<RouteByKey<typeof study, K>>;
export type MyCourse = Call<'GET /learning/study/courses/{courseId}'>['response'];
export type MyLesson = MyCourse['modules'][number]['lessons'][number];
export type LearningSummary = Call<'GET /learning/study/courses'>['response']['items'][number];
export type Opened = Call<'POST /learning/study/courses/{courseId}/lessons/{lessonId}/opening'>['response'];
export type Content = Opened['content'];
export type QuizContent = Extract<Content, { kind: 'quiz' }>;
export type AssignmentContent = Extract<Content, { kind: 'assignment' }>;
export type AskedItem = QuizContent['quiz']['items'][number];
export type Attempt = QuizContent['made'][number];
export type ItemFeedback = Attempt['items'][number];
export type Answers =
  Call<'POST /learning/study/courses/{courseId}/lessons/{lessonId}/attempts'>['body']['answers'];
export type Answer = Answers[string];
export type Ratings = Call<'GET /learning/courses/{courseId}/reviews'>['response'];
export type Certificate = Call<'GET /learning/certificates/{certificateId}'>['response'];
export type HeldSeats = Call<'GET /learning/study/seats'>['response']['items'][number];

export interface Place {
  readonly courseId: string;
  readonly lessonId: string;
}

const course = (courseId: string) => ['study', 'courses', courseId] as const;

export const myLearning = queryOptions({
  queryKey: ['study', 'courses'],
  queryFn: () => studyApi('GET /learning/study/courses'),
  staleTime: 0,
});

export const myCourse = (courseId: string) =>
  queryOptions({
    queryKey: [...course(courseId), 'course'],
    queryFn: () => studyApi('GET /learning/study/courses/{courseId}', { path: { courseId } }),
    staleTime: 0,
  });

/** Fetching a lesson opens it: the server keeps that it was opened, once. */
export const openedLesson = (path: Place) =>
  queryOptions({
    queryKey: [...course(path.courseId), 'lessons', path.lessonId],
    queryFn: () => studyApi('POST /learning/study/courses/{courseId}/lessons/{lessonId}/opening', { path }),
    staleTime: 0,
  });

export const myNotes = (courseId: string) =>
  queryOptions({
    queryKey: [...course(courseId), 'notes'],
    queryFn: () => studyApi('GET /learning/study/courses/{courseId}/notes', { path: { courseId } }),
    staleTime: 0,
  });

export const myReview = (courseId: string) =>
  queryOptions({
    queryKey: [...course(courseId), 'review'],
    queryFn: () => studyApi('GET /learning/study/courses/{courseId}/review', { path: { courseId } }),
  });

export const courseRatings = (courseId: string) =>
  queryOptions({
    queryKey: ['study', 'ratings', courseId],
    queryFn: () => studyApi('GET /learning/courses/{courseId}/reviews', { path: { courseId } }),
  });

export const courseTest = (courseId: string) =>
  queryOptions({
    queryKey: [...course(courseId), 'test'],
    queryFn: () => studyApi('GET /learning/study/courses/{courseId}/test', { path: { courseId } }),
  });

export const certificateOf = (certificateId: string) =>
  queryOptions({
    queryKey: ['study', 'certificates', certificateId],
    queryFn: () => studyApi('GET /learning/certificates/{certificateId}', { path: { certificateId } }),
  });

export const mySeats = queryOptions({
  queryKey: ['study', 'seats'],
  queryFn: () => studyApi('GET /learning/study/seats'),
  staleTime: 0,
});
