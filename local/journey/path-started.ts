import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { type ApiClient, UnexpectedAnswer } from '../demo/api-client.ts';
import { type LearningPath, type PathStep, pathNow } from './path.ts';
import { type Step, expect } from './terminal.ts';

const Progress = z.object({ ppm: z.int(), next: z.string().nullable() });
const Enrolled = z.object({
  access: z.object({ open: z.boolean(), by: z.string().optional() }),
  progress: Progress,
  modules: z.array(
    z.object({ lessons: z.array(z.object({ lessonId: z.string(), kind: z.string(), sharePpm: z.int() })) }),
  ),
});
type Enrolled = z.infer<typeof Enrolled>;
const Done = z.object({ progress: Progress });

const study = (courseId: string) => `/learning/study/courses/${courseId}`;

/** What payments grant takes a moment to come to learning. */
const enrol = async (member: ApiClient, courseId: string, { progress }: Step): Promise<Enrolled> => {
  // Whoever pays for a course of a path may look into it before those it builds on.
  const body = { withoutPrerequisites: true };
  for (let asked = 1; asked <= 120; asked += 1) {
    try {
      return await member.call(`PUT ${study(courseId)}`, Enrolled, { body });
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer) || error.status !== 403) throw error;
      progress(`${courseId} is not open yet`);
      await pause(500);
    }
  }
  throw new Error(`${courseId} was bought and did not open within a minute.`);
};

const enrolIn = async (member: ApiClient, { courseId, access }: PathStep, step: Step): Promise<Enrolled> => {
  const enrolled = await enrol(member, courseId, step);
  const wanted = access === 'paid' ? 'entitlement' : 'free';
  const { open, by } = enrolled.access;
  expect(open && by === wanted, `${courseId} should be open by ${wanted}, not ${by ?? 'closed'}`);
  return enrolled;
};

/** Reads the first lesson: its share of the minutes is the progress. */
const readFirstLesson = async (
  member: ApiClient,
  courseId: string,
  { modules, progress }: Enrolled,
): Promise<number> => {
  const [lesson] = modules.flatMap(({ lessons }) => lessons);
  expect(progress.ppm === 0, `${courseId} should begin at nothing, not at ${progress.ppm} ppm`);
  expect(
    lesson?.kind === 'text',
    `${courseId} should begin with a text, not with a ${lesson?.kind ?? 'gap'}`,
  );
  const { lessonId = '', sharePpm = 0 } = lesson ?? {};
  expect(progress.next === lessonId, `${courseId} should lead to its first lesson ${lessonId}`);
  const path = `${study(courseId)}/lessons/${lessonId}`;
  await member.call(`POST ${path}/opening`, z.unknown());
  const done = await member.call(`PUT ${path}/completion`, Done);
  expect(
    sharePpm > 0 && done.progress.ppm === sharePpm,
    `after ${lessonId} the progress should be its ${sharePpm} ppm, not ${done.progress.ppm}`,
  );
  expect(done.progress.next !== lessonId, 'the course should lead on to the next lesson');
  const { progress: now } = await member.call(`GET ${study(courseId)}`, Enrolled);
  expect(now.ppm === sharePpm, 'the progress should read as it was told');
  return sharePpm;
};

/** Opens all that was bought, and begins with the first course; the path tells how far one is. */
export const startPath = async (member: ApiClient, path: LearningPath, step: Step): Promise<void> => {
  for (const one of path.steps.filter(({ access }) => access === 'paid')) await enrolIn(member, one, step);
  const [first] = path.steps;
  if (first === undefined) throw new Error('a path without courses cannot be started');
  const { courseId, title } = first;
  const ppm = await readFirstLesson(member, courseId, await enrolIn(member, first, step));
  const begun = (await pathNow(member, path)).steps.find((one) => one.courseId === courseId);
  expect(
    begun?.state === 'begun',
    `the path should show ${courseId} as begun, not ${begun?.state ?? 'gone'}`,
  );
  expect(
    Math.abs((begun?.progress ?? 0) - ppm / 1_000_000) < 1e-6,
    `the path should show ${ppm} ppm of ${courseId}, not ${begun?.progress ?? 0}`,
  );
  step.tell(
    `${title.en}: first lesson done, ${(ppm / 10_000).toFixed(1)} % of the course, as the path shows`,
  );
};
