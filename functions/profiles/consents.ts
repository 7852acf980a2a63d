import type { Clock } from '../../shared/clock.ts';
import { type ConsentDecision, type Purpose, consentStates } from './domain/consents.ts';
import type { ProfileStore } from './store.ts';

const shown = (history: ConsentDecision[]) => ({
  states: consentStates(history),
  history: history.toSorted((left, right) => left.decidedAt.localeCompare(right.decidedAt)),
});

/** Use cases round what a member allows; the history is only ever added to. */
export const consentCases = (store: ProfileStore, clock: Clock) => ({
  show: async (memberId: string) => shown(await store.consents(memberId)),
  decide: async (memberId: string, decision: { purpose: Purpose; granted: boolean }) => {
    const history = await store.consents(memberId);
    const standing = consentStates(history).find(({ purpose }) => purpose === decision.purpose);
    // Saying the same again is no new decision.
    if (standing !== undefined && standing.decidedAt !== null && standing.granted === decision.granted)
      return shown(history);
    const decided = { ...decision, decidedAt: clock().toISOString() };
    await store.addConsent(memberId, decided);
    return shown([...history, decided]);
  },
});
