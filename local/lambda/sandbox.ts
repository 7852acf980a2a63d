import { Worker } from 'node:worker_threads';
import type { FunctionError } from '../system.ts';
import { type Call, Report } from './protocol.ts';

export interface SandboxOptions {
  bundle: string;
  handler: string;
  environment: Record<string, string>;
  memoryMb: number;
}

export type Outcome = { payload: string | undefined } | { error: FunctionError };

/** One execution environment: a worker thread with its own variables, modules and memory limit; one event at a time. */
export interface Sandbox {
  /** Loads the code; rejects with what the code threw while loading. */
  started: Promise<void>;
  run: (call: Call, options: { timeoutMs: number; onLog: (text: string) => void }) => Promise<Outcome>;
  /** True once it has crashed, timed out or been ended: it takes no more events. */
  ended: () => boolean;
  end: () => Promise<void>;
}

/** Lambda allows ten seconds for loading the code; here several sandboxes may start at once on two cores. */
const initLimitMs = 30_000;

const failure = (errorType: string, errorMessage: string): FunctionError => ({
  errorType,
  errorMessage,
  trace: [],
});

const crash = (error: unknown): FunctionError => {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return failure('Runtime.OutOfMemory', 'RequestId: Error: Runtime exited with error: signal: killed');
  }
  if (error instanceof Error) {
    return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
  }
  return failure('Runtime.ExitError', 'Error: Runtime exited without providing a reason');
};

export class SandboxError extends Error {
  readonly details: FunctionError;

  constructor(details: FunctionError) {
    super(details.errorMessage);
    this.name = 'SandboxError';
    this.details = details;
  }
}

class WorkerSandbox implements Sandbox {
  readonly started: Promise<void>;
  readonly #worker: Worker;
  #ended = false;
  #onReport: (report: Report) => void = () => undefined;
  #onEnd: (error: FunctionError) => void = () => undefined;

  constructor({ bundle, handler, environment, memoryMb }: SandboxOptions) {
    this.#worker = new Worker(new URL('./sandbox-main.ts', import.meta.url), {
      workerData: { bundle, handler },
      env: environment,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.started = this.#whenReady();
    // A sandbox that nobody waits for any more must not bring the whole system down.
    this.started.catch(() => undefined);
    this.#worker.on('message', (message: unknown) => this.#onReport(Report.parse(message)));
    let reason: unknown;
    this.#worker.on('error', (error) => {
      reason = error;
    });
    this.#worker.on('exit', () => {
      this.#ended = true;
      this.#onEnd(crash(reason));
    });
  }

  async #whenReady(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new SandboxError(failure('Sandbox.Timedout', 'The code took too long to load')));
        }, initLimitMs);
        this.#onEnd = (error) => reject(new SandboxError(error));
        this.#onReport = (report) => {
          if (report.kind === 'ready') resolve();
          if (report.kind === 'error') reject(new SandboxError(report.error));
        };
      });
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async run(
    call: Call,
    { timeoutMs, onLog }: { timeoutMs: number; onLog: (text: string) => void },
  ): Promise<Outcome> {
    const outcome = await new Promise<Outcome>((resolve) => {
      const timer = setTimeout(() => {
        const seconds = (timeoutMs / 1000).toFixed(2);
        finish({
          error: failure('Sandbox.Timedout', `${call.requestId} Task timed out after ${seconds} seconds`),
        });
        void this.end();
      }, timeoutMs);
      const finish = (result: Outcome) => {
        clearTimeout(timer);
        resolve(result);
      };
      this.#onEnd = (error) => finish({ error });
      this.#onReport = (report) => {
        if (report.kind === 'log') onLog(report.text);
        if (report.kind === 'answer') finish({ payload: report.payload });
        if (report.kind === 'error') finish({ error: report.error });
      };
      this.#worker.postMessage(call);
    });
    return outcome;
  }

  ended(): boolean {
    return this.#ended;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }
}

export const startSandbox = (options: SandboxOptions): Sandbox => new WorkerSandbox(options);
