import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Kind } from './kinds.ts';
import type { Change, Counters, State } from './state.ts';

const Line = z.object({
  account: z.string(),
  kind: z.custom<Kind>((value) => typeof value === 'string'),
  id: z.string(),
  value: z.unknown(),
});

const CountersLine = z.object({
  counters: z.object({
    seed: z.number(),
    drawn: z.number(),
    offsetSeconds: z.number(),
    platform: z.string(),
  }),
});

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    // A crash in the middle of writing leaves half of a last line: what it told had not been answered to anybody.
    return undefined;
  }
};

/** What a journal's file holds: the last word on every object, and the counters. */
interface Contents {
  counters: Counters | undefined;
  objects: z.output<typeof Line>[];
}

/** Reads a journal; empty where there is none. */
export const readJournal = (file: string): Contents => {
  if (!existsSync(file)) return { counters: undefined, objects: [] };
  const objects = new Map<string, z.output<typeof Line>>();
  let counters: Counters | undefined;
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const line = text === '' ? undefined : parsed(text);
    const told = CountersLine.safeParse(line);
    if (told.success) counters = told.data.counters;
    const object = Line.safeParse(line);
    // Setting a key that is there keeps its place, and with it the order in which objects were made.
    if (object.success)
      objects.set(`${object.data.account} ${object.data.kind} ${object.data.id}`, object.data);
  }
  return { counters, objects: [...objects.values()].filter(({ value }) => value !== null) };
};

/** Keeps what changes in a file: a line for each object that was stored, replaced or removed. */
export class Journal {
  readonly #file: string;

  constructor(file: string, { counters, objects }: Contents) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    const lines = [...(counters === undefined ? [] : [{ counters }]), ...objects];
    writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  /** On disk when it returns. */
  append(state: State, changes: readonly Change[]): void {
    const seen = new Set<string>();
    const lines: string[] = [];
    for (const { account, kind, id } of changes) {
      const name = `${account} ${kind} ${id}`;
      if (seen.has(name)) continue;
      seen.add(name);
      lines.push(JSON.stringify({ account, kind, id, value: state.shelf(account, kind).get(id) ?? null }));
    }
    lines.push(JSON.stringify({ counters: state.counters }));
    appendFileSync(this.#file, `${lines.join('\n')}\n`);
  }
}
