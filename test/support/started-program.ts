import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../../local/house.ts';

export interface StartedProgram {
  origin: string;
  /** SIGKILL: nothing of the program runs another instruction. Resolves when it is gone. */
  kill: () => Promise<void>;
}

const patienceMs = 120_000;

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** `npm start` as a process of its own on this state folder, without site and demo; resolves when it can be used. */
export const startProgram = async (stateDir: string): Promise<StartedProgram> => {
  const options = ['--port', '0', '--no-demo', '--no-open', '--no-site'];
  const child = spawn(process.execPath, ['local/start.ts', ...options], {
    cwd: repositoryRoot,
    env: { ...process.env, PATHLIGHT_STATE_DIR: stateDir, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const kill = async () => {
    child.kill('SIGKILL');
    await ended(child);
  };
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const origin = / is at (\S+)/.exec(output)?.[1];
    if (origin !== undefined) return { origin, kill };
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await kill();
      throw new Error(`npm start did not come up:\n${output}`);
    }
    await pause(50);
  }
};
