import { consentDecided } from '../../events/consent-decided.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { type ConsentDecision, type Purpose, consentStates, endsResearch } from './domain/consents.ts';
import type { ProfileStore } from './store.ts';

const shown = (history: ConsentDecision[]) => ({
  states: consentStates(history),
  history: history.toSorted((left, right) => left.decidedAt.localeCompare(right.decidedAt)),
});

/** The fact that a decision amounts to; its id is the decision's, so that it is told once. */
const told = (memberId: string, decision: ConsentDecision, now: Date) =>
  envelope(
    consentDecided,
    { memberId, ...decision },
    {
      now,
      id: idFromCommand(
        'fct',
        commandIdFrom(consentDecided.name, memberId, decision.purpose, decision.decidedAt),
      ),
    },
  );

/** Use cases round what a member allows; the history is only ever added to. */
export const consentCases = (store: ProfileStore, clock: Clock) => ({
  show: async (memberId: string) => shown(await store.consents(memberId)),
  decide: async (memberId: string, decision: { purpose: Purpose; granted: boolean }) => {
    const history = await store.consents(memberId);
    const standing = consentStates(history).find(({ purpose }) => purpose === decision.purpose);
    // Saying the same again is no new decision.
    if (standing !== undefined && standing.decidedAt !== null && standing.granted === decision.granted)
      return shown(history);
    const now = clock();
    const decided = { ...decision, decidedAt: now.toISOString() };
    const forgetting = endsResearch(decided);
    await store.addConsent(memberId, { ...decided, forgetting }, [told(memberId, decided, now)]);
    return shown([...history, decided]);
  },
});
