import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { idFromCommand } from '../../shared/ids.ts';
import { type Holder, admitHolder } from './access.ts';
import type { Answer, Session as SessionView } from './contract.ts';
import {
  type Owner,
  type Session,
  anonymousExpiry,
  recordAnswers,
  resultIdOf,
  startSession as start,
} from './domain/session.ts';
import { instrumentOf, instrumentOnOffer } from './instruments.ts';
import { hashOf, newSecret } from './secrets.ts';
import type { AssessmentStore } from './store.ts';

export interface Resources {
  readonly store: AssessmentStore;
  readonly clock: Clock;
}

const rounds = 8;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Decides again on what is there now while others write the same session. Throws `session-busy` at last. */
export const untilSaved = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let round = 0; round < rounds; round += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
    await pause(Math.random() * 10 * 2 ** round);
  }
  throw conflict('session-busy', 'Too many requests change this session at once: try again.');
};

export const presentSession = (session: Session): SessionView => ({
  sessionId: session.sessionId,
  instrumentId: session.instrumentId,
  instrumentVersion: session.instrumentVersion,
  state: session.submittedAt === null ? 'open' : 'submitted',
  startedAt: session.startedAt,
  updatedAt: session.updatedAt,
  expiresAt: session.owner.kind === 'anonymous' ? session.owner.expiresAt : null,
  items: instrumentOf(session).items.length,
  // The table keeps them in no order.
  answers: [...session.answers.values()].sort(
    (a, b) => a.sequence - b.sequence || a.itemId.localeCompare(b.itemId),
  ),
  resultId: session.submittedAt === null ? null : resultIdOf(session),
});

const begin = async (
  { store, clock }: Resources,
  { instrumentId, commandId, owner }: { instrumentId: string; commandId: string; owner: Owner },
): Promise<SessionView> => {
  const sessionId = idFromCommand('ses', commandId);
  const session = start(instrumentOnOffer(instrumentId), { sessionId, owner, now: clock() });
  // The id follows from the command: where it is taken, an earlier attempt of the same command got this far.
  const begun = (await store.save({ session })) ? session : await store.session(sessionId);
  if (begun === undefined) throw new Error(`${sessionId} could neither be created nor found`);
  return presentSession(begun);
};

interface Start {
  readonly instrumentId: string;
  readonly commandId: string;
}

/** Throws `no-such-instrument`. */
export const startSession = (
  resources: Resources,
  { memberId, ...command }: Start & { memberId: string },
): Promise<SessionView> => begin(resources, { ...command, owner: { kind: 'member', memberId } });

/** The secret in the answer is the only copy. Throws `no-such-instrument`. */
export const startAnonymousSession = async (resources: Resources, command: Start) => {
  const secret = newSecret();
  const expiresAt = anonymousExpiry(resources.clock());
  const owner: Owner = { kind: 'anonymous', secretHash: hashOf(secret), expiresAt };
  return { ...(await begin(resources, { ...command, owner })), secret };
};

export const listSessions = async (
  { store }: Resources,
  memberId: string,
): Promise<{ items: SessionView[] }> => ({
  items: (await store.sessionsOf(memberId)).map(presentSession),
});

/** Throws `no-such-session`, `session-claimed`. */
export const loadSession = async (
  { store, clock }: Resources,
  sessionId: string,
  holder: Holder,
): Promise<Session> => admitHolder(await store.session(sessionId), holder, clock());

export const getSession = async (
  resources: Resources,
  sessionId: string,
  holder: Holder,
): Promise<SessionView> => presentSession(await loadSession(resources, sessionId, holder));

/** Throws as `loadSession` and `recordAnswers` do. */
export const saveAnswers = async (
  resources: Resources,
  { sessionId, holder, answers }: { sessionId: string; holder: Holder; answers: readonly Answer[] },
): Promise<SessionView> => {
  const session = await untilSaved(async () => {
    const before = await loadSession(resources, sessionId, holder);
    const instrument = instrumentOf(before);
    const after = recordAnswers(before, { instrument, answers, now: resources.clock() });
    return after === before || (await resources.store.save({ session: after })) ? after : undefined;
  });
  return presentSession(session);
};
