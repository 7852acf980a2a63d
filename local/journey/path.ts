import * as z from 'zod';
import type { ApiClient } from '../demo/api-client.ts';
import type { Match } from './matches.ts';
import { refused } from './person.ts';
import { type Step, expect } from './terminal.ts';

const PathStep = z.object({
  courseId: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  minutes: z.int(),
  access: z.enum(['free', 'paid']),
  state: z.enum(['open', 'begun', 'finished', 'withdrawn']),
  progress: z.number(),
  covers: z.array(z.object({ skill: z.string() })),
  startOn: z.iso.date(),
  endOn: z.iso.date(),
  sittings: z.int(),
});
export type PathStep = z.infer<typeof PathStep>;

const LearningPath = z.object({
  occupationId: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  steps: z.array(PathStep),
  minutes: z.int(),
  before: z.number(),
  after: z.number(),
  endOn: z.iso.date().nullable(),
});
export type LearningPath = z.infer<typeof LearningPath>;

const Calendar = z.object({ fileName: z.string(), content: z.string() });

const dayMs = 86_400_000;

/** Three evenings a week from tomorrow on. */
const choices = () => ({
  rhythm: {
    startOn: new Date(Date.now() + dayMs).toISOString().slice(0, 10),
    hoursPerWeek: 4,
    weekdays: [2, 4, 6],
    at: '19:30',
    timeZone: 'Asia/Shanghai',
  },
  leftOut: [],
  knownSkills: [],
});

const address = (occupationId: string) => `/learning/paths/${occupationId}`;

export const pathNow = (
  member: ApiClient,
  { occupationId }: Pick<LearningPath, 'occupationId'>,
): Promise<LearningPath> => member.call(`GET ${address(occupationId)}`, LearningPath);

/** One course after another, each for a skill or for a later course; sums and ends are those of the courses. */
const hangsTogether = ({ steps, minutes, before, after, endOn }: LearningPath): void => {
  expect(after > before, `the path should close a part of the gap, not lead from ${before} to ${after}`);
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  expect(sum === minutes, `the path takes ${minutes} minutes, its courses ${sum}`);
  expect(
    steps.every((step, index) => step.startOn >= (steps[index - 1]?.endOn ?? '')),
    'a course of the path begins before the one before it ends',
  );
  expect(steps.at(-1)?.endOn === endOn, `the path should end with its last course, not on ${endOn ?? '?'}`);
};

/** The plan as a calendar file has an entry for each sitting, every one another. */
const calendarHolds = async (member: ApiClient, path: LearningPath): Promise<number> => {
  const route = `GET ${address(path.occupationId)}/calendar?language=zh`;
  const { content } = await member.call(route, Calendar);
  const sittings = path.steps.reduce((total, step) => total + step.sittings, 0);
  const entries = new Set(content.replaceAll('\r\n ', '').match(/^UID:.+$/gm));
  expect(content.startsWith('BEGIN:VCALENDAR\r\n'), 'the plan should be a calendar file');
  expect(
    entries.size === sittings && content.split('BEGIN:VEVENT').length - 1 === sittings,
    `the calendar file has ${entries.size} entries for ${sittings} sittings`,
  );
  return sittings;
};

/** From what is known to what the occupation wants: courses in order, with dates. */
export const computePath = async (
  member: ApiClient,
  { occupation }: Match,
  { tell }: Step,
): Promise<LearningPath> => {
  const { occupationId } = occupation;
  await refused(pathNow(member, { occupationId }), 404, 'a path that nobody asked for');
  const path = await member.call(`PUT ${address(occupationId)}`, LearningPath, { body: choices() });
  expect(path.steps.length > 0, `a course should close a gap to ${occupation.title.en}`);
  hangsTogether(path);
  const kept = await pathNow(member, path);
  expect(JSON.stringify(kept) === JSON.stringify(path), 'the path should be kept as it was computed');
  const sittings = await calendarHolds(member, path);
  tell(
    `${path.title.zh} / ${path.title.en}: ${Math.round(100 * path.before)} → ${Math.round(100 * path.after)} % of its skills, ${path.minutes} minutes, ${sittings} sittings, done ${path.endOn ?? ''}`,
  );
  for (const { title, access, minutes, covers, startOn, endOn } of path.steps)
    tell(
      `  ${startOn} – ${endOn}  ${title.en} (${access}, ${minutes} min): ${covers.map(({ skill }) => skill).join(', ')}`,
    );
  return path;
};
