import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import * as z from 'zod';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sortable by creation time (ULID) and readable: the prefix says what the id names, e.g. `upl_01JD3K…`. */
export const newId = (prefix: string, now: Date): string => `${prefix}_${ulid(now.getTime())}`;

/** The id of what a command creates. The same command always names the same thing, so a retry cannot create a second. */
export const idFromCommand = (prefix: string, commandId: string): string => `${prefix}_${commandId}`;

/** A command's id where the caller sent no key: a fresh ULID. */
export const freshCommandId = (now: Date): string => ulid(now.getTime());

/** A command's id derived from what makes it the same command: 130 bits of SHA-256 in the alphabet of a ULID. */
export const commandIdFrom = (...parts: readonly string[]): string => {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from({ length: 26 }, (_, index) => crockford.charAt((digest[index] ?? 0) & 31)).join('');
};

/** Schema of an id with this prefix: the prefix, an underscore, 26 characters of Crockford's base 32. */
export const idSchema = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `an id that starts with ${prefix}_`);
