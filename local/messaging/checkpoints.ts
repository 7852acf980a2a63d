import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far each stream consumer has come, one small file each; a restart goes on from there. */
export class Checkpoints {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Sequence number of the last record that is done with, or undefined for a consumer that never ran. */
  read(consumerId: string): string | undefined {
    try {
      return readFileSync(join(this.#folder, consumerId), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Replaces the file as a whole: a crash leaves the old number or the new one, never half of it. */
  write(consumerId: string, sequenceNumber: string): void {
    const file = join(this.#folder, consumerId);
    writeFileSync(`${file}.new`, sequenceNumber);
    renameSync(`${file}.new`, file);
  }
}
