import * as z from 'zod';

const Wanted = z.object({ skill: z.string(), importance: z.number() });

/** When a person learns; see `timetable.ts`. */
export const Rhythm = z.object({
  /** First day. */
  startOn: z.iso.date(),
  hoursPerWeek: z.number().min(0.25).max(56),
  /** 1 Monday to 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** When a day's learning begins where the person is. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, 19:30'),
  /** IANA name. */
  timeZone: z.string().min(1).max(64),
});
export type Rhythm = z.infer<typeof Rhythm>;

/** What a person decides of a path. */
export const PathChoices = z.object({
  rhythm: Rhythm,
  /** Courses they do not want. */
  leftOut: z.array(z.string().min(1).max(64)).max(100),
  /** Skills they say they have, beside those of the profile. */
  knownSkills: z.array(z.string().trim().min(1).max(80)).max(100),
});
export type PathChoices = z.infer<typeof PathChoices>;

const PathCourse = z.object({
  courseId: z.string(),
  minutes: z.number(),
  access: z.enum(['free', 'paid']),
  covers: z.array(Wanted).readonly(),
  unlocks: z.array(z.string()).readonly(),
  presupposes: z.array(z.string()).readonly(),
});

/** A path as it was computed, with the choices it was computed for. It stays as it is until the person asks again. */
export const KeptPath = z.object({
  pathId: z.string(),
  occupationId: z.string(),
  /** Rises each time it is computed. */
  version: z.int().positive(),
  computedAt: z.iso.datetime(),
  choices: PathChoices,
  path: z.object({
    courses: z.array(PathCourse).readonly(),
    minutes: z.number(),
    cost: z.number(),
    proven: z.boolean(),
    before: z.number(),
    after: z.number(),
    uncovered: z
      .array(Wanted.extend({ because: z.enum(['not-taught', 'left-out', 'out-of-reach']) }))
      .readonly(),
  }),
});
export type KeptPath = z.infer<typeof KeptPath>;
