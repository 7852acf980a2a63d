import { erasureCases } from '../../functions/recommendations/erasures.ts';
import { interactionsStore } from '../../functions/recommendations/interactions-store.ts';
import { interactionCases } from '../../functions/recommendations/interactions.ts';
import { peopleStore } from '../../functions/recommendations/people-store.ts';
import { permissionStore } from '../../functions/recommendations/permission-store.ts';
import { permissionCases } from '../../functions/recommendations/permissions.ts';
import { Interaction } from '../../functions/recommendations/domain/interactions/interaction.ts';
import type { Clock } from '../../shared/clock.ts';

/** The use cases of interactions over one table. */
export const interactionWorld = (tableName: string, clock: Clock) => {
  const store = interactionsStore(tableName);
  const people = peopleStore(tableName);
  const permissions = permissionStore(tableName);
  const erasures = erasureCases({ ...store, ...people }, clock);
  const consents = permissionCases({ store: permissions, erasures });
  const consent = (memberId: string, granted: boolean, decidedAt: string) =>
    consents.consentDecided({ memberId, purpose: 'personalisation', granted, decidedAt });
  return {
    store,
    people,
    permissions,
    erasures,
    consents,
    consent,
    cases: interactionCases({ store, permissions, clock }),
  };
};

/** Somebody looked at a course, a minute before noon unless told otherwise. */
export const look = (id: string, given: Partial<Interaction> = {}): Interaction =>
  Interaction.parse({
    ...{ id, type: 'viewed', kind: 'course', itemId: 'sql-basics', at: '2026-11-22T11:59:00.000Z' },
    ...given,
  });
