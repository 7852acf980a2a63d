import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { committer } from '../../shared/aws/outbox.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import type { Result } from './domain/result.ts';
import type { Session } from './domain/session.ts';
import { fromResult, resultReads, resultsIn } from './result-store.ts';
import { fromSession, sessionReads, sessionsIn } from './session-store.ts';

/** What one use case leaves behind: the session as it now is and, once it is scored, its result and the facts. */
export interface Change {
  readonly session: Session;
  readonly result?: Result;
  readonly facts?: readonly FactEnvelope[];
}

/**
 * Writes a change in one transaction if the session still is at the revision before it (or, at revision 1, does not
 * exist). False where it has moved on: nothing was written.
 */
const saving = (table: ContextTable, tableName: string) => {
  const [sessions, results, commit] = [sessionsIn(table), resultsIn(table), committer(tableName)];
  return async ({ session, result, facts = [] }: Change): Promise<boolean> => {
    const condition =
      session.revision === 1
        ? ({ attr: 'pk', exists: false } as const)
        : { attr: 'revision' as const, eq: session.revision - 1 };
    const expiresAt = session.owner.kind === 'anonymous' ? session.owner.expiresAt : undefined;
    const writes = [
      sessions.build(PutTransaction).item(fromSession(session)).options({ condition }),
      ...(result === undefined ? [] : [results.build(PutTransaction).item(fromResult(result, expiresAt))]),
    ];
    try {
      await commit(writes, facts);
      return true;
    } catch (error) {
      if (isConditionFailure(error, 0) || isTransactionConflict(error)) return false;
      throw error;
    }
  };
};

/** Sessions and results. A member's are found by the index; a stranger's only by id, and they expire. */
export const assessmentStore = (tableName: string) => {
  const table = contextTable(tableName);
  return { ...sessionReads(table), ...resultReads(table), save: saving(table, tableName) };
};

export type AssessmentStore = ReturnType<typeof assessmentStore>;
