import type { SqsStore } from '../emulators/fauxqs-parts.ts';

/** Deliveries to be repeated, by queue. */
export class Duplicates {
  readonly #left = new Map<string, number>();

  order(queueName: string, count: number): void {
    this.#left.set(queueName, count);
  }

  /** Takes one of the ordered repetitions, if any is left. */
  take(queueName: string): boolean {
    const left = this.#left.get(queueName) ?? 0;
    if (left > 0) this.#left.set(queueName, left - 1);
    return left > 0;
  }
}

/** Turns the order of the waiting messages round; answers how many there are. */
export const reverseQueue = (queues: SqsStore, queueName: string): number =>
  queues.getQueueByName(queueName)?.messages.reverse().length ?? 0;
