// `npm run bench -- <name> [--json file] [options]`: runs one measurement by its file name.
import { readdirSync } from 'node:fs';
import * as z from 'zod';

const notBenches = new Set(['run', 'report']);
const benches = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map(({ name }) => name.slice(0, -'.ts'.length))
  .filter((name) => !notBenches.has(name))
  .toSorted();

type Run = (args: readonly string[]) => Promise<void>;
const Bench = z.object({ run: z.custom<Run>((value) => typeof value === 'function') });

const [name = '', ...args] = process.argv.slice(2);
if (benches.includes(name)) {
  const { run } = Bench.parse(await import(`./${name}.ts`));
  await run(args);
} else {
  console.error(`npm run bench -- <name> [--json file]\n\nThere is: ${benches.join(', ')}`);
  process.exitCode = 1;
}
