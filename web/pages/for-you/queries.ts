import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { recommendations } from '../../../functions/recommendations/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import type { Language } from '../../../shared/localized.ts';
import { api } from '../../api/client.ts';

export const recommendationsApi = api<typeof recommendations>();

type Answer<K extends string> = ClientCall<RouteByKey<typeof recommendations, K>>['response'];
export type Recommendations = Answer<'GET /recommendations'>;
export type Recommendation = Recommendations['items'][number];
export type Reason = Recommendation['reasons'][number];
export type Kind = Recommendations['kind'];
export type FeedbackList = Answer<'GET /recommendations/feedback'>;
export type Feedback = FeedbackList['items'][number]['feedback'];
export type Personalisation = Answer<'GET /recommendations/personalisation'>;
export type FairnessReport = NonNullable<Answer<'GET /recommendations/fairness'>['report']>;
export type KindReport = Answer<'GET /recommendations/models'>['items'][number];

/** In the order of the tabs. */
export const kinds = [
  'course',
  'occupation',
  'posting',
  'expert',
  'article',
] as const satisfies readonly Kind[];

export const recommended = (kind: Kind, language: Language, limit: number) =>
  queryOptions({
    queryKey: ['recommendations', 'list', kind, language, limit],
    queryFn: () => recommendationsApi('GET /recommendations', { query: { kind, language, limit } }),
    placeholderData: keepPreviousData,
  });

export const myFeedback = queryOptions({
  queryKey: ['recommendations', 'feedback'],
  queryFn: () => recommendationsApi('GET /recommendations/feedback'),
});

export const myPersonalisation = queryOptions({
  queryKey: ['recommendations', 'personalisation'],
  queryFn: () => recommendationsApi('GET /recommendations/personalisation'),
});

export const modelReports = queryOptions({
  queryKey: ['recommendations', 'models'],
  queryFn: () => recommendationsApi('GET /recommendations/models'),
});

export const fairnessReport = queryOptions({
  queryKey: ['recommendations', 'fairness'],
  queryFn: () => recommendationsApi('GET /recommendations/fairness'),
});
