import { describe, expect, it } from 'vitest';
import { Loop } from '../../../../local/messaging/loop.ts';
import { settled } from '../../../../local/messaging/settled.ts';

const never = () => {
  throw new Error('no error was expected');
};

describe('a consumer’s loop', () => {
  it('goes on at once while it finds work, then rests until woken', async () => {
    const work = [1, 2, 3];
    let looks = 0;
    const loop = new Loop({
      step: () => {
        looks += 1;
        return Promise.resolve(work.pop() !== undefined);
      },
      restMs: 60_000,
      onError: never,
    });
    await expect.poll(() => looks).toBe(4);
    expect(loop.idle()).toBe(true);
    work.push(4);
    loop.wake();
    await expect.poll(() => looks).toBe(6);
    await loop.stop();
  });

  it('reports an error and looks again after its rest', async () => {
    const errors: unknown[] = [];
    let looks = 0;
    const step = () => {
      looks += 1;
      return looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(false);
    };
    const loop = new Loop({ step, restMs: 5, onError: (error) => errors.push(error) });
    await expect.poll(() => looks).toBeGreaterThan(1);
    await loop.stop();
    expect(errors).toEqual([new Error('away')]);
  });

  it('takes nothing while it is held', async () => {
    let looks = 0;
    const step = () => Promise.resolve(++looks < 0);
    const loop = new Loop({ step, restMs: 1, onError: never });
    loop.pause();
    const before = looks;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(looks).toBe(before);
    loop.resume();
    await expect.poll(() => looks).toBeGreaterThan(before);
    await loop.stop();
  });

  it('ends only when what it had started has ended', async () => {
    let finish: () => void = never;
    const spawned = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const loop = new Loop({ step: () => Promise.resolve(false), restMs: 1, onError: never });
    loop.spawn(spawned);
    expect([loop.running, loop.idle()]).toEqual([1, false]);
    let stopped = false;
    const stopping = loop.stop().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(loop.running).toBe(0);
  });
});

describe('settled', () => {
  it('wants to see quiet twice in a row', async () => {
    const looks = [[], ['a message'], [], []];
    await settled(() => Promise.resolve(looks.shift() ?? ['too often']), 5000);
    expect(looks).toEqual([]);
  });

  it('says what is busy when its time is up', async () => {
    await expect(settled(() => Promise.resolve(['2 messages in jobs']), 60)).rejects.toThrow(
      '2 messages in jobs',
    );
  });
});
