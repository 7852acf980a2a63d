import { notPositiveDefinite, type InverseKernel } from './inverse-kernel.ts';
import { inverseWasm } from './inverse-wasm.ts';
import { plainInverse } from './plain-inverse.ts';

type Call = (...addressesAndNumbers: number[]) => number;
const isCall = (value: unknown): value is Call => typeof value === 'function';

const pageBytes = 65_536;
const block = 64;
/** The kernel's rows are packed here; the matrix begins behind it. */
const packedAt = 1024;
const matrixAt = packedAt + 4 * 8 * block;

const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(inverseWasm, 'base64'));

let compiled: WebAssembly.Module | undefined;

/** Compiled on first use, in a few milliseconds, and kept. */
const compile = (): WebAssembly.Module => (compiled ??= new WebAssembly.Module(bytes()));

/**
 * The inverse in single precision, four numbers to an instruction; takes 8 bytes × (size + 63)². With a condition number of
 * 10⁴, which regularised Gram matrices stay below, about three digits are right, and rankings do not feel the rest.
 */
export const wasmInverse: InverseKernel = (size) => {
  const stride = Math.ceil(size / block) * block;
  const squareBytes = 4 * stride * stride;
  const inverseAt = matrixAt + squareBytes;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((inverseAt + squareBytes) / pageBytes) });
  const { exports } = new WebAssembly.Instance(compile(), { env: { memory } });
  const call = (name: string): Call => {
    const found = exports[name];
    if (!isCall(found)) throw new TypeError(`the kernel has no ${name}`);
    return found;
  };
  const [factor, invertFactor, square] = [call('factor'), call('invertFactor'), call('square')];
  const matrix = new Float32Array(memory.buffer, matrixAt, stride * stride);
  // The kernel works in blocks: rows beyond the matrix are the unit's.
  for (let row = size; row < stride; row += 1) matrix[row * stride + row] = 1;
  return {
    size,
    stride,
    matrix,
    invert: () => {
      const broken = factor(matrixAt, packedAt, stride);
      if (broken > 0) throw notPositiveDefinite(broken - 1);
      invertFactor(matrixAt, inverseAt, stride);
      square(inverseAt, matrixAt, stride);
    },
  };
};

/** Up to this size double precision takes less than a tenth of a second without help. */
const smallSize = 400;

/** Double precision for small matrices and where this runtime has no SIMD; else the WebAssembly kernel. */
export const chosenInverse: InverseKernel = (size) =>
  size > smallSize && WebAssembly.validate(bytes()) ? wasmInverse(size) : plainInverse(size);
