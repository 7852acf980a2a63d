import * as z from 'zod';
import { ColumnMapping } from './ingest/mapping.ts';

// What operations send and are shown of uploads, for the routes of the contract.

const Count = z.int().nonnegative();
const Instant = z.iso.datetime();

const UploadState = z.enum(['awaiting-file', 'ingesting', 'ingested', 'failed', 'duplicate']);

/** A line of the file that became no posting. Lines count from 1, the header included. */
const Reject = z.object({
  line: z.int().positive(),
  /** Stable and kebab-case, e.g. `missing-title`. */
  code: z.string(),
  /** What was wrong, in English, for the operator. */
  reason: z.string(),
  /** The beginning of the line. */
  excerpt: z.string(),
});

export const StartUpload = z.object({
  fileName: z.string().trim().min(1).max(200),
  sizeBytes: z.int().positive().optional(),
  /** What to call the source; without it the name of the file form that was recognised. */
  source: z.string().trim().min(1).max(60).optional(),
  /** Which column holds what, for a file whose columns bear names of its own; kept with the upload. */
  mapping: ColumnMapping.optional(),
});

/** Send the file as multipart/form-data to `url`: every entry of `fields` first, then the file in the field `file`. */
export const StartedUpload = z.object({
  uploadId: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  maxBytes: z.int().positive(),
  expiresAt: Instant,
});

export const Upload = z.object({
  uploadId: z.string(),
  fileName: z.string(),
  /** Name of the source; null until it is known. */
  source: z.string().nullable(),
  mapping: ColumnMapping.nullable(),
  state: UploadState,
  createdAt: Instant,
  updatedAt: Instant,
  bytes: z.object({ total: Count.nullable(), read: Count }),
  counts: z.object({
    lines: Count,
    accepted: Count,
    rejected: Count,
    /** Exact repetitions of a posting earlier in the same file. */
    duplicates: Count,
    markets: z.object({ zh: Count, en: Count }),
  }),
  /**
   * Postings that repeat one of the last 60 days, of this file or of earlier ones: `copies` show the same posting once
   * more, `reposts` post it again on another day. Null until the file has been compared.
   */
  repeats: z.object({ copies: Count, reposts: Count }).nullable(),
  /** Why the file as a whole could not be read; only in state `failed`. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** The earlier upload with the same content; only in state `duplicate`. */
  duplicateOf: z.string().nullable(),
  /** At most 20; the rest are in the rejects file. */
  firstRejects: z.array(Reject),
});

/** `url` downloads all rejects as JSON Lines; null where there are none (yet). */
export const Rejects = z.object({
  rejected: Count,
  first: z.array(Reject),
  download: z.object({ url: z.string(), expiresAt: Instant }).nullable(),
});
