import * as z from 'zod';
import { demoAnswers, demoProfile } from '../../../local/demo/member.ts';
import { type Caller, type Sent, callerWith, newCaller } from '../../support/caller.ts';

/** A person with one of everything that can belong to a person. */
export interface Owner {
  ask: Caller;
  /** A name nobody else has: where it shows, this person's data shows. */
  name: string;
  /** Submitted, with a result. */
  scored: { sessionId: string; resultId: string };
  /** Begun, with one answer. */
  openSessionId: string;
}

export interface World {
  nobody: Caller;
  /** Whose things they are. */
  owner: Owner;
  /** Another member, with a profile too. */
  other: Owner;
  operations: Caller;
  uploadId: string;
  /** Taken without an account. */
  anonymous: { sessionId: string; secret: string };
}

const Started = z.object({ sessionId: z.string() });
const Questions = z.object({ questions: z.array(z.object({ itemId: z.string() })) });
const instrumentId = 'riasec-30';

const ok = async <S extends z.ZodType>(
  ask: Caller,
  request: string,
  { returns, ...sent }: Sent & { returns: S },
): Promise<z.output<S>> => {
  const { status, text, json } = await ask(request, sent);
  if (status >= 300) throw new Error(`${request} answered ${status}: ${text}`);
  return returns.parse(json);
};

const answersTo = async (ask: Caller) => {
  const { questions } = await ok(ask, `GET /assessments/instruments/${instrumentId}`, { returns: Questions });
  return demoAnswers(questions).map((answer, index) => ({
    ...answer,
    sequence: index + 1,
    milliseconds: 2500 + (index % 7) * 300,
  }));
};

const startSession = (ask: Caller) =>
  ok(ask, 'POST /assessments/sessions', { body: { instrumentId }, returns: Started });

const newOwner = async (origin: string, name: string): Promise<Owner> => {
  const ask = await newCaller(origin, { name });
  const profile = { ...demoProfile, name };
  await ok(ask, 'PUT /profiles/me', { body: profile, headers: { 'if-match': '"0"' }, returns: z.unknown() });
  const answers = await answersTo(ask);
  const [scored, open] = [await startSession(ask), await startSession(ask)];
  for (const [{ sessionId }, given] of [
    [scored, answers],
    [open, answers.slice(0, 1)],
  ] as const) {
    const request = `PUT /assessments/sessions/${sessionId}/answers`;
    await ok(ask, request, { body: { answers: given }, returns: Started });
  }
  const { resultId } = await ok(ask, `POST /assessments/sessions/${scored.sessionId}/submit`, {
    returns: z.object({ resultId: z.string() }),
  });
  return {
    ask,
    name,
    scored: { sessionId: scored.sessionId, resultId },
    openSessionId: open.sessionId,
  };
};

/** Two members with their things, an upload, and a session without an account. */
export const newWorld = async (origin: string): Promise<World> => {
  const nobody = callerWith(origin);
  const operations = await newCaller(origin, { name: 'operator', groups: ['operations'] });
  const { uploadId } = await ok(operations, 'POST /market/uploads', {
    body: { fileName: 'postings.csv' },
    returns: z.object({ uploadId: z.string() }),
  });
  const anonymous = await ok(nobody, 'POST /assessments/anonymous-sessions', {
    body: { instrumentId },
    returns: Started.extend({ secret: z.string() }),
  });
  return {
    nobody,
    owner: await newOwner(origin, 'owner-of-things'),
    other: await newOwner(origin, 'other-person'),
    operations,
    uploadId,
    anonymous,
  };
};

export const oneAnswer = {
  answers: [{ itemId: 'R1', value: 5, sequence: 99, milliseconds: 3000 }],
};

/** All of a person's things as the API tells them: to see whether somebody else has changed any. */
export const everythingOf = async ({
  ask,
  scored,
  openSessionId,
}: Owner): Promise<Record<string, string>> => {
  const requests = [
    'GET /profiles/me',
    'GET /profiles/me/resume',
    'GET /profiles/me/consents',
    'GET /assessments/sessions',
    `GET /assessments/sessions/${openSessionId}`,
    `GET /assessments/sessions/${scored.sessionId}`,
    'GET /assessments/results',
    `GET /assessments/results/${scored.resultId}`,
  ];
  const answers = await Promise.all(
    requests.map(async (request) => {
      const { status, text } = await ask(request);
      if (status !== 200) throw new Error(`${request} answered ${status}: ${text}`);
      return [request, text] as const;
    }),
  );
  return Object.fromEntries(answers);
};
