import * as z from 'zod';
import { Verdict } from './verdict.ts';

export const solutionNames = ['user-personalization', 'similar-items', 'personalized-ranking'] as const;
export type SolutionName = (typeof solutionNames)[number];

/** The resources that are declared with the stage; what a run makes is found by its name. */
export const Resources = z.object({
  /** How the names of all that runs make begin. */
  prefix: z.string(),
  datasetGroupArn: z.string(),
  datasets: z.object({ interactions: z.string(), items: z.string(), users: z.string() }),
  solutions: z.record(z.enum(solutionNames), z.string()),
  roleArn: z.string(),
  bucket: z.string(),
});
export type Resources = z.infer<typeof Resources>;

const steps = [
  ...(['idle', 'forgetting', 'exporting', 'importing', 'training'] as const),
  ...(['evaluating', 'releasing', 'filtering', 'cleaning'] as const),
] as const;

/** What is live of a solution: a campaign, and the version it answers by. */
const Live = z.object({ campaignArn: z.string(), solutionVersionArn: z.string() });

/** Where the workflow stands: all that a step needs to go on, so that any call may be the last before a crash. */
export const WorkflowState = z.object({
  step: z.enum(steps),
  /** When the run under way began; names what it makes. Null between runs. */
  runId: z.string().nullable(),
  /** Versions that this run has trained, by solution. */
  versions: z.partialRecord(z.enum(solutionNames), z.string()),
  verdicts: z.partialRecord(z.enum(solutionNames), Verdict),
  live: z.partialRecord(z.enum(solutionNames), Live),
  filterArn: z.string().nullable(),
  /** The people that the deletion under way forgets. */
  forgetting: z.array(z.object({ memberId: z.string(), erasedAt: z.string() })),
  /** The end of the last run, or of the last look at whether there is enough to train on. */
  looked: z
    .object({
      at: z.string(),
      outcome: z.enum(['released', 'kept', 'failed', 'too-little']),
      reason: z.string(),
    })
    .nullable(),
});
export type WorkflowState = z.infer<typeof WorkflowState>;

export const atRest: WorkflowState = {
  ...{ step: 'idle', runId: null, versions: {}, verdicts: {}, live: {} },
  ...{ filterArn: null, forgetting: [], looked: null },
};

const dayMs = 86_400_000;
/** A week between trainings; a day until the next try where one failed or there was too little. */
const restDays = { released: 7, kept: 7, failed: 1, 'too-little': 1 } as const;

export const isDue = ({ looked }: WorkflowState, now: Date): boolean =>
  looked === null || now.getTime() - Date.parse(looked.at) >= restDays[looked.outcome] * dayMs;

/** `r20261122T1805`: fit for the names of jobs, in the order of time. */
export const runIdAt = (now: Date): string => `r${now.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}`;
