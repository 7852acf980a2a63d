import * as z from 'zod';

/** What lets people take seats that somebody bought: the code is all they need, and known to those it was given to. */
export const SeatBatch = z.object({
  code: z.string(),
  entitlementId: z.string(),
  holderId: z.string(),
  courseId: z.string(),
  /** How many were ever taken; the next one gets the next number. */
  taken: z.int().nonnegative(),
});
export type SeatBatch = z.infer<typeof SeatBatch>;

/** A member's seat. */
export const Seat = z.object({
  entitlementId: z.string(),
  holderId: z.string(),
  courseId: z.string(),
  /** The first one taken has number 1: where seats are given back, the last ones taken go first. */
  number: z.int().positive(),
  takenAt: z.iso.datetime(),
});
export type Seat = z.infer<typeof Seat>;

/** How many of the seats bought have been given out, parts per million. */
export const seatsUsedPpm = (taken: number, bought: number): number =>
  Math.ceil((1_000_000 * Math.min(taken, bought)) / bought);
