import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSystem } from '../../../local/system.ts';
import { functionResource, stackOf, testFolder, type TestFolder } from '../../support/local-system.ts';

const sources = {
  'functions/echo.ts': `
    console.log('loaded');
    export const handler = async (event: unknown, context: { functionName: string; getRemainingTimeInMillis(): number }) => {
      console.log('called');
      return { event, name: context.functionName, left: context.getRemainingTimeInMillis(), env: process.env };
    };`,
  'functions/slow.ts': `export const handler = () => new Promise((resolve) => setTimeout(resolve, 60_000));`,
  'functions/throws.ts': `export const handler = async () => { throw new RangeError('too far'); };`,
  'functions/broken.ts': `throw new Error('no configuration'); export const handler = () => undefined;`,
  'functions/exits.ts': `export const handler = () => { process.exit(3); };`,
  // It pauses as it grows: of a loop without a pause V8 at times makes an end of the whole process.
  'functions/hungry.ts': `
    const all = [];
    export const handler = async () => { for (;;) { all.push(new Array(10_000).fill(all.length)); await new Promise(setImmediate); } };`,
  'functions/busy.ts': `
    let at = 0;
    export const handler = async () => { at += 1; await new Promise((resolve) => setTimeout(resolve, 200)); return at--; };`,
};
const names = Object.keys(sources).map((path) => path.replace(/^functions\/|\.ts$/g, ''));
const properties: Record<string, object> = {
  slow: { Timeout: 1 },
  hungry: { MemorySize: 64 },
  busy: { ReservedConcurrentExecutions: 1 },
};
const stack = stackOf(
  Object.fromEntries(
    names.map((name) => [
      name,
      functionResource(
        `functions/${name}.ts`,
        { GREETING: 'hello' },
        { FunctionName: name, ...properties[name] },
      ),
    ]),
  ),
);

describe('functions on the local system', () => {
  let folder: TestFolder;
  let system: LocalSystem;
  const start = async (watch = false) => {
    folder = testFolder(sources);
    system = await folder.start([stack], { watch });
  };
  afterEach(async () => {
    await system.stop();
    folder.remove();
  });

  it('get event, context and exactly their own variables, and keep their sandbox between calls', async () => {
    await start();
    process.env['SECRET_OF_THE_HOST'] = 'x';
    const { payload } = await system.invoke('echo', { a: [1, '职'] });
    expect(payload).toMatchObject({
      event: { a: [1, '职'] },
      name: 'echo',
      env: {
        GREETING: 'hello',
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_DYNAMODB: system.endpoints.dynamodb,
      },
    });
    expect(payload).not.toHaveProperty('env.SECRET_OF_THE_HOST');
    delete process.env['SECRET_OF_THE_HOST'];
    await system.invoke('echo', {});
    expect(system.recentInvocations().map(({ logs }) => logs)).toEqual([['called'], ['called']]);
  });

  it('are ended when their time is up, and say so as Lambda does', async () => {
    await start();
    const { error } = await system.invoke('slow', {});
    expect(error?.errorType).toBe('Sandbox.Timedout');
    expect(error?.errorMessage).toMatch(/Task timed out after 1\.00 seconds$/);
    expect(system.functions().find(({ id }) => id === 'slow')?.running).toBe(0);
  });

  it.each([
    ['throws', 'RangeError', 'too far'],
    ['broken', 'Error', 'no configuration'],
    ['exits', 'Runtime.ExitError', 'exited'],
    ['hungry', 'Runtime.OutOfMemory', 'signal: killed'],
  ])('%s: fails with %s and leaves the rest running', async (name, errorType, message) => {
    await start();
    const { error } = await system.invoke(name, {});
    expect(error?.errorType).toBe(errorType);
    expect(error?.errorMessage).toContain(message);
    expect((await system.invoke('echo', 1)).error).toBeUndefined();
  });

  it('never run more often at once than they reserve', async () => {
    await start();
    const results = await Promise.all(Array.from({ length: 4 }, () => system.invoke('busy', {})));
    expect(results.map(({ payload }) => payload)).toEqual([1, 1, 1, 1]);
  });

  it('run their new code after a change of the source', async () => {
    await start(true);
    await system.invoke('throws', {});
    folder.write('functions/throws.ts', `export const handler = async () => 'mended';`);
    await expect
      .poll(async () => (await system.invoke('throws', {})).payload, { timeout: 10_000 })
      .toBe('mended');
  });

  it('name a source that does not compile', async () => {
    await start();
    folder.write('functions/throws.ts', `export const handler = (`);
    expect((await system.invoke('throws', {})).error?.errorMessage).toContain('throws.ts');
  });

  it('are refused by a name nobody knows', async () => {
    await start();
    await expect(system.invoke('nobody', {})).rejects.toThrow('There is no function nobody');
  });
});
