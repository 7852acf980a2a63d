import type { FactEnvelope } from '../../events/fact.ts';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { type Holder, admitSecret } from './access.ts';
import type { Result as ResultView, Session as SessionView } from './contract.ts';
import { type Result, hollandShape, interestProfileOf } from './domain/result.ts';
import {
  type Session,
  claimSession as claim,
  resultIdOf,
  submitSession as submit,
} from './domain/session.ts';
import { instrumentOf } from './instruments.ts';
import { presentResult } from './results.ts';
import { type Resources, loadSession, presentSession, untilSaved } from './sessions.ts';

/** The fact that a member has this result; a stranger's result is nobody's business. */
const scoredFacts = (result: Result, now: Date): FactEnvelope[] => {
  const { memberId, resultId, instrumentId, instrumentVersion } = result;
  if (memberId === null) return [];
  const profile = interestProfileOf(result);
  const data = {
    memberId,
    resultId,
    instrumentId,
    instrumentVersion,
    scoredAt: result.submittedAt,
    scales: result.scales.map(({ scaleId, percentOfMaximum, z }) => ({ scaleId, percentOfMaximum, z })),
    hollandCode: profile === null ? null : [...hollandShape(profile).code],
    flagged: result.flags.length > 0,
    flags: result.flags.map(({ flag }) => flag),
  };
  return [envelope(assessmentScored, data, { now, id: `fct_${resultId}` })];
};

const resultOf = async ({ store }: Resources, session: Session): Promise<Result> => {
  const result = await store.result(resultIdOf(session));
  if (result === undefined) throw new Error(`${session.sessionId} is submitted but has no result`);
  return result;
};

/** Scores once; whoever submits again gets the same result. Throws as `loadSession` does, and `answers-missing`. */
export const submitSession = async (
  resources: Resources,
  sessionId: string,
  holder: Holder,
): Promise<ResultView> => {
  const result = await untilSaved(async () => {
    const before = await loadSession(resources, sessionId, holder);
    if (before.submittedAt !== null) return resultOf(resources, before);
    const now = resources.clock();
    const change = submit(before, { instrument: instrumentOf(before), now });
    const facts = scoredFacts(change.result, now);
    return (await resources.store.save({ ...change, facts })) ? change.result : undefined;
  });
  return presentResult(result);
};

/**
 * Hands an anonymous session, and its result if it has one, to the member who holds the secret. Claiming one's own
 * again changes nothing. Throws `no-such-session`, `session-claimed-by-another`.
 */
export const claimSession = async (
  resources: Resources,
  { sessionId, memberId, secret }: { sessionId: string; memberId: string; secret: string },
): Promise<SessionView> => {
  const { store, clock } = resources;
  const session = await untilSaved(async () => {
    const now = clock();
    const before = admitSecret(await store.session(sessionId), secret, now);
    const after = claim(before, { memberId, now });
    if (after === before) return before;
    const result =
      after.submittedAt === null ? undefined : { ...(await resultOf(resources, after)), memberId };
    const facts = result === undefined ? [] : scoredFacts(result, now);
    const change = { session: after, facts, ...(result === undefined ? {} : { result }) };
    return (await store.save(change)) ? after : undefined;
  });
  return presentSession(session);
};
