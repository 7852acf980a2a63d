import { randomUUID } from 'node:crypto';
import type { FunctionModel } from '../model.ts';
import type { FunctionError, FunctionInfo, InvocationRecord, InvokeResult } from '../system.ts';
import type { Bundle } from './bundle.ts';
import type { InvocationLog } from './invocation-log.ts';
import { type Outcome, type Sandbox, SandboxError, startSandbox } from './sandbox.ts';

export interface PoolOptions {
  lambda: FunctionModel;
  environment: Record<string, string>;
  log: InvocationLog;
  bundle: () => Promise<Bundle>;
}

/** Sandboxes of one function at once where it reserves no number: enough for two cores. */
const defaultConcurrency = 4;
const idleLimitMs = 120_000;

const errorOf = (error: unknown): FunctionError => {
  if (error instanceof SandboxError) return error.details;
  const message = error instanceof Error ? error.message : String(error);
  return { errorType: 'Runtime.ImportModuleError', errorMessage: message, trace: [] };
};

/** The sandboxes of one function: started when first needed, kept warm, ended when idle, stale or crashed. */
export class FunctionPool {
  readonly #options: PoolOptions;
  readonly #limit: number;
  readonly #idle: { sandbox: Sandbox; expiry: NodeJS.Timeout }[] = [];
  readonly #all = new Set<Sandbox>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #generation = 0;
  #inputs: ReadonlySet<string> = new Set();
  #crashText: string | undefined;
  #crashAfterMs: number | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#limit = Math.max(
      1,
      Math.min(options.lambda.reservedConcurrency ?? defaultConcurrency, defaultConcurrency),
    );
  }

  info(): FunctionInfo {
    const { name: id, entry, memoryMb, timeoutSeconds } = this.#options.lambda;
    return { id, entry, memoryMb, timeoutSeconds, running: this.#running };
  }

  crashWhenLogged(text: string): void {
    this.#crashText = text;
  }

  crashAfter(ms: number): void {
    this.#crashAfterMs = ms;
  }

  /** One event carries it at a time, so that one event crashes. */
  #takeCrashText(): string | undefined {
    const text = this.#crashText;
    this.#crashText = undefined;
    return text;
  }

  /** Ends the sandbox in the middle of its event, where that was asked for. */
  #crashLater(sandbox: Sandbox): NodeJS.Timeout | undefined {
    const ms = this.#crashAfterMs;
    this.#crashAfterMs = undefined;
    return ms === undefined ? undefined : setTimeout(() => void sandbox.end(), ms);
  }

  async invoke(event: unknown): Promise<InvokeResult> {
    const { lambda, log } = this.#options;
    const requestId = randomUUID();
    await this.#turn();
    const record = log.begin({ requestId, functionId: lambda.name, entry: lambda.entry });
    const startedAt = performance.now();
    const outcome = await this.#attempt(requestId, event, record).finally(() => this.#next());
    const durationMs = performance.now() - startedAt;
    const error = 'error' in outcome ? outcome.error : undefined;
    record.durationMs = durationMs;
    record.outcome = error?.errorType ?? 'ok';
    if (error) {
      record.errorMessage = error.errorMessage;
      log.write(record, [`${error.errorType}: ${error.errorMessage}`, ...error.trace.slice(1)].join('\n'));
      return { requestId, durationMs, error };
    }
    const payload: unknown =
      'payload' in outcome && outcome.payload !== undefined ? JSON.parse(outcome.payload) : undefined;
    return { requestId, durationMs, payload };
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#limit) this.#running += 1;
    // Whoever finishes hands its place on, so nobody can slip in between.
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #next(): void {
    const successor = this.#waiting.shift();
    if (successor) successor();
    else this.#running -= 1;
  }

  async #attempt(requestId: string, event: unknown, record: InvocationRecord): Promise<Outcome> {
    const { lambda, log } = this.#options;
    const generation = this.#generation;
    try {
      const sandbox = this.#takeIdle() ?? (await this.#start());
      const timeoutMs = lambda.timeoutSeconds * 1000;
      const exitWhenLogged = this.#takeCrashText();
      const call = {
        requestId,
        event: JSON.stringify(event),
        deadlineMs: Date.now() + timeoutMs,
        functionName: lambda.name,
        functionArn: lambda.arn,
        memoryMb: lambda.memoryMb,
        ...(exitWhenLogged !== undefined && { exitWhenLogged }),
      };
      const onLog = (text: string) => log.write(record, text);
      const crash = this.#crashLater(sandbox);
      const outcome = await sandbox.run(call, { timeoutMs, onLog }).finally(() => clearTimeout(crash));
      // An event that never wrote the text leaves the crash to the next one.
      const crashed = 'error' in outcome && outcome.error.errorType === 'Runtime.ExitError';
      if (!crashed) this.#crashText ??= exitWhenLogged;
      await this.#giveBack(sandbox, generation);
      return outcome;
    } catch (error) {
      return { error: errorOf(error) };
    }
  }

  async #start(): Promise<Sandbox> {
    const { lambda, environment, bundle } = this.#options;
    const { file, inputs } = await bundle();
    this.#inputs = inputs;
    const { handler, memoryMb } = lambda;
    const sandbox = startSandbox({ bundle: file, handler, environment, memoryMb });
    this.#all.add(sandbox);
    await sandbox.started.catch((error: unknown) => {
      this.#all.delete(sandbox);
      throw error;
    });
    return sandbox;
  }

  #takeIdle(): Sandbox | undefined {
    for (let kept = this.#idle.pop(); kept; kept = this.#idle.pop()) {
      clearTimeout(kept.expiry);
      if (!kept.sandbox.ended()) return kept.sandbox;
      this.#all.delete(kept.sandbox);
    }
    return undefined;
  }

  async #giveBack(sandbox: Sandbox, generation: number): Promise<void> {
    if (sandbox.ended() || generation !== this.#generation) {
      this.#all.delete(sandbox);
      await sandbox.end();
      return;
    }
    const expiry = setTimeout(() => {
      this.#all.delete(sandbox);
      void sandbox.end();
    }, idleLimitMs);
    expiry.unref();
    this.#idle.push({ sandbox, expiry });
  }

  /** A source file has changed: sandboxes with the old code finish their event and go. */
  async changed(path: string): Promise<void> {
    if (!this.#inputs.has(path)) return;
    this.#generation += 1;
    await this.#endIdle();
  }

  async #endIdle(): Promise<void> {
    for (let sandbox = this.#takeIdle(); sandbox; sandbox = this.#takeIdle()) {
      this.#all.delete(sandbox);
      await sandbox.end();
    }
  }

  /** Ends every sandbox, also those in the middle of an event. */
  async stop(): Promise<void> {
    this.#generation += 1;
    await this.#endIdle();
    await Promise.all([...this.#all].map((sandbox) => sandbox.end()));
  }
}
