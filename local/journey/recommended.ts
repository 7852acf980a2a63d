import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { ApiClient } from '../demo/api-client.ts';
import { type Step, expect } from './terminal.ts';

const Title = z.object({ zh: z.string(), en: z.string() });
const Item = z.object({
  itemId: z.string(),
  title: Title,
  explored: z.boolean(),
  reasons: z.array(z.looseObject({ kind: z.string() })),
});
const Recommended = z.object({
  by: z.string(),
  personalised: z.boolean(),
  items: z.array(Item),
  basis: z.object({ profileVersion: z.int().nullable(), resultId: z.string().nullable() }),
});
export type Recommended = z.infer<typeof Recommended>;
type Kind = 'course' | 'occupation';

/** As many as are compared. */
export const places = 10;

export const recommendedTo = (member: ApiClient, kind: Kind): Promise<Recommended> =>
  member.call(`GET /recommendations?kind=${kind}&limit=${places}&language=zh`, Recommended);

/** What was ranked; what is tried out today stands at its place whatever is known of the person. */
export const rankedIds = ({ items }: Pick<Recommended, 'items'>): string[] =>
  items.filter(({ explored }) => !explored).map(({ itemId }) => itemId);

interface Until {
  kind: Kind;
  what: string;
  isSo: (found: Recommended) => boolean;
}

/** Asks until it is so: what one context knows takes a moment to come to the next. Throws after a minute. */
export const recommendedOnce = async (
  member: ApiClient,
  { kind, what, isSo }: Until,
  { progress }: Step,
): Promise<Recommended> => {
  for (let asked = 1; asked <= 120; asked += 1) {
    const found = await recommendedTo(member, kind);
    if (isSo(found)) return found;
    progress(`waiting until ${what}`);
    await pause(500);
  }
  throw new Error(`For a minute it did not come about that ${what}.`);
};

/** Says yes to being known. */
export const consent = (member: ApiClient): Promise<unknown> =>
  member.call('PUT /profiles/me/consents/personalisation', z.unknown(), { body: { granted: true } });

export interface Lists {
  course: Recommended;
  occupation: Recommended;
}

const listsOnce = async (
  member: ApiClient,
  until: Pick<Until, 'what' | 'isSo'>,
  step: Step,
): Promise<Lists> => ({
  course: await recommendedOnce(member, { kind: 'course', ...until }, step),
  occupation: await recommendedOnce(member, { kind: 'occupation', ...until }, step),
});

const titles = ({ items }: Recommended, count: number): string =>
  items
    .filter(({ explored }) => !explored)
    .slice(0, count)
    .map(({ title }) => title.en)
    .join(', ');

/** Before the inventory: the same for everyone until there is a yes, then by what the profile says. */
export const recommendedBefore = async (member: ApiClient, step: Step): Promise<Lists> => {
  const everyones = await recommendedTo(member, 'course');
  expect(!everyones.personalised, 'without a yes, recommendations should be the same for everyone');
  expect(everyones.items.length > 0, 'there should be courses to recommend');
  await consent(member);
  const isSo = ({ personalised, basis }: Recommended) => personalised && basis.profileVersion !== null;
  const before = await listsOnce(member, { what: 'the profile is known', isSo }, step);
  expect(before.course.basis.resultId === null, 'no result should be known before the inventory');
  step.tell(`courses by the profile alone: ${titles(before.course, 5)}`);
  return before;
};

const Gap = z.object({
  kind: z.literal('closes-gap'),
  skill: z.string(),
  occupation: z.object({ occupationId: z.string(), title: Title }),
  gain: z.number(),
});
const Skills = z.array(z.object({ skill: z.string(), importance: z.number() }));
const Taught = z.object({ teaches: z.array(z.object({ skill: z.string() })) });
const Wanted = z.object({ skills: Skills });
const Profile = z.object({
  profile: z.object({ skills: z.array(z.object({ name: z.string(), level: z.int() })) }),
});

/** The level from which a skill counts in full: central ones ask for more. */
const wantedLevel = (importance: number): number => (importance >= 0.9 ? 3 : 2);

/** That the course teaches the skill, the occupation wants it, and the person is short of it; asked of those who know. */
const isTrue = async (
  member: ApiClient,
  { itemId }: { itemId: string },
  { skill, occupation }: z.infer<typeof Gap>,
): Promise<void> => {
  const { occupationId } = occupation;
  const [course, wanted, { profile }] = await Promise.all([
    member.call(`GET /learning/courses/${itemId}`, Taught),
    member.call(`GET /careers/occupations/${occupationId}`, Wanted),
    member.call('GET /profiles/me', Profile),
  ]);
  expect(
    course.teaches.some((taught) => taught.skill === skill),
    `${itemId} is said to teach ${skill}, and does not`,
  );
  const importance = wanted.skills.find((one) => one.skill === skill)?.importance;
  expect(importance !== undefined, `${occupationId} is said to want ${skill}, and does not`);
  const level = Math.max(
    0,
    ...profile.skills.filter(({ name }) => lexicon.canonical(name) === skill).map((one) => one.level),
  );
  expect(
    level < wantedLevel(importance ?? 0),
    `${skill} is said to be a gap, and the profile has level ${level}`,
  );
};

/** Every course has a reason, and each gap that one is said to close is one. Answers the first, in words. */
const reasonsHold = async (member: ApiClient, { items }: Recommended): Promise<string> => {
  let first = '';
  for (const item of items) {
    expect(item.reasons.length > 0, `${item.itemId} should be recommended for a reason`);
    for (const reason of item.reasons) {
      const gap = Gap.safeParse(reason).data;
      if (gap === undefined) continue;
      await isTrue(member, item, gap);
      if (first === '')
        first = `${item.title.en} closes ${gap.skill}, towards ${gap.occupation.title.en} by ${(100 * gap.gain).toFixed(1)} %`;
    }
  }
  return first;
};

const change = (before: Recommended, after: Recommended, what: string): void =>
  expect(
    rankedIds(before).join() !== rankedIds(after).join(),
    `recommended ${what} should change with the answers; they stayed ${rankedIds(after).join(', ')}`,
  );

/** After the inventory: other courses and occupations, by this result, each for a reason that is true. */
export const recommendedAfter = async (
  member: ApiClient,
  { before, resultId }: { before: Lists; resultId: string },
  step: Step,
): Promise<Lists> => {
  const isSo = ({ basis }: Recommended) => basis.resultId === resultId;
  const after = await listsOnce(member, { what: 'the result is known', isSo }, step);
  change(before.course, after.course, 'courses');
  change(before.occupation, after.occupation, 'occupations');
  const [top] = after.occupation.items.filter(({ explored }) => !explored);
  expect(
    top?.reasons.some(({ kind }) => kind === 'fits-interests') === true,
    'the first occupation should be recommended for its interests',
  );
  const reason = await reasonsHold(member, after.course);
  expect(reason !== '', 'a course should close a gap');
  step.tell(`courses after the answers: ${titles(after.course, 5)}`);
  step.tell(`why: ${reason}`);
  step.tell(`occupations: ${titles(before.occupation, 3)} → ${titles(after.occupation, 3)}`);
  return after;
};
