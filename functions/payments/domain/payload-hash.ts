import { createHash } from 'node:crypto';

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, canonical(entry)]),
  );
};

/** SHA-256 in hex of a value as JSON with its keys in order: the same for the same content, however it was put together. */
export const payloadHashOf = (payload: object): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(payload)))
    .digest('hex');
