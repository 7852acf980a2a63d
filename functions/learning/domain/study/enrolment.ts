import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';

const Instant = z.iso.datetime();
const Ppm = z.int().min(0).max(1_000_000);

/**
 * That a member studies a course, and what their events came to when the last was written. The events are what counts;
 * this is their sum for lists, and what keeps two writers from deciding on the same state.
 */
export const Enrolment = z.object({
  memberId: z.string(),
  courseId: z.string(),
  enrolledAt: Instant,
  /** Rises with every event. */
  version: z.int().positive(),
  courseVersion: z.int().positive(),
  /** What the course was called then. */
  title: Localized,
  /** How it was open on enrolment: what was free then stays free for whoever took it. */
  access: z.enum(['free', 'paid']),
  progressPpm: Ppm,
  /** When something was last done, at first the enrolment. */
  lastAt: Instant,
  completedAt: Instant.nullable(),
  certificateId: z.string().nullable(),
  /** How much was told to be used of each entitlement, parts per million. */
  toldPpm: z.record(z.string(), Ppm),
});
export type Enrolment = z.infer<typeof Enrolment>;
