import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { Posting } from '../../../functions/market/domain/posting.ts';
import type { Goal, MeasureOptions } from '../goal.ts';
import { markedAlone } from './marked.ts';
import type { FileOfPostings } from './postings.ts';

const section = 'duplicates';
const Peer = z.object({ peer: z.string(), texts: z.number(), met: z.number(), seconds: z.number() });
type Peer = z.infer<typeof Peer>;

const peerOnce = (input: string): Peer | null => {
  const script = join(import.meta.dirname, '../../peers/minhash.py');
  const { status, stdout } = spawnSync('/usr/bin/python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 600_000,
  });
  return status === 0 ? Peer.parse(JSON.parse(stdout)) : null;
};

const rounds = 3;

const inputOf = (postings: readonly Posting[]): string =>
  postings
    .map(({ title, company, city, description, market }) =>
      JSON.stringify([`${title} ${company} ${city}\n${description}`, market]),
    )
    .join('\n');

/** Best of the rounds, ours and theirs in turn. */
const race = (postings: readonly Posting[]) => {
  const input = inputOf(postings);
  const best = { ours: Infinity, theirs: Infinity, name: '' };
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    markedAlone(postings);
    best.ours = Math.min(best.ours, (performance.now() - start) / 1000);
    const peer = peerOnce(input);
    if (!peer) continue;
    best.theirs = Math.min(best.theirs, peer.seconds);
    best.name = peer.peer;
  }
  return best;
};

/** Postings a second from text to marks, one core each, ours and Python's in turn on the same postings. */
export const speedBesidePeer = (files: readonly FileOfPostings[], { quick, table }: MeasureOptions): Goal => {
  const postings = files.flatMap((file) =>
    file.postings.filter(({ description }) => description !== '').slice(0, quick ? 1000 : 5000),
  );
  const { ours, theirs, name } = race(postings);
  const measured = name !== '';
  const perSecond = (seconds: number): number => Math.round(postings.length / seconds);
  const row = (what: string, seconds: number) => ({ what, seconds, 'postings / s': perSecond(seconds) });
  table({
    title: `${postings.length} postings with a text, from text to marks, best of ${rounds}`,
    rows: [
      row('ours: sketches, keys, verified marks', ours),
      ...(measured ? [row(`${name}: signatures and look-up only`, theirs)] : []),
    ],
  });
  return {
    section,
    what: 'postings a second, one core',
    ours: perSecond(ours),
    peer: measured ? `${perSecond(theirs)} (${name})` : null,
    goal: '≥ 5 × peer',
    met: measured ? theirs / ours >= 5 : 'not measured',
    note: measured
      ? `${(theirs / ours).toFixed(1)} ×`
      : 'needs /usr/bin/python3 with numpy; see bench/peers/README.md',
  };
};
