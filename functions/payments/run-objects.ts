import { createHash } from 'node:crypto';
import { createGunzip, gzipSync } from 'node:zlib';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { Line } from './domain/reconciliation/line.ts';
import type { Run } from './domain/reconciliation/run.ts';

/** Lines of an object, so that a page of them can be read alone. */
const linesPerObject = 2000;

type StoredObject = Run['objects'][number];

/** Writes lines as objects of JSON Lines, gzipped; nothing of what is written is kept in memory. */
export const lineWriter = (objects: Pick<ObjectStore, 'put'>, folder: string) => {
  const written: StoredObject[] = [];
  let pending: string[] = [];
  const flush = async (): Promise<void> => {
    if (pending.length === 0) return;
    const bytes = gzipSync(`${pending.join('\n')}\n`);
    const key = `${folder}-${String(written.length + 1).padStart(5, '0')}.ndjson.gz`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    written.push({ key, lines: pending.length, sha256 });
    pending = [];
    await objects.put(key, bytes, { contentType: 'application/gzip' });
  };
  return {
    write: async (line: Line): Promise<void> => {
      pending.push(JSON.stringify(line));
      if (pending.length >= linesPerObject) await flush();
    },
    end: async (): Promise<StoredObject[]> => {
      await flush();
      return written;
    },
  };
};

/** The lines of an object, one after the other. Throws where it is gone: what a run names is never removed. */
export async function* readLines(objects: Pick<ObjectStore, 'open'>, key: string): AsyncGenerator<Line> {
  const stored = await objects.open(key);
  if (stored === null) throw new Error(`${key} is not there`);
  const text = stored.body.pipe(createGunzip());
  text.setEncoding('utf8');
  let rest = '';
  for await (const chunk of text) {
    const parts = `${rest}${String(chunk)}`.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield Line.parse(JSON.parse(part));
  }
}
