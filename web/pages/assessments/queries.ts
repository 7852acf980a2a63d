import { queryOptions } from '@tanstack/react-query';
import type { assessments } from '../../../functions/assessments/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const assessmentsApi = api<typeof assessments>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof assessments, K>>['response'];
export type Instrument = Answered<'GET /assessments/instruments/{instrumentId}'>;
export type InstrumentSummary = Answered<'GET /assessments/instruments'>['items'][number];
export type Session = Answered<'GET /assessments/sessions/{sessionId}'>;
export type Answer = Session['answers'][number];
export type Result = Answered<'GET /assessments/results/{resultId}'>;

export const instruments = queryOptions({
  queryKey: ['assessments', 'instruments'],
  queryFn: () => assessmentsApi('GET /assessments/instruments'),
  staleTime: Infinity,
});

export const instrument = (instrumentId: string) =>
  queryOptions({
    queryKey: ['assessments', 'instrument', instrumentId],
    queryFn: () => assessmentsApi('GET /assessments/instruments/{instrumentId}', { path: { instrumentId } }),
    staleTime: Infinity,
  });

export const mySessions = queryOptions({
  queryKey: ['assessments', 'sessions'],
  queryFn: () => assessmentsApi('GET /assessments/sessions'),
});

export const myResults = queryOptions({
  queryKey: ['assessments', 'results'],
  queryFn: () => assessmentsApi('GET /assessments/results'),
});

export const result = (resultId: string) =>
  queryOptions({
    queryKey: ['assessments', 'results', resultId],
    queryFn: () => assessmentsApi('GET /assessments/results/{resultId}', { path: { resultId } }),
    staleTime: Infinity,
  });
