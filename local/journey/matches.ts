import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import { type Step, expect } from './terminal.ts';

const part = <const S extends z.ZodType>(evidence: S) =>
  z.discriminatedUnion('counted', [
    z.object({ counted: z.literal(true), score: z.number(), weight: z.number(), evidence }),
    z.object({ counted: z.literal(false), reason: z.string() }),
  ]);
const Named = z.object({ skill: z.string() });
const Cluster = z.object({ label: z.object({ en: z.string() }), n: z.int() });

const Match = z.object({
  occupation: z.object({
    occupationId: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    hollandCode: z.string(),
  }),
  score: z.number().min(0).max(1).nullable(),
  known: z.number(),
  parts: z.object({
    interest: part(z.object({ correlation: z.number(), resultId: z.string() })),
    skills: part(z.object({ matched: z.array(Named), missing: z.array(Named.extend({ gain: z.number() })) })),
    demand: part(z.object({ cluster: Cluster })),
    pay: part(z.object({ cluster: Cluster, reaching: z.number() })),
    education: part(z.object({ zone: z.int(), personZone: z.int() })),
  }),
});
export type Match = z.infer<typeof Match>;

const Matches = z.object({ items: z.array(Match), basis: z.object({ occupations: z.int() }) });

const evidence = ({ parts }: Match): string[] => {
  const { interest, skills, demand, pay } = parts;
  const why = (reason: string) => `left out (${reason})`;
  const names = (items: { skill: string }[]) => items.map(({ skill }) => skill).join(', ') || 'none';
  return [
    `interests ${interest.counted ? `correlate ${interest.evidence.correlation.toFixed(2)}` : why(interest.reason)}`,
    `skills ${skills.counted ? `has ${names(skills.evidence.matched)}; lacks ${names(skills.evidence.missing.slice(0, 4))}` : why(skills.reason)}`,
    `demand ${demand.counted ? `${demand.score.toFixed(2)} from “${demand.evidence.cluster.label.en}” (n = ${demand.evidence.cluster.n})` : why(demand.reason)}`,
    `pay ${pay.counted ? `${Math.round(pay.evidence.reaching * 100)} % of postings reach the floor` : why(pay.reason)}`,
  ];
};

const tellMatch = (match: Match, { tell }: Step): void => {
  const { occupation, score, known } = match;
  tell(
    `${(score ?? 0).toFixed(3)}  ${occupation.title.zh} / ${occupation.title.en} [${occupation.hollandCode}], ${Math.round(known * 100)} % of the weights known`,
  );
  for (const line of evidence(match)) tell(`         ${line}`);
};

/** Learning a skill that is listed as missing must not lower a score. */
const tryOutSkill = async (member: ApiClient, match: Match, { tell }: Step): Promise<void> => {
  const { skills } = match.parts;
  const [missing] = skills.counted ? skills.evidence.missing : [];
  if (missing === undefined) return;
  const skill = encodeURIComponent(missing.skill);
  const { items } = await member.call(`GET /careers/matches?limit=100&whatIfSkill=${skill}`, Matches);
  const again = items.find(({ occupation }) => occupation.occupationId === match.occupation.occupationId);
  const [before, after] = [match.score ?? 0, again?.score ?? 0];
  expect(after >= before, `with ${missing.skill} the score fell from ${before} to ${after}`);
  tell(`with ${missing.skill}: ${before.toFixed(3)} → ${after.toFixed(3)}`);
};

/** The ranking with its evidence; answers the best. */
export const showMatches = async (
  member: ApiClient,
  { resultId }: { resultId: string },
  step: Step,
): Promise<Match> => {
  const { items, basis } = await member.call('GET /careers/matches?limit=5', Matches);
  const [best] = items;
  if (best === undefined) throw new Error('there should be matches');
  expect(basis.occupations >= 150, `150 occupations or more should be judged, not ${basis.occupations}`);
  const scores = items.map(({ score }) => score ?? -1);
  expect(
    scores.every((score, index) => score <= (scores[index - 1] ?? score)),
    `matches should come best first, not ${scores.join(', ')}`,
  );
  for (const match of items) {
    const { interest } = match.parts;
    if (interest.counted)
      expect(interest.evidence.resultId === resultId, 'the evidence should name the inventory’s result');
    tellMatch(match, step);
  }
  expect(best.parts.interest.counted, 'the best match should rest on interests too');
  expect(best.parts.skills.counted, 'the best match should rest on skills too');
  await tryOutSkill(member, best, step);
  return best;
};
