import type { EntitlementGranted } from '../../events/entitlement-granted.ts';
import type { EntitlementRevoked } from '../../events/entitlement-revoked.ts';
import { conflict } from '../../shared/errors.ts';
import { type HeldCourse, heldByGrant, heldByRevocation, joinHeld } from './domain/study/held-course.ts';
import type { HeldCourseStore } from './held-course-store.ts';

const rounds = 10;

/** Keeps which courses members may study because of what they bought. Facts may be repeated and overtake each other. */
export const heldCourses = (store: HeldCourseStore) => {
  const keep = async (told: HeldCourse | undefined): Promise<void> => {
    if (told === undefined) return;
    for (let round = 0; round < rounds; round += 1) {
      const kept = await store.find(told.memberId, told.entitlementId);
      const joined = joinHeld(kept?.held, told);
      if (kept !== undefined && JSON.stringify(joined) === JSON.stringify(kept.held)) return;
      if (await store.save(joined, (kept?.revision ?? 0) + 1)) return;
    }
    throw conflict('entitlement-busy', 'Too many facts of one entitlement at once.');
  };
  return {
    granted: (fact: EntitlementGranted): Promise<void> => keep(heldByGrant(fact)),
    revoked: (fact: EntitlementRevoked): Promise<void> => keep(heldByRevocation(fact)),
  };
};
