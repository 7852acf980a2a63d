import * as z from 'zod';

/** What finance does that must be known for ever. */
export const AuditAction = z.enum([
  'journal-proposed',
  'journal-approved',
  'journal-rejected',
  'reconciliation-run',
  'line-assigned',
  'line-commented',
  'line-resolved',
  'line-reopened',
  'export-made',
  'release-proposed',
  'release-approved',
  'release-rejected',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** One thing that somebody did: the body of a link of the audit trail. */
export const AuditRecord = z.object({
  at: z.iso.datetime(),
  /** The person, or `every-night` for the system itself. */
  actor: z.string(),
  action: AuditAction,
  /** What it was done to: a journal, a run, a line, an export. */
  subject: z.string(),
  /** What of it matters: amounts, reasons, hashes of what was written elsewhere. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditRecord = z.infer<typeof AuditRecord>;
