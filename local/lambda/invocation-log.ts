import { appendFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InvocationRecord } from '../system.ts';

const keptInvocations = 200;
const keptLines = 500;
const fileLimitBytes = 10 * 1024 ** 2;

/** The last invocations with what they wrote, in memory for the console and one file per function under `folder`. */
export class InvocationLog {
  readonly #folder: string;
  #records: InvocationRecord[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  begin(start: Pick<InvocationRecord, 'requestId' | 'functionId' | 'entry'>): InvocationRecord {
    const record: InvocationRecord = { ...start, startedAt: new Date(), outcome: 'running', logs: [] };
    this.#records = [record, ...this.#records.slice(0, keptInvocations - 1)];
    return record;
  }

  write(record: InvocationRecord, text: string): void {
    const lines = text.replace(/\n$/, '').split('\n');
    if (record.logs.length < keptLines) record.logs.push(...lines);
    this.#writing = this.#writing.then(() => this.#append(record, lines)).catch(() => undefined);
  }

  async #append(record: InvocationRecord, lines: string[]): Promise<void> {
    const file = join(this.#folder, `${record.functionId}.log`);
    await mkdir(this.#folder, { recursive: true });
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > fileLimitBytes) await rm(file, { force: true });
    await appendFile(file, lines.map((line) => `${record.requestId} ${line}\n`).join(''));
  }

  recent(): InvocationRecord[] {
    return this.#records;
  }

  /** Resolves when everything is on disk. */
  async flush(): Promise<void> {
    await this.#writing;
  }
}
