import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A peer that answers each line of JSON with a line of JSON, and lives until it is ended. */
export interface LinePeer {
  readonly ask: (question: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** Debian's Python, which finds Debian's packages; another one on the path may not. */
export const debianPython = '/usr/bin/python3';

/** Whether Debian's Python has all these modules. */
export const hasPythonModules = (...names: readonly string[]): boolean =>
  spawnSync(debianPython, ['-c', `import ${names.join(', ')}`], { stdio: 'ignore' }).status === 0;

/** Starts a program; resolves once it has said its first line. What it writes to its error output is shown. */
export const startPeer = async (program: string, args: readonly string[]): Promise<LinePeer> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      resolve();
    });
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error(`${program} ${args.join(' ')} ended without an answer`);
    return JSON.parse(value);
  };
  await answer();
  return {
    ask: (question) => {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return answer();
    },
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
};
