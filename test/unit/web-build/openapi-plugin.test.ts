import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openApiDocument } from '../../../shared/openapi.ts';
import { readContracts } from '../../../web/build/openapi-plugin.ts';

const root = join(import.meta.dirname, '../../..');

it('finds the contract of every context that has one', async () => {
  const folders = readdirSync(join(root, 'functions')).filter((name) =>
    existsSync(join(root, 'functions', name, 'contract.ts')),
  );
  const contracts = await readContracts(root);
  const contexts = new Set(contracts.map(({ context }) => context));
  expect([...contexts].toSorted()).toEqual(folders.toSorted());
});

it('makes one document of them, with an operation for every route', async () => {
  const contracts = await readContracts(root);
  const routes = contracts.flatMap(({ routes }) => Object.values(routes));
  const { paths = {} } = openApiDocument(contracts);
  for (const { method, template } of routes) {
    expect(Object.keys(paths[template] ?? {}), `${method} ${template}`).toContain(method.toLowerCase());
  }
  const operations = Object.values(paths).flatMap((item) => Object.keys(item));
  expect(operations).toHaveLength(routes.length);
});
