import * as z from 'zod';
import { interestTypes } from '../../../shared/occupations/interests.ts';

/** One occupation of an import; figures as in O*NET's files. */
export const ImportedOccupation = z.object({
  socCode: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, 'an O*NET-SOC code such as 15-1252.00'),
  titleEn: z.string().trim().min(1).max(200),
  titleZh: z.string().trim().min(1).max(200).optional(),
  summaryEn: z.string().trim().max(1000).default(''),
  summaryZh: z.string().trim().max(1000).optional(),
  alternateTitles: z.array(z.string().trim().min(1).max(200)).max(60).default([]),
  interests: z.record(z.enum(interestTypes), z.number().min(1).max(7)).nullable().default(null),
  zone: z.int().min(1).max(5).nullable().default(null),
  skills: z
    .array(
      z.object({
        skill: z.string().trim().toLowerCase().min(1).max(60),
        importance: z.number().gt(0).max(1),
      }),
    )
    .max(20)
    .default([]),
  /** E.g. `O*NET 29.0`. */
  source: z.string().trim().min(1).max(80),
});
export type ImportedOccupation = z.infer<typeof ImportedOccupation>;
