import { queryOptions } from '@tanstack/react-query';
import { idempotencyKey } from '../../api/client.ts';
import { keepSecret, secretOf } from './anonymous-sessions.ts';
import { type Answer, type Session, assessmentsApi } from './queries.ts';

/** Begins a questionnaire: for the account where somebody is signed in, for this browser otherwise. */
export const begin = async (instrumentId: string, signedIn: boolean): Promise<Session> => {
  const body = { instrumentId };
  if (signedIn) {
    return assessmentsApi('POST /assessments/sessions', { body, idempotencyKey: idempotencyKey() });
  }
  const { secret, ...session } = await assessmentsApi('POST /assessments/anonymous-sessions', { body });
  keepSecret(session.sessionId, secret);
  return session;
};

/** The session with the answers so far, by the account or by the secret this browser keeps. */
export const sitting = (sessionId: string) =>
  queryOptions({
    queryKey: ['assessments', 'sitting', sessionId],
    queryFn: () => {
      const secret = secretOf(sessionId);
      const path = { sessionId };
      return secret === undefined
        ? assessmentsApi('GET /assessments/sessions/{sessionId}', { path })
        : assessmentsApi('POST /assessments/anonymous-sessions/{sessionId}/resume', {
            path,
            body: { secret },
          });
    },
    // Answers live in the page from here on; what the server has is only a copy of them.
    staleTime: Infinity,
    gcTime: 0,
  });

export const save = (sessionId: string, answers: Answer[]): Promise<Session> => {
  const secret = secretOf(sessionId);
  const path = { sessionId };
  return secret === undefined
    ? assessmentsApi('PUT /assessments/sessions/{sessionId}/answers', { path, body: { answers } })
    : assessmentsApi('PUT /assessments/anonymous-sessions/{sessionId}/answers', {
        path,
        body: { answers, secret },
      });
};

/** Scores the session; once scored, gives the same result again. */
export const submit = (sessionId: string) => {
  const secret = secretOf(sessionId);
  const path = { sessionId };
  return secret === undefined
    ? assessmentsApi('POST /assessments/sessions/{sessionId}/submit', { path })
    : assessmentsApi('POST /assessments/anonymous-sessions/{sessionId}/submit', { path, body: { secret } });
};

export const claim = (sessionId: string, secret: string): Promise<Session> =>
  assessmentsApi('POST /assessments/anonymous-sessions/{sessionId}/claim', {
    path: { sessionId },
    body: { secret },
  });
