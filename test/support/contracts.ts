import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract, Route } from '../../shared/contract.ts';

export interface NamedRoute extends Route {
  /** `market.startUpload` */
  name: string;
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'context' in value && 'routes' in value;

const root = join(import.meta.dirname, '../..');

/** Every route of every context, as its contract says. */
export const allRoutes = async (): Promise<NamedRoute[]> => {
  const files = globSync('functions/*/{contract,*-contract}.ts', { cwd: root }).sort();
  const modules: unknown[] = await Promise.all(
    files.map((file) => import(pathToFileURL(join(root, file)).href)),
  );
  const contracts = modules.flatMap((module) =>
    typeof module === 'object' && module !== null ? Object.values(module).filter(isContract) : [],
  );
  return contracts.flatMap(({ context, routes }) =>
    Object.entries(routes).map(([name, route]) => ({ ...route, name: `${context}.${name}` })),
  );
};
