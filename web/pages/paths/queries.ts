import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../functions/learning/paths-contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';

export const pathsApi = api<typeof paths>();

type Call<K extends string> = ClientCall<RouteByKey<typeof paths, K>>;
export type LearningPath = Call<'GET /learning/paths/{occupationId}'>['response'];
export type PathStep = LearningPath['steps'][number];
export type PathSummary = Call<'GET /learning/paths'>['response']['items'][number];
export type Choices = LearningPath['choices'];
export type Rhythm = Choices['rhythm'];

export const myPaths = queryOptions({
  queryKey: ['learning', 'paths'],
  queryFn: () => pathsApi('GET /learning/paths', {}),
});

/** Null before it is computed for the first time. */
export const myPath = (occupationId: string) =>
  queryOptions({
    queryKey: ['learning', 'paths', occupationId],
    queryFn: async (): Promise<LearningPath | null> => {
      try {
        return await pathsApi('GET /learning/paths/{occupationId}', { path: { occupationId } });
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'no-such-path') return null;
        throw error;
      }
    },
  });
