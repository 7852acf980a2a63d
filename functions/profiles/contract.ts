import * as z from 'zod';
import { contract, get, put } from '../../shared/contract.ts';
import { purposes } from './domain/consents.ts';
import { JsonResume } from './domain/json-resume.ts';
import { Profile } from './domain/profile.ts';
import { SelfDescription } from './domain/self-description.ts';

const Completeness = z.object({
  percent: z.int().min(0).max(100),
  next: z.array(z.object({ section: z.string(), adds: z.int() })),
});

const StoredProfile = z.object({
  profile: Profile,
  /** 0 before the first save; send it back in If-Match. */
  version: z.int().nonnegative(),
  updatedAt: z.iso.datetime().nullable(),
  completeness: Completeness,
});

const Feature = z.object({
  kind: z.enum([
    'interest-type',
    'skill',
    'education',
    'language',
    'interest',
    'goal',
    'city',
    'pay',
    'occupation',
  ]),
  key: z.string(),
  weight: z.number().min(0).max(1),
  source: z.object({
    kind: z.enum(['profile', 'assessment']),
    reference: z.string(),
    at: z.iso.datetime().nullable(),
  }),
});

const Consents = z.object({
  states: z.array(
    z.object({ purpose: z.enum(purposes), granted: z.boolean(), decidedAt: z.iso.datetime().nullable() }),
  ),
  /** Every decision ever taken, oldest first. */
  history: z.array(
    z.object({ purpose: z.enum(purposes), granted: z.boolean(), decidedAt: z.iso.datetime() }),
  ),
});

const StoredSelfDescription = z.object({
  ...SelfDescription.shape,
  /** Null where nothing was ever told, or it was taken back with the consent. */
  describedAt: z.iso.datetime().nullable(),
});

export const profiles = contract('profiles', {
  getMyProfile: get('/profiles/me', {
    caller: 'member',
    summary: 'The caller’s profile, its version and how complete it is',
    returns: StoredProfile,
  }),
  saveMyProfile: put('/profiles/me', {
    caller: 'member',
    summary: 'Replace the caller’s profile',
    body: Profile,
    returns: StoredProfile,
    ifMatch: true,
  }),
  getMyPortrait: get('/profiles/me/portrait', {
    caller: 'member',
    summary: 'The weighted features that matching works with, each with its source',
    returns: z.object({ features: z.array(Feature) }),
  }),
  exportMyResume: get('/profiles/me/resume', {
    caller: 'member',
    summary: 'The profile as a JSON Resume document',
    returns: JsonResume,
  }),
  importMyResume: put('/profiles/me/resume', {
    caller: 'member',
    summary: 'Replace the profile by what a JSON Resume document says',
    body: JsonResume,
    returns: StoredProfile,
    ifMatch: true,
  }),
  getMyConsents: get('/profiles/me/consents', {
    caller: 'member',
    summary: 'What the caller consents to, with the history of decisions',
    returns: Consents,
  }),
  decideConsent: put('/profiles/me/consents/{purpose}', {
    caller: 'member',
    summary: 'Grant or withdraw consent for one purpose',
    path: z.object({ purpose: z.enum(purposes) }),
    body: z.object({ granted: z.boolean() }),
    returns: Consents,
  }),
  getMySelfDescription: get('/profiles/me/self-description', {
    caller: 'member',
    summary:
      'What the caller told of themselves for research; no part of the profile, and nothing ranks by it',
    returns: StoredSelfDescription,
  }),
  tellMySelfDescription: put('/profiles/me/self-description', {
    caller: 'member',
    summary: 'Tell gender and age group for research, by the consent “research”; null takes it back',
    body: SelfDescription,
    returns: StoredSelfDescription,
  }),
});
