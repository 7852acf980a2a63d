import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../../../../shared/science/random.ts';
import type {
  InverseKernel,
  InverseRoom,
} from '../../../../../../shared/science/recommenders/kernel/inverse-kernel.ts';
import { plainInverse } from '../../../../../../shared/science/recommenders/kernel/plain-inverse.ts';
import {
  chosenInverse,
  wasmInverse,
} from '../../../../../../shared/science/recommenders/kernel/wasm-inverse.ts';

/** A Gram matrix of random counts with a ridge: symmetric, positive definite, well conditioned. */
const filled = (kernel: InverseKernel, size: number, seed: number): InverseRoom => {
  const random = seededRandom(seed);
  const room = kernel(size);
  for (let count = 0; count < 2 * size; count += 1) {
    const row = Float64Array.from({ length: size }, () => (random() < 0.1 ? 1 : 0));
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j <= i; j += 1) {
        const at = i * room.stride + j;
        room.matrix[at] = (room.matrix[at] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
      }
  }
  for (let i = 0; i < size; i += 1) {
    const at = i * room.stride + i;
    room.matrix[at] = (room.matrix[at] ?? 0) + 3;
  }
  return room;
};

const inverseOf = (kernel: InverseKernel, size: number, seed: number): InverseRoom => {
  const room = filled(kernel, size, seed);
  room.invert();
  return room;
};

const at = ({ matrix, stride }: InverseRoom, row: number, column: number): number =>
  matrix[row * stride + column] ?? NaN;

test('a matrix times its inverse is the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (size, seed) => {
      const before = filled(plainInverse, size, seed);
      const inverse = inverseOf(plainInverse, size, seed);
      for (let i = 0; i < size; i += 1)
        for (let j = 0; j < size; j += 1) {
          let sum = 0;
          for (let k = 0; k < size; k += 1)
            sum += at(before, Math.max(i, k), Math.min(i, k)) * at(inverse, k, j);
          expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-10);
        }
    }),
    { numRuns: 30 },
  );
});

test('WebAssembly agrees with double precision to 2 in 100,000 of the largest entry', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (size, seed) => {
      const [plain, wasm] = [inverseOf(plainInverse, size, seed), inverseOf(wasmInverse, size, seed)];
      let largest = 0;
      let away = 0;
      for (let i = 0; i < size; i += 1)
        for (let j = 0; j < size; j += 1) {
          largest = Math.max(largest, Math.abs(at(plain, i, j)));
          away = Math.max(away, Math.abs(at(plain, i, j) - at(wasm, i, j)));
        }
      expect(away).toBeLessThan(2e-5 * largest);
    }),
    { numRuns: 12 },
  );
});

test.each([
  ['plain', plainInverse],
  ['WebAssembly', wasmInverse],
])('%s names the row at which a matrix proves not to be positive definite', (_, kernel) => {
  const room = kernel(3);
  room.matrix[0] = 4;
  room.matrix[room.stride] = 2;
  room.matrix[room.stride + 1] = 1;
  room.matrix[2 * room.stride + 2] = 1;
  expect(() => {
    room.invert();
  }).toThrow(new RangeError('the matrix is not positive definite: pivot 1 is not positive'));
});

test('small matrices are inverted in double precision, large ones four numbers at a time', () => {
  expect(chosenInverse(400).matrix).toBeInstanceOf(Float64Array);
  expect(chosenInverse(401).matrix).toBeInstanceOf(Float32Array);
});
