import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { FunctionModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { Endpoints, FunctionInfo, InvokeResult } from '../system.ts';
import { type Bundle, bundleDoor } from './bundle.ts';
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

/** People wait for the doors of the API, nobody for the others. */
const apiFirst = (models: readonly FunctionModel[]): string[] => {
  const entries = models.map(({ entry }) => entry);
  return [...entries.filter((entry) => entry.endsWith('/api.ts')), ...entries];
};

/** All functions of the template, each with its own sandboxes. */
export class Functions {
  readonly #options: FunctionsOptions;
  readonly #pools: ReadonlyMap<string, FunctionPool>;
  readonly #bundling = new Map<string, Promise<Bundle>>();
  #watchers: FSWatcher[] = [];
  #stopping = false;

  constructor(options: FunctionsOptions) {
    this.#options = options;
    const { models, endpoints, log } = options;
    const pool = (lambda: FunctionModel): [string, FunctionPool] => {
      const environment = lambdaEnvironment(lambda, endpoints);
      return [
        lambda.name,
        new FunctionPool({ lambda, environment, log, bundle: () => this.#bundle(lambda.entry) }),
      ];
    };
    this.#pools = new Map(models.map(pool));
  }

  /** Whoever asks while a door is being bundled gets that bundle. */
  async #bundle(entry: string): Promise<Bundle> {
    const { root, bundles } = this.#options;
    const under = this.#bundling.get(entry) ?? bundleDoor(root, entry, bundles);
    this.#bundling.set(entry, under);
    return await under.finally(() => this.#bundling.delete(entry));
  }

  /** Bundles every door, one after the other, so that the first call of each finds it done. */
  async bundleAll(): Promise<void> {
    for (const entry of apiFirst(this.#options.models)) {
      if (this.#stopping) return;
      // A door that cannot be bundled says so to whoever calls it.
      await this.#bundle(entry).catch(() => undefined);
    }
  }

  #pool(functionId: string): FunctionPool {
    const pool = this.#pools.get(functionId);
    if (pool) return pool;
    throw new StartError(`There is no function ${functionId}.`, 'The console page lists them.');
  }

  async invoke(functionId: string, event: unknown): Promise<InvokeResult> {
    const result = await this.#pool(functionId).invoke(event);
    this.#options.onInvoked();
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

  crashAfter(functionId: string, ms: number): void {
    this.#pool(functionId).crashAfter(ms);
  }

  list(): FunctionInfo[] {
    return [...this.#pools.values()].map((pool) => pool.info());
  }

  /** From now on a changed source file ends the sandboxes that run it. */
  watchSources(): void {
    for (const folder of sourceFolders) {
      const path = join(this.#options.root, folder);
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
