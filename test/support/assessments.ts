import type { FactEnvelope } from '../../events/fact.ts';
import type { Instrument } from '../../functions/assessments/domain/instrument.ts';
import type { Result } from '../../functions/assessments/domain/result.ts';
import type { Answer, Session } from '../../functions/assessments/domain/session.ts';
import type { AssessmentStore, Change } from '../../functions/assessments/store.ts';

export interface MemoryStore extends AssessmentStore {
  readonly facts: FactEnvelope[];
}

const belongsTo = ({ owner }: Session, memberId: string): boolean =>
  owner.kind !== 'anonymous' && owner.memberId === memberId;

/** The store's promises kept in memory: a change is saved whole, over the revision before it, or not at all. */
export const memoryStore = (): MemoryStore => {
  const [sessions, results] = [new Map<string, Session>(), new Map<string, Result>()];
  const facts: FactEnvelope[] = [];
  return {
    facts,
    session: (sessionId) => Promise.resolve(sessions.get(sessionId)),
    result: (resultId) => Promise.resolve(results.get(resultId)),
    sessionsOf: (memberId) =>
      Promise.resolve([...sessions.values()].filter((session) => belongsTo(session, memberId)).toReversed()),
    resultsOf: (memberId) =>
      Promise.resolve([...results.values()].filter((result) => result.memberId === memberId).toReversed()),
    save: ({ session, result, facts: news = [] }: Change) => {
      if ((sessions.get(session.sessionId)?.revision ?? 0) !== session.revision - 1)
        return Promise.resolve(false);
      sessions.set(session.sessionId, session);
      if (result !== undefined) results.set(result.resultId, result);
      facts.push(...news);
      return Promise.resolve(true);
    },
  };
};

/** An answer to every item: likes what is social and artistic, dislikes the rest, at three seconds an item. */
export const believableAnswers = ({ items }: Instrument): Answer[] =>
  items.map(({ itemId, scaleId, reversed }, index) => {
    const liking =
      (scaleId === 'S' || scaleId === 'A' ? 4 : 2) + (scaleId === 'S' && index % 2 === 0 ? 1 : 0);
    return { itemId, value: reversed ? 6 - liking : liking, sequence: index + 1, milliseconds: 3000 };
  });
