import { kernelModule } from '../../webassembly/kernel-module.ts';
import { notPositiveDefinite, type InverseKernel } from './inverse-kernel.ts';
import { inverseWasm } from './inverse-wasm.ts';
import { plainInverse } from './plain-inverse.ts';

const block = 64;
/** The kernel's rows are packed here; the matrix begins behind it. */
const packedAt = 1024;
const matrixAt = packedAt + 4 * 8 * block;

const inverse = kernelModule(inverseWasm);

/** Calls `use` with every span of a block from `first` to `end`. */
const bySpan = (first: number, end: number, use: (from: number, to: number) => void): void => {
  for (let from = first; from < end; from += block) use(from, from + block);
};

/**
 * The inverse in single precision, four numbers to an instruction; takes 8 bytes × (size + 63)². With a condition number of
 * 10⁴, which regularised Gram matrices stay below, about three digits are right, and rankings do not feel the rest.
 */
export const wasmInverse: InverseKernel = (size) => {
  const stride = Math.ceil(size / block) * block;
  const squareBytes = 4 * stride * stride;
  const inverseAt = matrixAt + squareBytes;
  const { memory, call } = inverse.instance(inverseAt + squareBytes);
  const [factorColumns, reduceRest] = [call('factorColumns'), call('reduceRest')];
  const [invertFactor, square] = [call('invertFactor'), call('square')];
  const matrix = new Float32Array(memory.buffer, matrixAt, stride * stride);
  // The kernel works in blocks: rows beyond the matrix are the unit's.
  for (let row = size; row < stride; row += 1) matrix[row * stride + row] = 1;
  return {
    size,
    stride,
    matrix,
    invert: () => {
      for (let k0 = 0; k0 < stride; k0 += block) {
        const broken = factorColumns(matrixAt, k0, stride);
        if (broken > 0) throw notPositiveDefinite(broken - 1);
        bySpan(k0 + block, stride, (from, to) => reduceRest(matrixAt, packedAt, k0, from, to, stride));
      }
      bySpan(0, stride, (from, to) => invertFactor(matrixAt, inverseAt, from, to, stride));
      bySpan(0, stride, (from, to) => square(inverseAt, matrixAt, from, to, stride));
    },
  };
};

/** Up to this size double precision takes less than a tenth of a second without help. */
const smallSize = 400;

/** Double precision for small matrices and where this runtime has no SIMD; else the WebAssembly kernel. */
export const chosenInverse: InverseKernel = (size) =>
  size > smallSize && inverse.runs() ? wasmInverse(size) : plainInverse(size);
