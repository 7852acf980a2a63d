import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a program that cannot outlive this process. A watcher shell reads a pipe whose other end only we hold: when
 * we end, however we end (even by SIGKILL), the pipe closes and the watcher ends the program. Its own session
 * (`detached`) keeps Ctrl-C in the terminal from ending it before we have stopped in order.
 */
export const spawnGuarded = (program: string, args: string[]): ChildProcess =>
  spawn(
    '/bin/sh',
    [
      '-c',
      'exec 3<&0; { cat <&3; kill -KILL $$; } >/dev/null 2>&1 & exec "$0" "$@" </dev/null 3<&-',
      program,
      ...args,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );

/** Resolves with the program's output once `pattern` occurs in it; rejects with the output if it ends before. */
export const outputMatching = async (child: ChildProcess, pattern: RegExp): Promise<string> => {
  let output = '';
  return await new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (pattern.test(output)) resolve(output);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(output.trim() || 'it ended without a word')));
  });
};

/** Asks the program to end, and insists after two seconds. */
export const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 2000);
  await ended;
  clearTimeout(insist);
  child.stdin?.destroy();
};
