import { spawn } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

const Result = z.object({ value: z.unknown(), peakMb: z.number() });

export interface ChildWork {
  /** Absolute path of the module. */
  readonly module: string;
  /** Name of the exported function: takes one value that JSON can carry, returns another. */
  readonly task: string;
  readonly input: unknown;
  /** Options for Node itself, such as `--max-old-space-size=1024`. */
  readonly nodeOptions?: readonly string[];
}

export interface ChildResult {
  readonly value: unknown;
  /** Largest resident set of the process, megabytes. */
  readonly peakMb: number;
}

/**
 * Runs one exported function of a module in a process of its own, so that memory, compiled code and crashes do not mix.
 * What it prints goes to this process' output. Rejects where the process ends without a result.
 */
export const inChild = ({ nodeOptions = [], ...work }: ChildWork): Promise<ChildResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...nodeOptions, join(import.meta.dirname, 'main.ts'), JSON.stringify(work)],
      {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    let result: ChildResult | undefined;
    child.on('message', (message) => (result = Result.parse(message)));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (result && code === 0) resolve(result);
      else reject(new Error(`${work.task} of ${work.module} ended with ${signal ?? code ?? '?'}`));
    });
  });
