// A day of 100,000 balance transactions through the use case of a run, in a process of its own: P14.
import { join } from 'node:path';
import * as z from 'zod';
import { inChild } from '../child/in-child.ts';
import type { Goal } from '../market/goal.ts';

const Measured = z.object({
  seconds: z.number(),
  openLines: z.int(),
  unexplainedMinor: z.int(),
  lines: z.int(),
});

const [movements, mostSeconds, mostMb] = [100_000, 60, 512];

export const measureReconciling = async (): Promise<Goal[]> => {
  const { value, peakMb } = await inChild({
    module: join(import.meta.dirname, 'reconciled-day.ts'),
    task: 'reconcileLargeDay',
    input: { movements },
  });
  const { seconds, openLines, unexplainedMinor, lines } = Measured.parse(value);
  const goal = (what: string, [ours, aim]: readonly [string, string], met: boolean): Goal => ({
    ...{ section: 'reconciling', what, ours, peer: null, goal: aim, met },
  });
  return [
    goal(
      `${movements} balance transactions`,
      [`${seconds.toFixed(1)} s`, `< ${mostSeconds} s`],
      seconds < mostSeconds,
    ),
    goal('largest resident memory', [`${Math.round(peakMb)} MB`, `< ${mostMb} MB`], peakMb < mostMb),
    goal(
      `${lines} lines of a day with one fee posted wrong`,
      [`${openLines} open, ${unexplainedMinor} unexplained`, '1 open, 0 unexplained'],
      openLines === 1 && unexplainedMinor === 0,
    ),
  ];
};
