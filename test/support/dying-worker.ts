import type { Wrap } from './market-world.ts';

/** What a worker changes; everything else only reads. */
const writes = new Set([
  ...[
    'put',
    'enter',
    'markCounted',
    'announce',
    'saveAnalysis',
    'queueAnalysis',
    'establishBaseline',
    'publish',
  ],
]);

export class WorkerDied extends Error {}

/** Lets the worker die at chosen writes, counted over all of them: right before the write is done, or right after. */
export class Deaths {
  readonly #at: ReadonlyMap<number, 'before' | 'after'>;
  /** Writes begun so far. */
  count = 0;

  constructor(at: ReadonlyMap<number, 'before' | 'after'> = new Map()) {
    this.#at = at;
  }

  readonly wrap: Wrap = (thing) =>
    new Proxy(thing, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || typeof name !== 'string' || !writes.has(name)) return value;
        return async (...args: unknown[]): Promise<unknown> => {
          const when = this.#at.get((this.count += 1));
          if (when === 'before') throw new WorkerDied(`before write ${this.count}`);
          const result: unknown = await Reflect.apply(value, target, args);
          if (when === 'after') throw new WorkerDied(`after write ${this.count}`);
          return result;
        };
      },
    });
}

/** Delivers again and again, as a queue does, until the work is done; throws what is no death, and after ten deaths. */
export const untilDone = async (work: () => Promise<unknown>): Promise<void> => {
  for (let deliveries = 1; ; deliveries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof WorkerDied) || deliveries > 10) throw error;
    }
  }
};
