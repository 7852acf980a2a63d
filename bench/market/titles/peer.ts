import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { OnetTitles } from './onet-titles.ts';

const Hits = z.object({ top1: z.number(), top5: z.number(), seconds: z.number() });
const Answer = z.object({ neighbour: Hits, svc: Hits.optional() });
export type PeerAnswer = z.infer<typeof Answer>;

/** scikit-learn on the same fold; null where it is not installed. */
export const askPeer = (
  { occupations, titles }: OnetTitles,
  { fold, svc }: { fold: number; svc: boolean },
): PeerAnswer | null => {
  const train = [
    ...occupations.map(({ id, title }) => [title, id]),
    ...titles.flatMap((each) => (each.fold === fold ? [] : each.ids.map((id) => [each.title, id]))),
  ];
  const test = titles.filter((each) => each.fold === fold).map(({ title, ids }) => [title, ids]);
  const { status, stdout } = spawnSync(
    '/usr/bin/python3',
    [join(import.meta.dirname, '../../peers/titles.py')],
    {
      input: JSON.stringify({ train, test, svc }),
      maxBuffer: 1 << 26,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  return status === 0 ? Answer.parse(JSON.parse(stdout)) : null;
};
