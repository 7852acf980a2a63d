import { queryOptions } from '@tanstack/react-query';
import type { learning } from '../../../functions/learning/contract.ts';
import type { effectiveness } from '../../../functions/learning/effectiveness-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import type { Localized } from '../../../shared/localized.ts';
import { api } from '../../api/client.ts';

const effectivenessApi = api<typeof effectiveness>();
const learningApi = api<typeof learning>();

export type Effectiveness = ClientCall<
  RouteByKey<typeof effectiveness, 'GET /learning/drafts/{courseId}/effectiveness'>
>['response'];

/** Operations see every course, authors their own. */
export type Viewer = 'operations' | 'author';

export const courseEffectiveness = (courseId: string, viewer: Viewer) =>
  queryOptions({
    queryKey: ['learning', 'effectiveness', courseId, viewer],
    queryFn: (): Promise<Effectiveness> =>
      viewer === 'operations'
        ? effectivenessApi('GET /learning/courses/{courseId}/effectiveness', { path: { courseId } })
        : effectivenessApi('GET /learning/drafts/{courseId}/effectiveness', { path: { courseId } }),
  });

export interface PublishedCourse {
  readonly courseId: string;
  readonly title: Localized;
}

/** The courses whose effectiveness one may see. */
export const publishedCourses = (viewer: Viewer) =>
  queryOptions({
    queryKey: ['learning', 'effectiveness', viewer],
    queryFn: async (): Promise<readonly PublishedCourse[]> => {
      if (viewer === 'operations')
        return (await learningApi('GET /learning/courses', { query: { limit: 100 } })).items;
      const { items } = await learningApi('GET /learning/drafts', {});
      return items.filter(({ published }) => published !== null);
    },
  });
