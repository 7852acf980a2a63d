import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { learning } from '../../../functions/learning/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';
import type { CatalogueSearch } from './search.ts';

export const learningApi = api<typeof learning>();

export type Call<K extends string> = ClientCall<RouteByKey<typeof learning, K>>;
export type Catalogue = Call<'GET /learning/courses'>['response'];
export type CourseOutline = Catalogue['items'][number];
export type PublicCourse = Call<'GET /learning/courses/{courseId}'>['response'];
export type ShownLesson = PublicCourse['modules'][number]['lessons'][number];

const firstPage: string | null = null;
/** From a page to the next. */
const onward = {
  initialPageParam: firstPage,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

export const coursesFound = (search: CatalogueSearch) =>
  infiniteQueryOptions({
    queryKey: ['learning', 'courses', search],
    ...onward,
    queryFn: ({ pageParam, signal }) => {
      const { words, ...filters } = search;
      const query = words === undefined ? {} : { query: words };
      const cursor = pageParam === null ? {} : { cursor: pageParam };
      return learningApi('GET /learning/courses', { query: { ...filters, ...query, ...cursor }, signal });
    },
  });

export const publicCourse = (courseId: string) =>
  queryOptions({
    queryKey: ['learning', 'courses', courseId, 'page'],
    queryFn: () => learningApi('GET /learning/courses/{courseId}', { path: { courseId } }),
  });
