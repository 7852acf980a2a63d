import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { FunctionModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { Endpoints, FunctionInfo, InvokeResult } from '../system.ts';
import { bundleDoor } from './bundle.ts';
import { lambdaEnvironment } from './environment.ts';
import { FunctionPool } from './function-pool.ts';
import type { InvocationLog } from './invocation-log.ts';

export interface FunctionsOptions {
  /** What entries are relative to. */
  root: string;
  /** Where bundles are kept. */
  bundles: string;
  models: readonly FunctionModel[];
  endpoints: Endpoints;
  log: InvocationLog;
  /** Called when a function has ended: it may have written what others wait for. */
  onInvoked: () => void;
}

/** Folders whose files end up in bundles. */
const sourceFolders = ['functions', 'shared', 'events'];

/** All functions of the template, each with its own sandboxes. */
export class Functions {
  readonly #pools: ReadonlyMap<string, FunctionPool>;
  readonly #root: string;
  readonly #onInvoked: () => void;
  #watchers: FSWatcher[] = [];
  #stopping = false;

  constructor({ root, bundles, models, endpoints, log, onInvoked }: FunctionsOptions) {
    this.#root = root;
    this.#onInvoked = onInvoked;
    const pool = (lambda: FunctionModel): [string, FunctionPool] => {
      const environment = lambdaEnvironment(lambda, endpoints);
      const bundle = () => bundleDoor(root, lambda.entry, bundles);
      return [lambda.name, new FunctionPool({ lambda, environment, log, bundle })];
    };
    this.#pools = new Map(models.map(pool));
  }

  #pool(functionId: string): FunctionPool {
    const pool = this.#pools.get(functionId);
    if (pool) return pool;
    throw new StartError(`There is no function ${functionId}.`, 'The console page lists them.');
  }

  async invoke(functionId: string, event: unknown): Promise<InvokeResult> {
    const result = await this.#pool(functionId).invoke(event);
    this.#onInvoked();
    return result;
  }

  /** For consumers of queues and streams: what the stop of the system cut short is no failure of the function. */
  async invokeUnlessStopping(functionId: string, event: unknown): Promise<InvokeResult> {
    const result = await this.invoke(functionId, event);
    if (this.#stopping && result.error) throw new Error('The system stops.');
    return result;
  }

  crashWhenLogged(functionId: string, text: string): void {
    this.#pool(functionId).crashWhenLogged(text);
  }

  list(): FunctionInfo[] {
    return [...this.#pools.values()].map((pool) => pool.info());
  }

  /** From now on a changed source file ends the sandboxes that run it. */
  watchSources(): void {
    for (const folder of sourceFolders) {
      const path = join(this.#root, folder);
      try {
        const watcher = watch(path, { recursive: true }, (_event, file) => {
          if (file !== null) this.#changed(join(path, file));
        });
        watcher.on('error', () => watcher.close());
        this.#watchers.push(watcher);
      } catch {
        // No such folder in this project, or no watches left on this machine: then a restart picks changes up.
      }
    }
  }

  #changed(path: string): void {
    for (const pool of this.#pools.values()) void pool.changed(path);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
    await Promise.all([...this.#pools.values()].map((pool) => pool.stop()));
  }
}
