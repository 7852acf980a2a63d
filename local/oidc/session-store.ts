import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Payload = z.custom<AdapterPayload>((value) => typeof value === 'object' && value !== null);
const Entry = z.object({ payload: Payload, expiresAt: z.number().optional() });
type Entry = z.infer<typeof Entry>;

/** What must outlive a restart so that people stay signed in; the rest lives for minutes. */
const kept = new Set(['Session', 'Grant', 'RefreshToken']);

/**
 * The provider's sessions, grants and tokens: in memory, and the long-lived ones in `<stateDir>/oidc-sessions.json`,
 * written at most every quarter of a second.
 */
export const openSessionStore = (stateDir: string) => {
  const path = join(stateDir, 'oidc-sessions.json');
  const entries = new Map(Object.entries(readJsonFile(path, z.record(z.string(), Entry)) ?? {}));
  let pending: NodeJS.Timeout | undefined;

  const flush = () => {
    if (pending === undefined) return;
    clearTimeout(pending);
    pending = undefined;
    const lasting = [...entries].filter(([key]) => kept.has(key.split(':', 1)[0] ?? ''));
    writeJsonFile(path, Object.fromEntries(lasting));
  };
  const changed = (model: string) => {
    if (kept.has(model)) pending ??= setTimeout(flush, 250);
  };
  const live = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    if (entry?.expiresAt === undefined || entry.expiresAt > Date.now()) return entry;
    entries.delete(key);
    return undefined;
  };
  return { adapter: (model: string) => adapterOf(model, { entries, live, changed }), flush };
};

interface Storage {
  entries: Map<string, Entry>;
  live: (key: string) => Entry | undefined;
  changed: (model: string) => void;
}

const adapterOf = (model: string, { entries, live, changed }: Storage): Adapter => {
  const keyOf = (id: string) => `${model}:${id}`;
  const where = (test: (payload: AdapterPayload) => boolean) =>
    [...entries].filter(([key, { payload }]) => key.startsWith(`${model}:`) && test(payload));
  return {
    upsert: async (id, payload, expiresIn) => {
      const expiresAt = expiresIn === undefined ? {} : { expiresAt: Date.now() + expiresIn * 1000 };
      entries.set(keyOf(id), { payload, ...expiresAt });
      changed(model);
      return Promise.resolve();
    },
    find: async (id) => Promise.resolve(live(keyOf(id))?.payload),
    findByUid: async (uid) =>
      Promise.resolve(where((payload) => payload.uid === uid).map(([key]) => live(key)?.payload)[0]),
    findByUserCode: async () => Promise.resolve(undefined),
    consume: async (id) => {
      const entry = entries.get(keyOf(id));
      if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000);
      changed(model);
      return Promise.resolve();
    },
    destroy: async (id) => {
      entries.delete(keyOf(id));
      changed(model);
      return Promise.resolve();
    },
    revokeByGrantId: async (grantId) => {
      for (const [key] of where((payload) => payload.grantId === grantId)) entries.delete(key);
      changed(model);
      return Promise.resolve();
    },
  };
};
