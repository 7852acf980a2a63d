import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Contract } from '../../shared/contract.ts';
import { openApiDocument } from '../../shared/openapi.ts';

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'context' in value && 'routes' in value;

/** The contracts of every HTTP door under `functions/`, in alphabetical order of their files. */
export const readContracts = async (root: string): Promise<Contract[]> => {
  const files = globSync('functions/*/{contract,*-contract}.ts', { cwd: root });
  const modules = await Promise.all(
    files.toSorted().map(async (file): Promise<Record<string, unknown>> => {
      const module: unknown = await import(pathToFileURL(path.join(root, file)).href);
      return typeof module === 'object' && module !== null ? { ...module } : {};
    }),
  );
  return modules.flatMap((module) => Object.values(module).filter(isContract));
};

/** Writes `/openapi.json` from the contracts: into the bundle at a build, on each request in development. */
export const openApi = (root: string): Plugin => {
  const render = async () => JSON.stringify(openApiDocument(await readContracts(root)));
  return {
    name: 'pathlight-openapi',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'openapi.json', source: await render() });
    },
    configureServer(server) {
      server.middlewares.use('/openapi.json', (_request, response, next) => {
        render().then((document) => {
          response.setHeader('content-type', 'application/json; charset=utf-8');
          response.end(document);
        }, next);
      });
    },
  };
};
