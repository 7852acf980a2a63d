import { queryOptions } from '@tanstack/react-query';
import type { market } from '../../../functions/market/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const marketApi = api<typeof market>();

type Answered<K extends string> = ClientCall<RouteByKey<typeof market, K>>['response'];
export type Upload = Answered<'GET /market/uploads/{uploadId}'>;
export type Analysis = Answered<'GET /market/analyses/latest'>['items'][number];

const working = (state: Upload['state'] | Analysis['state']): boolean =>
  state === 'awaiting-file' ||
  state === 'ingesting' ||
  state === 'queued' ||
  state === 'clustering' ||
  state === 'counting' ||
  state === 'forecasting';

const often = 1500;
const seldom = 15_000;

/** Newest first; asked for again every moment while something is on its way. */
export const uploads = queryOptions({
  queryKey: ['market', 'uploads'],
  queryFn: () => marketApi('GET /market/uploads'),
  refetchInterval: ({ state }) =>
    state.data?.items.some((upload) => working(upload.state)) === true ? often : seldom,
});

export const analyses = queryOptions({
  queryKey: ['market', 'analyses'],
  queryFn: () => marketApi('GET /market/analyses/latest'),
  refetchInterval: ({ state }) =>
    state.data?.items.some((run) => working(run.state)) === true ? often : 5000,
});

export const rejects = (uploadId: string) =>
  queryOptions({
    queryKey: ['market', 'uploads', uploadId, 'rejects'],
    queryFn: () => marketApi('GET /market/uploads/{uploadId}/rejects', { path: { uploadId } }),
  });
