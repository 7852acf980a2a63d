import * as z from 'zod';
import { fact } from './fact.ts';

/** A member has said, or said anew, whether their data may be used for a purpose. The latest `decidedAt` counts. */
export const ConsentDecided = z.object({
  memberId: z.string(),
  purpose: z.enum(['matching', 'personalisation', 'research', 'messages']),
  granted: z.boolean(),
  decidedAt: z.iso.datetime(),
});
export type ConsentDecided = z.infer<typeof ConsentDecided>;

export const consentDecided = fact({
  name: 'consent-decided',
  context: 'profiles',
  schema: ConsentDecided,
  example: {
    memberId: 'a1b2',
    purpose: 'personalisation',
    granted: true,
    decidedAt: '2026-11-22T08:00:00.000Z',
  },
});
