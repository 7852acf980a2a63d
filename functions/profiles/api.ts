// A member's own profile, portrait and consents over HTTP: every route is about the caller, so no id is ever taken.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { consentCases } from './consents.ts';
import { profiles } from './contract.ts';
import { profileCases } from './profiles.ts';
import { selfDescriptionCases } from './self-descriptions.ts';
import { profileStore } from './store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = profileStore(TABLE_NAME);
const cases = profileCases(store, systemClock);
const consents = consentCases(store, systemClock);
const descriptions = selfDescriptionCases(store, systemClock);

export const handler = httpApi(profiles, {
  getMyProfile: ({ caller }) => cases.show(caller.id),
  saveMyProfile: ({ caller, expectedVersion, body }) =>
    cases.save({ memberId: caller.id, expectedVersion }, body),
  getMyPortrait: ({ caller }) => cases.portrait(caller.id),
  exportMyResume: ({ caller }) => cases.exportResume(caller.id),
  importMyResume: ({ caller, expectedVersion, body }) =>
    cases.importResume({ memberId: caller.id, expectedVersion }, body),
  getMyConsents: ({ caller }) => consents.show(caller.id),
  decideConsent: ({ caller, path, body }) =>
    consents.decide(caller.id, { purpose: path.purpose, granted: body.granted }),
  getMySelfDescription: ({ caller }) => descriptions.show(caller.id),
  tellMySelfDescription: ({ caller, body }) => descriptions.tell(caller.id, body),
});
