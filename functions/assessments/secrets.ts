import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits: who holds it may open what was made without an account. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex. No salt, no stretching: a secret of 256 bits cannot be guessed from its hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in constant time. */
export const opens = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex'));
