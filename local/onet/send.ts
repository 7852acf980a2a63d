import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { OnetOccupation } from './read-folder.ts';

const batchSize = 50;
const attempts = 6;

const Outcome = z.object({
  accepted: z.int(),
  rejected: z.array(z.object({ index: z.int(), pointer: z.string(), reason: z.string() })),
});

export interface Rejected {
  readonly socCode: string;
  readonly pointer: string;
  readonly reason: string;
}

export interface Target {
  /** Origin of the running system, e.g. `http://127.0.0.1:4400`. */
  readonly origin: string;
  /** Access token of a member of the group operations. */
  readonly token: string;
}

const putOnce = ({ origin, token }: Target, occupations: readonly OnetOccupation[]): Promise<Response> =>
  fetch(new URL('/api/careers/occupations', origin), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ occupations }),
    signal: AbortSignal.timeout(60_000),
  });

/** Waits and asks again where the system is busy or starting. */
const put = async (target: Target, occupations: readonly OnetOccupation[]) => {
  for (let attempt = 1; ; attempt += 1) {
    const response = await putOnce(target, occupations);
    if (response.ok) return Outcome.parse(await response.json());
    const busy = response.status === 429 || response.status === 503;
    if (!busy || attempt === attempts) {
      throw new Error(`${target.origin} answered ${response.status}: ${await response.text()}`);
    }
    await pause(250 * 2 ** attempt);
  }
};

/** Sends the occupations batch by batch; `report` hears how many are done. Sending the same again changes nothing. */
export const sendOccupations = async (
  target: Target,
  occupations: readonly OnetOccupation[],
  report: (done: number) => void,
): Promise<{ accepted: number; rejected: Rejected[] }> => {
  let accepted = 0;
  const rejected: Rejected[] = [];
  for (let start = 0; start < occupations.length; start += batchSize) {
    const batch = occupations.slice(start, start + batchSize);
    const outcome = await put(target, batch);
    accepted += outcome.accepted;
    for (const { index, pointer, reason } of outcome.rejected) {
      rejected.push({ socCode: batch[index]?.socCode ?? '?', pointer, reason });
    }
    report(start + batch.length);
  }
  return { accepted, rejected };
};
