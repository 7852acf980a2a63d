import { conflict, invalid, unprocessable } from '../../../shared/errors.ts';
import type { Instrument } from './instrument.ts';
import { type Result, scoreAnswers } from './result.ts';
import { itemsNeeded } from './scoring.ts';

export interface Answer {
  readonly itemId: string;
  readonly value: number;
  /** The client's order: the highest of an item counts. */
  readonly sequence: number;
  /** Null where the client could not tell. */
  readonly milliseconds: number | null;
}

/** Whose a session is. Without an account a secret opens it; only the secret's hash is known. */
export type Owner =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'anonymous'; readonly secretHash: string; readonly expiresAt: string }
  | { readonly kind: 'claimed'; readonly memberId: string; readonly secretHash: string };

/** One person going through one questionnaire. Instants are ISO 8601 in UTC. */
export interface Session {
  readonly sessionId: string;
  readonly instrumentId: string;
  readonly instrumentVersion: number;
  readonly owner: Owner;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Null while answers are still taken. */
  readonly submittedAt: string | null;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Rises with every change: a change is made to what was read, or not at all. */
  readonly revision: number;
}

const anonymousDays = 90;

/** When what a stranger leaves behind is deleted. */
export const anonymousExpiry = (now: Date): string =>
  new Date(now.getTime() + anonymousDays * 86_400_000).toISOString();

export const startSession = (
  instrument: Instrument,
  { sessionId, owner, now }: { sessionId: string; owner: Owner; now: Date },
): Session => ({
  sessionId,
  instrumentId: instrument.instrumentId,
  instrumentVersion: instrument.version,
  owner,
  startedAt: now.toISOString(),
  updatedAt: now.toISOString(),
  submittedAt: null,
  answers: new Map(),
  revision: 1,
});

const changed = (session: Session, now: Date, change: Partial<Session>): Session => ({
  ...session,
  ...change,
  updatedAt: now.toISOString(),
  revision: session.revision + 1,
});

const check = (instrument: Instrument, answer: Answer, index: number): void => {
  const { min, max } = instrument.response;
  if (!instrument.items.some(({ itemId }) => itemId === answer.itemId)) {
    throw invalid('unknown-item', `The questionnaire has no item ${answer.itemId}.`, {
      pointer: `/answers/${index}/itemId`,
    });
  }
  if (!Number.isInteger(answer.value) || answer.value < min || answer.value > max) {
    throw invalid('answer-out-of-range', `An answer is a whole number from ${min} to ${max}.`, {
      pointer: `/answers/${index}/value`,
    });
  }
};

/**
 * Takes answers in: of several to one item the one with the highest sequence stays, so repeated and reordered requests
 * end in the same session. Where nothing is new the very same session comes back, even after submission.
 * Throws `unknown-item`, `answer-out-of-range`, and `session-submitted` where a new answer comes too late.
 */
export const recordAnswers = (
  session: Session,
  { instrument, answers, now }: { instrument: Instrument; answers: readonly Answer[]; now: Date },
): Session => {
  const merged = new Map(session.answers);
  answers.forEach((answer, index) => {
    check(instrument, answer, index);
    const known = merged.get(answer.itemId);
    if (known === undefined || answer.sequence > known.sequence) merged.set(answer.itemId, answer);
  });
  const news = [...merged].some(([itemId, answer]) => session.answers.get(itemId) !== answer);
  if (!news) return session;
  if (session.submittedAt !== null) {
    throw conflict('session-submitted', 'The questionnaire has been submitted: its answers are final.');
  }
  return changed(session, now, { answers: merged });
};

const memberOf = ({ owner }: Session): string | null => (owner.kind === 'anonymous' ? null : owner.memberId);

/** The result's id follows from the session's: a session can have only one. */
export const resultIdOf = ({ sessionId }: Pick<Session, 'sessionId'>): string =>
  sessionId.replace(/^ses_/, 'res_');

/** Closes an open session and scores it. Throws `answers-missing` where too few items of a scale are answered. */
export const submitSession = (
  session: Session,
  { instrument, now }: { instrument: Instrument; now: Date },
): { session: Session; result: Result } => {
  const needed = itemsNeeded(instrument, new Map([...session.answers].map(([id, { value }]) => [id, value])));
  if (needed.length > 0) {
    throw unprocessable('answers-missing', `${needed.length} items still need an answer.`, {
      details: { itemIds: needed },
    });
  }
  const submitted = changed(session, now, { submittedAt: now.toISOString() });
  const result: Result = {
    resultId: resultIdOf(session),
    sessionId: session.sessionId,
    memberId: memberOf(session),
    instrumentId: instrument.instrumentId,
    instrumentVersion: instrument.version,
    submittedAt: now.toISOString(),
    ...scoreAnswers(instrument, session.answers),
  };
  return { session: submitted, result };
};

/**
 * Makes an anonymous session the member's. For the member who has it already the same session comes back; for anyone
 * else it throws `session-claimed-by-another`.
 */
export const claimSession = (
  session: Session,
  { memberId, now }: { memberId: string; now: Date },
): Session => {
  const { owner } = session;
  if (owner.kind === 'anonymous') {
    return changed(session, now, { owner: { kind: 'claimed', memberId, secretHash: owner.secretHash } });
  }
  if (owner.memberId !== memberId) {
    throw conflict('session-claimed-by-another', 'This session belongs to another member already.');
  }
  return session;
};
