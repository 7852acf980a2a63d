// `npm run check`: every gate, two at a time, with a line and a time each; the output of a gate only where it fails.
// `npm run check -- lint types` runs those alone.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import pc from 'picocolors';
import { type Gate, gates } from './gates.ts';

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const execute = ([program, ...args]: readonly [string, ...string[]]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '1' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const pass = async (gate: Gate): Promise<boolean> => {
  const started = performance.now();
  for (const command of gate.commands) {
    const { code, output } = await execute(command);
    if (code === 0) continue;
    console.error(`${pc.red('✗')} ${gate.name}: ${command.join(' ')}\n${output}`);
    return false;
  }
  console.log(
    `${pc.green('✓')} ${gate.name} ${pc.dim(`${((performance.now() - started) / 1000).toFixed(1)} s`)}`,
  );
  return true;
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`no such gate: ${unknown.join(', ')}; there are ${gates.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const queue = gates.filter(({ name }) => named.length === 0 || named.includes(name));
const results: boolean[] = [];
const worker = async (): Promise<void> => {
  for (let gate = queue.shift(); gate !== undefined; gate = queue.shift()) results.push(await pass(gate));
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
if (results.includes(false)) process.exitCode = 1;
