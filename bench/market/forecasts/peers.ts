import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Held } from './series.ts';

const Numbers = z.array(
  z.union([z.number(), z.string()]).transform((value) => (typeof value === 'number' ? value : NaN)),
);
const Answer = z.object({
  key: z.string(),
  method: z.string(),
  /** Seconds of one thread. */
  cpu: z.number(),
  f: Numbers,
  lo80: Numbers.optional(),
  hi80: Numbers.optional(),
  lo95: Numbers.optional(),
  hi95: Numbers.optional(),
});
export type Answer = z.infer<typeof Answer>;

interface Peer {
  name: string;
  command: string;
  script: string;
  /** Lines it answers a series with. */
  methods: number;
}

export const peers: readonly Peer[] = [
  { name: 'R forecast', command: 'Rscript', script: 'forecasts.R', methods: 3 },
  { name: 'statsmodels', command: '/usr/bin/python3', script: 'forecasts.py', methods: 2 },
];

const folder = '.local/bench-forecasts';

/** Answers by what was asked: the script and the series. */
const keptBy = ({ script, methods }: Peer) => {
  const path = join(import.meta.dirname, '../../peers', script);
  const code = readFileSync(path, 'utf8');
  const file = join(folder, `${script}.jsonl`);
  const question = ({ key, m, h, x }: Held): string => JSON.stringify({ key, m, h, x });
  const idOf = (held: Held): string => createHash('sha256').update(code).update(question(held)).digest('hex');
  const Kept = z.object({ id: z.string(), answers: z.array(Answer).length(methods) });
  const known = new Map<string, Answer[]>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const kept = Kept.safeParse(JSON.parse(line));
      if (kept.success) known.set(kept.data.id, kept.data.answers);
    }
  }
  const keep = (held: Held, answers: Answer[]): void => {
    mkdirSync(folder, { recursive: true });
    known.set(idOf(held), answers);
    appendFileSync(
      file,
      `${JSON.stringify({ id: idOf(held), answers }, (_, value: unknown) => (Number.isNaN(value) ? 'NA' : value))}\n`,
    );
  };
  return { path, question, find: (held: Held) => known.get(idOf(held)), keep };
};

/** Asks the peer about series it has not been asked before; undefined where it is not installed. */
const ask = (peer: Peer, asked: readonly Held[], kept: ReturnType<typeof keptBy>): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(peer.command, [kept.path], { stdio: ['pipe', 'pipe', 'ignore'] });
    child.once('error', () => resolve(false));
    child.stdin.on('error', () => undefined);
    let answers: Answer[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      const answer = Answer.safeParse(JSON.parse(line));
      if (!answer.success) return;
      if (answers[0] && answers[0].key !== answer.data.key) answers = [];
      answers.push(answer.data);
      const held = asked.find(({ key }) => key === answer.data.key);
      if (answers.length === peer.methods && held) kept.keep(held, answers);
    });
    child.once('close', (code) => resolve(code === 0));
    child.stdin.end(asked.map((held) => `${kept.question(held)}\n`).join(''));
  });

export interface PeerOutcome {
  answers: Answer[];
  /** How many series were answered in an earlier run: the same script and the same values. */
  cached: number;
}

/** What a peer says of the series; an empty answer where it is not installed or broke before it said anything. */
export const answersOf = async (peer: Peer, series: readonly Held[]): Promise<PeerOutcome> => {
  const kept = keptBy(peer);
  const fresh = series.filter((held) => kept.find(held) === undefined);
  if (fresh.length > 0) await ask(peer, fresh, kept);
  return {
    answers: series.flatMap((held) => kept.find(held) ?? []),
    cached: series.length - fresh.length,
  };
};
