import { queryOptions } from '@tanstack/react-query';
import type { profiles } from '../../../functions/profiles/contract.ts';
import type { ClientCall, RouteByKey } from '../../../shared/contract-types.ts';
import { api } from '../../api/client.ts';

export const profilesApi = api<typeof profiles>();

type Answer<K extends string> = ClientCall<RouteByKey<typeof profiles, K>>['response'];
export type StoredProfile = Answer<'GET /profiles/me'>;
export type Profile = StoredProfile['profile'];
export type Feature = Answer<'GET /profiles/me/portrait'>['features'][number];
export type Consents = Answer<'GET /profiles/me/consents'>;
export type SelfDescription = Answer<'GET /profiles/me/self-description'>;
export type JsonResume = Answer<'GET /profiles/me/resume'>;

/** Queries of a context: `queryOptions` with the context's name first in the key, so that a change can refresh them all. */
export const myProfile = queryOptions({
  queryKey: ['profiles', 'me'],
  queryFn: () => profilesApi('GET /profiles/me'),
});

export const myPortrait = queryOptions({
  queryKey: ['profiles', 'portrait'],
  queryFn: () => profilesApi('GET /profiles/me/portrait'),
});

export const myConsents = queryOptions({
  queryKey: ['profiles', 'consents'],
  queryFn: () => profilesApi('GET /profiles/me/consents'),
});

export const mySelfDescription = queryOptions({
  queryKey: ['profiles', 'self-description'],
  queryFn: () => profilesApi('GET /profiles/me/self-description'),
});
