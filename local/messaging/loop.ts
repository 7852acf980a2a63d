import { type Consumer, Signal } from './signal.ts';

export interface LoopOptions {
  /** Does or starts what there is to do; answers whether there was anything. */
  step: () => Promise<boolean>;
  /** How long to wait after a step that found nothing, unless woken. */
  restMs: number;
  onError: (error: unknown) => void;
}

/** Runs `step` again and again: at once while there is work, after a rest where there is none. */
export class Loop implements Consumer {
  readonly #options: LoopOptions;
  readonly #signal = new Signal();
  readonly #spawned = new Set<Promise<void>>();
  readonly #ended: Promise<void>;
  #paused = false;
  #stopped = false;
  #found = true;

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#ended = this.#run();
  }

  async #run(): Promise<void> {
    // Not within the constructor: a step may use what is being constructed.
    await Promise.resolve();
    while (!this.#stopped) {
      // An emulator that does not answer, say: reported, and tried again after a rest.
      this.#found = !this.#paused && (await this.#reported(this.#options.step())) === true;
      if (!this.#found) await this.#signal.wait(this.#options.restMs);
    }
  }

  async #reported<T>(work: Promise<T>): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      if (!this.#stopped) this.#options.onError(error);
      return undefined;
    }
  }

  /** Work that goes on while the loop does; `stop` waits for it, and its end is a reason to look again. */
  spawn(work: Promise<void>): void {
    const tracked = this.#reported(work).then(() => {
      this.#spawned.delete(tracked);
      this.wake();
    });
    this.#spawned.add(tracked);
  }

  /** How much spawned work is under way. */
  get running(): number {
    return this.#spawned.size;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  wake(): void {
    this.#signal.notify();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.wake();
  }

  idle(): boolean {
    return !this.#found && this.#spawned.size === 0;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#ended;
    await Promise.all(this.#spawned);
  }
}
