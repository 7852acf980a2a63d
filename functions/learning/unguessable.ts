import { randomBytes } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 130 random bits behind a prefix: an id that is a key for whoever has it, and that nobody can guess. */
export const unguessableId = (prefix: string): string =>
  `${prefix}_${Array.from(randomBytes(26), (byte) => crockford.charAt(byte & 31)).join('')}`;
