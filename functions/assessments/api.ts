// Questionnaires over HTTP. A session is opened by its member, or, without an account, by the secret in the body.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { assessments } from './contract.ts';
import { getInstrument, listInstruments } from './instruments.ts';
import { getCongruence, getResult, listResults } from './results.ts';
import { getSession, listSessions, saveAnswers, startAnonymousSession, startSession } from './sessions.ts';
import { assessmentStore } from './store.ts';
import { claimSession, submitSession } from './submissions.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const store = assessmentStore(TABLE_NAME);
const resources = { store, clock: systemClock };

export const handler = httpApi(assessments, {
  listInstruments: () => Promise.resolve(listInstruments()),
  getInstrument: async ({ path }) => Promise.resolve(getInstrument(path.instrumentId)),

  startSession: ({ caller, body: { instrumentId }, commandId }) =>
    startSession(resources, { memberId: caller.id, instrumentId, commandId }),
  listSessions: ({ caller }) => listSessions(resources, caller.id),
  getSession: ({ caller, path }) => getSession(resources, path.sessionId, { memberId: caller.id }),
  saveAnswers: ({ caller, path, body: { answers } }) =>
    saveAnswers(resources, { sessionId: path.sessionId, holder: { memberId: caller.id }, answers }),
  submitSession: ({ caller, path }) => submitSession(resources, path.sessionId, { memberId: caller.id }),

  startAnonymousSession: ({ body: { instrumentId }, commandId }) =>
    startAnonymousSession(resources, { instrumentId, commandId }),
  resumeAnonymousSession: ({ path, body: { secret } }) => getSession(resources, path.sessionId, { secret }),
  saveAnonymousAnswers: ({ path, body: { secret, answers } }) =>
    saveAnswers(resources, { sessionId: path.sessionId, holder: { secret }, answers }),
  submitAnonymousSession: ({ path, body: { secret } }) =>
    submitSession(resources, path.sessionId, { secret }),
  claimAnonymousSession: ({ caller, path, body: { secret } }) =>
    claimSession(resources, { sessionId: path.sessionId, memberId: caller.id, secret }),

  listResults: ({ caller }) => listResults(store, caller.id),
  getResult: ({ caller, path }) => getResult(store, caller.id, path.resultId),
  getCongruence: ({ caller, path, query: occupation }) =>
    getCongruence(store, { memberId: caller.id, resultId: path.resultId, occupation }),
});
