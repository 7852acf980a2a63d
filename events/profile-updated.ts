import * as z from 'zod';
import { educationLevels } from '../shared/education.ts';
import { fact } from './fact.ts';

/** What other contexts need to know of a profile to match careers; no name, contact or history. */
export const ProfileUpdated = z.object({
  memberId: z.string(),
  /** Version of the profile; a consumer keeps the highest it has seen. */
  version: z.int().positive(),
  skills: z.array(z.object({ name: z.string(), level: z.int().min(1).max(5) })),
  interests: z.array(z.string()),
  languages: z.array(z.string()),
  currentOccupation: z.string().nullable(),
  /** Highest completed education, ordered; null where the person did not say. */
  education: z.enum(educationLevels).nullable(),
  constraints: z.object({
    /** Lowest acceptable pay a year, in major units of the currency. */
    salaryFloorAnnual: z.number().nonnegative().nullable(),
    currency: z.string().nullable(),
    cities: z.array(z.string()),
    remote: z.enum(['any', 'only', 'no']),
  }),
});
export type ProfileUpdated = z.infer<typeof ProfileUpdated>;

export const profileUpdated = fact({
  name: 'profile-updated',
  context: 'profiles',
  schema: ProfileUpdated,
  example: {
    memberId: 'a1b2',
    version: 3,
    skills: [{ name: 'python', level: 3 }],
    interests: ['music'],
    languages: ['zh', 'en'],
    currentOccupation: null,
    education: 'bachelor',
    constraints: { salaryFloorAnnual: 180000, currency: 'CNY', cities: ['上海'], remote: 'any' },
  },
});
