import type { Learned } from './learned.ts';
import { wantingOf } from './mixing.ts';
import type { Doing } from './person.ts';

/** A doing with who did it. */
export interface RecordedDoing extends Doing {
  readonly memberId: string;
}

const dayMs = 86_400_000;
/** In which people are counted. */
export const popularDays = 28;
const halfLifeMs = 14 * dayMs;
/** Decimals that are kept, so that the order of adding up changes nothing. */
const precision = 1e6;

/**
 * How often each item was chosen: people of the last 28 days, and all doings by how much they say, each halved for every 14
 * days; counted back from the newest doing, so that the same interactions give the same numbers on any day. The head are the
 * fewest items that together have half of it.
 */
export const popularityOf = (doings: readonly RecordedDoing[]): Learned['popularity'] => {
  const newest = doings.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
  const items = new Map<string, { people: Set<string>; parts: number[] }>();
  for (const done of doings) {
    const age = newest - Date.parse(done.at);
    const entry = items.get(done.itemId) ?? { people: new Set<string>(), parts: [] };
    entry.parts.push(wantingOf(done) * 2 ** (-age / halfLifeMs));
    if (age <= popularDays * dayMs) entry.people.add(done.memberId);
    items.set(done.itemId, entry);
  }
  const counted = [...items]
    .map(([id, { people, parts }]): [string, number, number] => {
      const sum = parts.sort((a, b) => a - b).reduce((total, part) => total + part, 0);
      return [id, people.size, Math.round(sum * precision) / precision];
    })
    .sort(([a, , one], [b, , other]) => other - one || (a < b ? -1 : 1));
  const all = counted.reduce((sum, [, , decayed]) => sum + decayed, 0);
  const head: string[] = [];
  let held = 0;
  for (const [id, , decayed] of counted) {
    if (held >= all / 2) break;
    head.push(id);
    held += decayed;
  }
  return { days: popularDays, items: counted, head };
};
