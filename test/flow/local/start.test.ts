import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

interface Started {
  child: ChildProcess;
  output: () => string;
  /** Exit code, or null after a signal. */
  ended: Promise<number | null>;
}

describe('npm start', () => {
  let stateDir: string;
  let started: Started[] = [];
  beforeEach(() => {
    stateDir = join(repository, '.local/test', randomUUID());
    mkdirSync(stateDir, { recursive: true });
  });
  afterEach(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGKILL');
      await ended;
    }
    started = [];
    rmSync(stateDir, { recursive: true, force: true });
  });

  const start = (args: string[] = [], env: Record<string, string> = {}): Started => {
    const child = spawn(
      process.execPath,
      ['local/start.ts', '--no-demo', '--no-open', '--no-site', ...args],
      {
        cwd: repository,
        env: { ...process.env, PATHLIGHT_STATE_DIR: stateDir, NO_COLOR: '1', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const ended = once(child, 'close').then(() => child.exitCode);
    const run = { child, output: () => output, ended };
    started.push(run);
    return run;
  };
  const running = async () => {
    const run = start(['--port', '0']);
    await expect
      .poll(run.output, { timeout: 100_000, interval: 100 })
      .toMatch(/is at http:\/\/127\.0\.0\.1:\d+/);
    return { ...run, origin: /is at (\S+)/.exec(run.output())?.[1] ?? '' };
  };
  /** Programs that still name the state folder on their command line. */
  const leftBehind = () =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        } catch {
          return '';
        }
      })
      .filter((commandLine) => commandLine.includes(stateDir));

  it('serves API and console from one address, and ends clean on SIGTERM', async () => {
    const { child, origin, ended, output } = await running();
    expect((await fetch(`${origin}/_local`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${origin}/api/profiles/me`)).status).toBe(401);
    expect(leftBehind().length).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await ended, output()).toBe(0);
    expect(leftBehind()).toEqual([]);
    expect(existsSync(join(stateDir, 'lock'))).toBe(false);
  });

  it('leaves no program behind when it is killed, and starts again on what is there', async () => {
    const { child, ended } = await running();
    child.kill('SIGKILL');
    await ended;
    await expect.poll(leftBehind, { timeout: 5000 }).toEqual([]);
    await running();
  });

  it('names a taken port, and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { ended, output } = start(['--port', String(port)]);
    expect(await ended).toBe(1);
    taken.close();
    expect(output()).toContain(`Port ${port}`);
    expect(output()).toContain('--port');
    expect(existsSync(join(stateDir, 'lock'))).toBe(false);
    expect(leftBehind()).toEqual([]);
  });

  it('names the missing emulator of another platform, and what can stand in', async () => {
    const otherPlatform = "data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})";
    const { ended, output } = start(['--port', '0'], { NODE_OPTIONS: `--import=${otherPlatform}` });
    expect(await ended).toBe(1);
    expect(output()).toContain('no binary for linux-riscv64');
    expect(output()).toContain('DYNAMODB_ENDPOINT');
    expect(existsSync(join(stateDir, 'lock'))).toBe(false);
  });

  it('says so where its data cannot be read, and keeps it', async () => {
    mkdirSync(join(stateDir, 'tables'), { recursive: true });
    const file = join(stateDir, 'tables/dynamodb.sqlite');
    writeFileSync(file, 'this is no database '.repeat(500));
    const { ended, output } = start(['--port', '0']);
    expect(await ended).toBe(1);
    expect(output()).toContain('emulator does not start');
    expect(output()).toContain('--reset');
    expect(readFileSync(file, 'utf8')).toContain('this is no database');
    expect(leftBehind()).toEqual([]);
  });

  it('explains its options, and an option it does not have', async () => {
    const help = start(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('--reset');
    const odd = start(['--prot', '1']);
    expect(await odd.ended).toBe(1);
    expect(odd.output()).toContain("Unknown option '--prot'");
  });
});
