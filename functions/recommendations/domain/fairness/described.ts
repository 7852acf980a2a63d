import * as z from 'zod';
import { ageGroups, genders } from '../../../../shared/self-description.ts';

/** What somebody told of themselves for research: null where they did not. */
export const Described = z.object({
  memberId: z.string(),
  gender: z.enum(genders).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
});
export type Described = z.infer<typeof Described>;

/** What people are told apart by, with its groups in the order they are shown. */
export const attributes = { gender: genders, ageGroup: ageGroups } as const;
export const attributeNames = ['gender', 'ageGroup'] as const;
