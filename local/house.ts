import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import type { Gateway, StartGateway } from './front.ts';
import { startSystem } from './start-system.ts';
import { openStateFolder } from './state-folder.ts';
import type { LocalSystem } from './system.ts';
import type { Stack } from './template/schema.ts';
import { synthesize } from './template/synthesize.ts';

export const repositoryRoot = join(import.meta.dirname, '..');

export interface HouseOptions {
  /** 0 takes any free port. */
  port: number;
  stateDir: string;
  reset: boolean;
  /** Whether the site is built and served; without it the API is there all the same. */
  site: boolean;
  /** Reload functions when their sources change. */
  watch: boolean;
  startGateway: StartGateway;
  /** Told of each finished part of the start. */
  report: (step: string) => void;
  /** Told what goes wrong in the background. */
  onError: (error: unknown) => void;
}

/** Everything one start brings up, as people reach it. */
export interface House {
  origin: string;
  system: LocalSystem;
  gateway: Gateway;
  /** Stops all of it and lets go of the state folder. */
  stop: () => Promise<void>;
}

/** What can be made again from the sources: templates and bundles. All systems of this repository share it. */
const cache = join(repositoryRoot, '.local/cache');
export const bundlesFolder = join(cache, 'bundles');

const build = async ({ site, report }: HouseOptions): Promise<void> => {
  if (site) report((await buildSite(repositoryRoot)) ? 'site built' : 'site unchanged');
};

const readTemplates = async ({ report }: HouseOptions, origin: string): Promise<Stack[]> => {
  const stacks = await synthesize({ root: repositoryRoot, origin, cache });
  report('templates read');
  return stacks;
};

/**
 * Starts gateway, emulators and functions from the template. Where it rejects, everything it had started is stopped
 * and the state folder is free again.
 */
export const startHouse = async (options: HouseOptions): Promise<House> => {
  const { port, stateDir, reset, watch, report, onError } = options;
  await using started = new AsyncDisposableStack();
  const state = openStateFolder(stateDir, { reset });
  started.defer(state.release);
  const gateway = await options.startGateway({ port, stateDir });
  started.defer(gateway.stop);
  const built = build(options);
  // Awaited below; should the system fail first, its failure is the one to tell.
  built.catch(() => undefined);
  const system = await startSystem({
    stacks: readTemplates(options, gateway.origin),
    root: repositoryRoot,
    stateDir,
    bundles: bundlesFolder,
    s3Endpoint: `${gateway.origin}/_s3`,
    origin: gateway.origin,
    ...{ watch, onError },
    bundleAhead: true,
  });
  started.defer(system.stop);
  report('functions and emulators ready');
  await built;
  await gateway.attach(system);
  const all = started.move();
  return { origin: gateway.origin, system, gateway, stop: () => all.disposeAsync() };
};
