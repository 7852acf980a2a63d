import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type ApiClient, UnexpectedAnswer, apiClient } from '../demo/api-client.ts';
import {
  type GivenAnswer,
  type InventoryResult,
  answerInventory,
  interestInventory,
} from '../demo/inventory.ts';
import { demoAnswers, demoProfile } from '../demo/member.ts';
import { signIn } from '../oidc/token.ts';
import { readAnswers } from './answers-file.ts';
import { type Step, expect } from './terminal.ts';

const StoredProfile = z.object({
  version: z.int(),
  profile: z.looseObject({ name: z.string(), skills: z.array(z.object({ name: z.string() })) }),
  completeness: z.object({ percent: z.number(), next: z.array(z.object({ section: z.string() })) }),
});

/** Resolves where the call is refused with this status, and throws where it is not. */
export const refused = async (call: Promise<unknown>, wanted: number, what: string): Promise<void> => {
  const status = await call.then(
    () => 'well',
    (error: unknown) => {
      if (error instanceof UnexpectedAnswer) return error.status;
      throw error;
    },
  );
  expect(status === wanted, `${what} should be refused with ${wanted}, not answered ${status}`);
};

/** The demo's profile before its member has taught themselves SQL: what is missing can be bought. */
const profile = {
  ...demoProfile,
  skills: demoProfile.skills.map((skill) => (skill.name === 'SQL' ? { ...skill, level: 1 } : skill)),
};

const newMember = async (origin: string): Promise<{ email: string; member: ApiClient }> => {
  const email = `journey-${randomUUID().slice(0, 8)}@example.org`;
  const { accessToken } = await signIn(origin, { email, create: true });
  return { email, member: apiClient(origin, accessToken) };
};

/** A new account of its own, so that the journey can be walked again and again on one system. */
export const newAccount = async (origin: string, { tell }: Step): Promise<ApiClient> => {
  const { email, member } = await newMember(origin);
  const stored = await member.call('GET /profiles/me', StoredProfile);
  expect(stored.version === 0, 'a new account should have no profile yet');
  await refused(apiClient(origin).call('GET /profiles/me', z.unknown()), 401, 'a stranger');
  tell(`${email} has signed in`);
  return member;
};

/** Somebody else with the same profile: only what they answer will tell the two apart. */
export const doubleOf = async (origin: string): Promise<ApiClient> => {
  const { member } = await newMember(origin);
  await member.call('PUT /profiles/me', StoredProfile, {
    body: profile,
    headers: { 'if-match': '"0"' },
  });
  return member;
};

export const fillInProfile = async (member: ApiClient, { tell }: Step): Promise<void> => {
  const save = (version: number) =>
    member.call('PUT /profiles/me', StoredProfile, {
      body: profile,
      headers: { 'if-match': `"${version}"` },
    });
  const saved = await save(0);
  expect(saved.version === 1, `the first save should be version 1, not ${saved.version}`);
  await refused(save(0), 412, 'saving over a version that has moved on');
  const read = await member.call('GET /profiles/me', StoredProfile);
  expect(read.profile.name === profile.name, 'the profile should read as it was saved');
  expect(read.profile.skills.length === profile.skills.length, 'every skill should be there');
  const next = read.completeness.next.map(({ section }) => section).join(', ');
  tell(`${read.completeness.percent} % complete${next === '' ? '' : `; next: ${next}`}`);
};

type Questions = Awaited<ReturnType<typeof interestInventory>>['questions'];

/** Those of the file, or the demo member's. */
export const answersTo = (questions: Questions, answersFile: string | undefined): Promise<GivenAnswer[]> =>
  answersFile === undefined ? Promise.resolve(demoAnswers(questions)) : readAnswers(answersFile, questions);

/** One request an answer, as a person clicks. */
export const answerQuestions = async (
  member: ApiClient,
  { answersFile }: { answersFile: string | undefined },
  { progress, tell }: Step,
): Promise<InventoryResult> => {
  const { instrumentId, questions } = await interestInventory(member);
  const answers = await answersTo(questions, answersFile);
  expect(answers.length === 60, `the interest inventory should have 60 items, not ${answers.length}`);
  const result = await answerInventory(member, { instrumentId, answers, perRequest: 1 }, (saved) =>
    progress(`${saved} of ${answers.length} answers saved`),
  );
  const code = result.holland?.code.join('') ?? '';
  expect(/^[RIASEC]{3}$/.test(code), 'an interest inventory should give a Holland code');
  const flags = result.quality.flags.map(({ flag }) => flag).join(', ');
  if (answersFile === undefined) expect(!result.quality.flagged, `honest answers were flagged: ${flags}`);
  tell(`${answers.length} answers, Holland code ${code}${flags === '' ? '' : `; quality: ${flags}`}`);
  return result;
};
