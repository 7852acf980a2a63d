/** Wakes one who waits for something to do; a call while nobody waits is remembered. */
export class Signal {
  #wake: (() => void) | undefined;
  #pending = false;

  notify(): void {
    if (this.#wake) this.#wake();
    else this.#pending = true;
  }

  /** Resolves at the next notification, or after `ms` milliseconds. */
  async wait(ms: number): Promise<void> {
    if (this.#pending) {
      this.#pending = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), ms);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }
}

/** A loop that takes work until it is stopped, and can be held. */
export interface Consumer {
  /** Look for work now rather than at the next regular look. */
  wake: () => void;
  pause: () => void;
  resume: () => void;
  /** Nothing taken and, as far as it has looked, nothing waiting. */
  idle: () => boolean;
  /** Resolves when the loop has ended. */
  stop: () => Promise<void>;
}
