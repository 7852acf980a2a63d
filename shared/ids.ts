import { ulid } from 'ulid';
import * as z from 'zod';

/** Sortable by creation time (ULID) and readable: the prefix says what the id names, e.g. `upl_01JD3K…`. */
export const newId = (prefix: string, now: Date): string => `${prefix}_${ulid(now.getTime())}`;

/** Schema of an id with this prefix: the prefix, an underscore, 26 characters of Crockford's base 32. */
export const idSchema = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `an id that starts with ${prefix}_`);
