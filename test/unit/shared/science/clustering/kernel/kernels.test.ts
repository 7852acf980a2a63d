import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSphericalKMeans } from '../../../../../../shared/science/clustering/fit-spherical-k-means.ts';
import type { KernelMaker } from '../../../../../../shared/science/clustering/kernel/cluster-kernel.ts';
import { plainKernel } from '../../../../../../shared/science/clustering/kernel/plain-kernel.ts';
import { wasmKernel } from '../../../../../../shared/science/clustering/kernel/wasm-kernel.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import { planted } from '../../planted-texts.ts';

const inputs = fc.record({
  seed: fc.nat(),
  documents: fc.integer({ min: 30, max: 400 }),
  k: fc.integer({ min: 1, max: 22 }),
  objective: fc.constantFrom('mean' as const, 'direction' as const),
});

const fitted = (
  { seed, documents, k, objective }: typeof inputs extends fc.Arbitrary<infer T> ? T : never,
  kernel: KernelMaker,
) => {
  const { matrix } = planted({ documents, topics: 7, seed, noise: 0.7 });
  return fitSphericalKMeans(matrix, { k, objective, starts: 2, random: seededRandom(seed), kernel });
};

test('WebAssembly and plain give the same bits', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(fitted(input, wasmKernel)).toEqual(fitted(input, plainKernel));
    }),
    { numRuns: 40 },
  );
});

/** A kernel that computes every product and trusts no bound. */
const withoutBounds: KernelMaker = (matrix, shape) => {
  const kernel = plainKernel(matrix, shape);
  return { ...kernel, assign: (span) => kernel.assign({ ...span, fresh: true }) };
};

test('bounds leave out work, not answers', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(fitted(input, plainKernel).labels).toEqual(fitted(input, withoutBounds).labels);
    }),
    { numRuns: 40 },
  );
});

test('bounds do leave out work', () => {
  const { matrix } = planted({ documents: 400, topics: 7, noise: 0.7 });
  let rows = 0;
  let computed = 0;
  const counting: KernelMaker = (...input) => {
    const kernel = plainKernel(...input);
    return {
      ...kernel,
      assign: (span) => {
        rows += span.to - span.from;
        const done = kernel.assign(span);
        computed += done;
        return done;
      },
    };
  };
  fitSphericalKMeans(matrix, { k: 7, starts: 2, random: seededRandom(2), kernel: counting });
  expect(computed).toBeLessThan(rows * 0.9);
});
