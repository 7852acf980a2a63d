import * as z from 'zod';
import { interestTypes } from '../../shared/occupations/interests.ts';
import { educationLevels } from '../../shared/education.ts';

/** What of a profile is kept here, as `domain/person.ts` describes it. */
export const StoredProfile = z.object({
  version: z.int(),
  skills: z.array(z.object({ name: z.string(), level: z.number() })),
  languages: z.array(z.string()),
  education: z.enum(educationLevels).nullable(),
  salaryFloorAnnual: z.number().nullable(),
  currency: z.string().nullable(),
});

export const StoredInterests = z.object({
  resultId: z.string(),
  scoredAt: z.string(),
  scores: z.record(z.enum(interestTypes), z.number()),
  flagged: z.boolean(),
});
