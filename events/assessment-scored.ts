import * as z from 'zod';
import { fact } from './fact.ts';

/** One letter of Holland's hexagon. */
export const HollandType = z.enum(['R', 'I', 'A', 'S', 'E', 'C']);

/**
 * A member's assessment has been scored: on submission, or, where it was taken without an account, when the member
 * claims it. `data.resultId` names it for good: the same result never comes with other figures.
 */
export const AssessmentScored = z.object({
  memberId: z.string(),
  resultId: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.int().positive(),
  scoredAt: z.iso.datetime(),
  scales: z.array(
    z.object({
      /** For an interest inventory R, I, A, S, E or C. */
      scaleId: z.string(),
      /** Share of the attainable range, 0 to 100. */
      percentOfMaximum: z.number().min(0).max(100),
      /** Standardised within the person: mean 0 over the scales, standard deviation 1; all 0 for a flat profile. */
      z: z.number(),
    }),
  ),
  /** Only for interest inventories: the three highest types, highest first. */
  hollandCode: z.array(HollandType).length(3).nullable(),
  /** The answers look careless: show figures built on this result with that caution. */
  flagged: z.boolean(),
  /** Which signs of careless answering were found. */
  flags: z.array(z.string()),
});
export type AssessmentScored = z.infer<typeof AssessmentScored>;

export const assessmentScored = fact({
  name: 'assessment-scored',
  context: 'assessments',
  schema: AssessmentScored,
  example: {
    memberId: 'a1b2',
    resultId: 'res_01JD3K5M6N7P8Q9R0S1T2V3W4X',
    instrumentId: 'riasec-60',
    instrumentVersion: 1,
    scoredAt: '2026-11-22T08:30:00.000Z',
    scales: [
      { scaleId: 'R', percentOfMaximum: 30, z: -0.61 },
      { scaleId: 'I', percentOfMaximum: 75, z: 1.39 },
      { scaleId: 'A', percentOfMaximum: 62.5, z: 0.83 },
      { scaleId: 'S', percentOfMaximum: 50, z: 0.28 },
      { scaleId: 'E', percentOfMaximum: 27.5, z: -0.72 },
      { scaleId: 'C', percentOfMaximum: 17.5, z: -1.17 },
    ],
    hollandCode: ['I', 'A', 'S'],
    flagged: false,
    flags: [],
  },
});
