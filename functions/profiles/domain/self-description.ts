import * as z from 'zod';
import { ageGroups, genders } from '../../../shared/self-description.ts';

/** What a person told of themselves for research: null where they did not. No part of the profile that matching reads. */
export const SelfDescription = z.strictObject({
  gender: z.enum(genders).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
});
export type SelfDescription = z.infer<typeof SelfDescription>;

/** Whether anything is left that is kept by the person's consent. */
export const tellsSomething = ({ gender, ageGroup }: SelfDescription): boolean =>
  gender !== null || ageGroup !== null;
