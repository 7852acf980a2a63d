import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Debian's Python, into which its packages go; the first `python3` on PATH may be another. */
const python = '/usr/bin/python3';

/** Whether it is there and imports these modules. */
export const pythonHas = (...modules: readonly string[]): boolean =>
  spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' }).status === 0;

/** Runs a script of this folder: `input` goes to it as JSON, what it prints comes back as JSON. */
export const runPython = (script: string, input: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(python, [join(import.meta.dirname, script)], { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString()));
      else reject(new Error(`${script} ended with code ${code ?? '?'}`));
    });
    child.stdin.end(JSON.stringify(input));
  });
