// What a first request waits for: each door's bundle as deployed, and the time from the start of a process to its handler
// being ready, beside a handler with only the DynamoDB client. Runs are interleaved, so that a busy machine slows all.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bundle, bundleDoors, referenceName } from './cold-start/bundles.ts';
import { report } from './report.ts';

/** What the template tells the doors; the values do not matter before a request comes. */
const environment = {
  AWS_REGION: 'us-east-1',
  AWS_LAMBDA_FUNCTION_NAME: 'measured',
  POWERTOOLS_SERVICE_NAME: 'measured',
  TABLE_NAME: 'measured-table',
  BUCKET_NAME: 'measured-bucket',
  EVENT_BUS_NAME: 'measured-bus',
};

const boot = `
const { handler } = await import(process.argv[1]);
if (typeof handler !== 'function') throw new Error('there is no handler');
process.exit(0);`;

/** Milliseconds from the start of a process until the handler is ready. Throws what the process said where it is not. */
const startOnce = ({ name, file }: Bundle): number => {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', boot, file], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  const ms = performance.now() - begun;
  if (status !== 0) throw new Error(`${name} does not start:\n${stderr}`);
  return ms;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The first round warms the disk's cache and is not counted. */
const measure = (bundles: readonly Bundle[], runs: number): Map<string, number[]> => {
  const times = new Map<string, number[]>(bundles.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const bundle of bundles) {
      const ms = startOnce(bundle);
      if (run > 0) times.get(bundle.name)?.push(ms);
    }
  }
  return times;
};

const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10;

const doorTable = (bundles: readonly Bundle[], times: ReadonlyMap<string, readonly number[]>) => {
  const reference = times.get(referenceName) ?? [];
  const rows = bundles.map(({ name, bytes, gzipBytes }) => {
    const own = times.get(name) ?? [];
    // Of each round its own ratio: what slowed the machine in that round slowed both.
    const ratio = median(own.map((ms, run) => ms / (reference[run] ?? Number.NaN)));
    return {
      door: name,
      'bundle KB': kilobytes(bytes),
      'gzip KB': kilobytes(gzipBytes),
      'ready ms': Math.round(median(own)),
      ratio: ratio.toFixed(2),
    };
  });
  return { title: `Process start to handler ready, median of ${reference.length}`, rows };
};

const contentTable = (bundles: readonly Bundle[]) => ({
  title: 'What the bundles are made of (minified KB)',
  rows: bundles.map(({ name, contents }) => ({
    door: name,
    largest: contents
      .slice(0, 7)
      .map(([source, bytes]) => `${source} ${kilobytes(bytes)}`)
      .join(', '),
  })),
});

export const run = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, runs: { type: 'string', default: '15' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs wants a number of rounds, e.g. 15');
  const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
  try {
    const bundles = await bundleDoors(folder);
    const times = measure(bundles, runs);
    report([doorTable(bundles, times), contentTable(bundles)], values.json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
