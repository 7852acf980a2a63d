import { queryOptions } from '@tanstack/react-query';
import { type Call, learningApi } from '../learning/queries.ts';

export type DraftSummary = Call<'GET /learning/drafts'>['response']['items'][number];
export type DraftView = Call<'GET /learning/drafts/{courseId}'>['response'];
export type Review = Call<'GET /learning/reviews/{courseId}'>['response'];
export type Content = DraftView['content'];
export type Fault = DraftView['faults'][number];
export type Module = Content['modules'][number];
export type Lesson = Module['lessons'][number];
export type LessonKind = Lesson['kind'];
export type Quiz = NonNullable<Content['preTest']>;
export type Item = Quiz['items'][number];
export type ItemKind = Item['kind'];
export type Words = Content['title'];

export const myDrafts = queryOptions({
  queryKey: ['learning', 'drafts'],
  queryFn: () => learningApi('GET /learning/drafts', {}),
});

export const myDraft = (courseId: string) =>
  queryOptions({
    queryKey: ['learning', 'drafts', courseId],
    queryFn: () => learningApi('GET /learning/drafts/{courseId}', { path: { courseId } }),
    // Somebody writes here: what they have typed is not replaced under their hands.
    refetchOnWindowFocus: false,
  });

export const reviews = queryOptions({
  queryKey: ['learning', 'reviews'],
  queryFn: () => learningApi('GET /learning/reviews', {}),
});

export const review = (courseId: string) =>
  queryOptions({
    queryKey: ['learning', 'reviews', courseId],
    queryFn: () => learningApi('GET /learning/reviews/{courseId}', { path: { courseId } }),
  });

/** The course that is meant, and the version of it that was seen. */
export interface Seen {
  readonly courseId: string;
  readonly version: number;
}

const at = ({ courseId, version }: Seen) => ({ path: { courseId }, version });

export const saveDraft = ({ content, ...seen }: Seen & { content: Content }) =>
  learningApi('PUT /learning/drafts/{courseId}', { ...at(seen), body: content });
export const submitDraft = (seen: Seen) =>
  learningApi('POST /learning/drafts/{courseId}/submission', at(seen));
export const takeBackDraft = (seen: Seen) =>
  learningApi('DELETE /learning/drafts/{courseId}/submission', at(seen));
export const withdrawCourse = (seen: Seen) =>
  learningApi('POST /learning/drafts/{courseId}/withdrawal', at(seen));
export const discardDraft = (seen: Seen) => learningApi('DELETE /learning/drafts/{courseId}', at(seen));
export const approveCourse = (seen: Seen) =>
  learningApi('POST /learning/reviews/{courseId}/approval', at(seen));
export const returnCourse = ({ note, ...seen }: Seen & { note: string }) =>
  learningApi('POST /learning/reviews/{courseId}/return', { ...at(seen), body: { note } });
