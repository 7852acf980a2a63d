import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import type { Commit } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { type HeldCourse, standingOfHeld } from './domain/study/held-course.ts';
import { type SeatBatch, seatsUsedPpm } from './domain/study/seat.ts';
import type { HeldCourseStore } from './held-course-store.ts';
import type { SeatStore } from './seat-store.ts';
import { usedFact } from './study-changes.ts';

interface Needs {
  readonly held: Pick<HeldCourseStore, 'find' | 'ofMember'>;
  readonly seats: SeatStore;
  readonly commit: Commit;
  readonly clock: Clock;
  /** A code that nobody can guess. */
  readonly newCode: () => string;
}

type HeldSeats = HeldCourse & { readonly seats: number };
const hasSeats = (held: HeldCourse | undefined): held is HeldSeats =>
  held !== undefined && held.seats !== null;

const noSuchSeats = () => notFound('no-such-seats', 'There are no such seats.');

const rounds = 40;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 5 * 2 ** round)));

const shown = (held: HeldSeats, batch: SeatBatch | undefined, now: Date) => ({
  entitlementId: held.entitlementId,
  courseId: held.courseId,
  seats: held.seats,
  taken: batch?.taken ?? 0,
  validUntil: held.validUntil,
  valid: standingOfHeld(held, now) === undefined,
  code: batch?.code ?? null,
});

const taking = ({ held, seats, commit, clock }: Needs) => {
  /** What the taken seat says to payments: how many of those bought are given out. */
  const factsOf = ({ entitlementId, orderId, itemId, seatsMost }: HeldSeats, number: number, now: Date) =>
    itemId === null
      ? []
      : [
          usedFact(
            { entitlementId, orderId, itemId, usedPpm: seatsUsedPpm(number, seatsMost ?? number) },
            now,
          ),
        ];

  /** False where somebody else came first, and it has to be looked at again. */
  return async (memberId: string, batch: SeatBatch): Promise<boolean> => {
    const { entitlementId, holderId, courseId, taken } = batch;
    if ((await seats.ofMember(memberId)).some((seat) => seat.entitlementId === entitlementId)) return true;
    const now = clock();
    const bought = (await held.find(holderId, entitlementId))?.held;
    if (!hasSeats(bought) || standingOfHeld(bought, now) !== undefined) throw noSuchSeats();
    if (taken >= bought.seats) throw conflict('no-seat-left', 'All these seats are taken.');
    const seat = { entitlementId, holderId, courseId, number: taken + 1, takenAt: now.toISOString() };
    try {
      await commit(seats.takeWrites(batch, memberId, seat), factsOf(bought, seat.number, now));
      return true;
    } catch (error) {
      if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
      return false;
    }
  };
};

/** Seats that somebody bought for others: a code opens them, each person takes one at most. */
export const seatCases = (needs: Needs) => {
  const { held, seats, commit, clock, newCode } = needs;
  const take = taking(needs);
  return {
    list: async (memberId: string) => {
      const bought = (await held.ofMember(memberId)).filter(hasSeats);
      const items = bought.map(async (one) => shown(one, await seats.batch(one.entitlementId), clock()));
      return { items: await Promise.all(items) };
    },

    /** Throws `no-such-seats`. */
    open: async (memberId: string, entitlementId: string) => {
      const bought = (await held.find(memberId, entitlementId))?.held;
      if (!hasSeats(bought)) throw noSuchSeats();
      const batch = {
        entitlementId,
        holderId: memberId,
        courseId: bought.courseId,
        code: newCode(),
        taken: 0,
      };
      if ((await seats.batch(entitlementId)) === undefined)
        try {
          await commit(seats.openWrites(batch), []);
        } catch (error) {
          // Opened by another request meanwhile: its code is the one.
          if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
        }
      return shown(bought, await seats.batch(entitlementId), clock());
    },

    /** Throws `no-such-seats`, `no-seat-left`, `seats-busy`. */
    take: async (memberId: string, code: string) => {
      for (let round = 0; round < rounds; round += 1) {
        const batch = await seats.batchByCode(code);
        if (batch === undefined) throw noSuchSeats();
        if (await take(memberId, batch)) return { courseId: batch.courseId };
        await pause(round);
      }
      throw conflict('seats-busy', 'Too many people take these seats at once: try again.');
    },
  };
};
