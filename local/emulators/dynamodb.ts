import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { outputMatching, spawnGuarded, stopProcess } from './guarded-process.ts';

export interface RunningDynamoDb {
  endpoint: string;
  stop: () => Promise<void>;
}

/** dynoxide reports the port it was given, not the one it got, so a free one is found first. */
const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });

const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch (cause) {
    throw new StartError(
      `The DynamoDB emulator has no binary for ${process.platform}-${process.arch} (package ${name}).`,
      'Run any other DynamoDB emulator and set DYNAMODB_ENDPOINT to its address, e.g. DYNAMODB_ENDPOINT=http://127.0.0.1:8000',
      { cause },
    );
  }
};

const launch = async (program: string, dbPath: string | undefined): Promise<[ChildProcess, string]> => {
  const port = await freePort();
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawnGuarded(program, dbPath === undefined ? args : [...args, '--db-path', dbPath]);
  await outputMatching(child, /listening on/);
  return [child, `http://127.0.0.1:${port}`];
};

const launchWithRetry = async (program: string, dbPath: string | undefined) => {
  try {
    return await launch(program, dbPath);
  } catch {
    // Another process may have taken the port between finding it and listening on it: once more with a new one.
    return await launch(program, dbPath).catch((cause: unknown) => {
      throw new StartError(
        `The DynamoDB emulator does not start: ${cause instanceof Error ? cause.message : String(cause)}`,
        'Check that its data file can be written (disk full, other owner?); `npm start -- --reset` starts with an empty one.',
        { cause },
      );
    });
  }
};

/**
 * A DynamoDB on a free loopback port, persistent in the SQLite file `dbPath` or in memory without one. Where
 * DYNAMODB_ENDPOINT is set, that emulator is used instead and left running.
 */
export const startDynamoDb = async (options: { dbPath?: string } = {}): Promise<RunningDynamoDb> => {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) return { endpoint: given, stop: () => Promise.resolve() };
  const [child, endpoint] = await launchWithRetry(binary(), options.dbPath);
  child.stdout?.resume();
  child.stderr?.resume();
  return { endpoint, stop: () => stopProcess(child) };
};
