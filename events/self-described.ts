import * as z from 'zod';
import { ageGroups, genders } from '../shared/self-description.ts';
import { fact } from './fact.ts';

/**
 * A member has told their gender or age group for research, told it anew, or taken it back (both null). The latest
 * `describedAt` counts. Who withdraws the consent `research` has taken it all back: `consent-decided` says so, and no
 * further fact.
 */
export const SelfDescribed = z.object({
  memberId: z.string(),
  gender: z.enum(genders).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
  describedAt: z.iso.datetime(),
});
export type SelfDescribed = z.infer<typeof SelfDescribed>;

export const selfDescribed = fact({
  name: 'self-described',
  context: 'profiles',
  schema: SelfDescribed,
  example: {
    memberId: 'a1b2',
    gender: 'woman',
    ageGroup: '25-34',
    describedAt: '2026-11-22T08:00:00.000Z',
  },
});
