import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  clusterKernel,
  compileKernel,
  factorsKernel,
  inverseKernel,
} from '../../../../../shared/science/webassembly/compile.ts';

test.each([
  ['clusters', clusterKernel],
  ['factors', factorsKernel],
  ['inverse', inverseKernel],
])('the committed bytes of %s are those of the source', { timeout: 120_000 }, (_, kernel) => {
  expect(readFileSync(kernel.compiled, 'utf8')).toBe(compileKernel(kernel));
});
