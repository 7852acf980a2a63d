import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';

/** That somebody finished a course: issued once for a member and a course, and never taken back by a later version. */
export const Certificate = z.object({
  certificateId: z.string(),
  memberId: z.string(),
  courseId: z.string(),
  /** The version that was finished, and what it was called and taught then. */
  courseVersion: z.int().positive(),
  title: Localized,
  skills: z.array(z.string()),
  minutes: z.int().nonnegative(),
  completedAt: z.iso.datetime(),
  /** The name that the person chose to show; null shows none. */
  name: z.string().nullable(),
});
export type Certificate = z.infer<typeof Certificate>;
