import type { ClusterKernel, KernelMaker } from './cluster-kernel.ts';
import { clustersWasm } from './clusters-wasm.ts';
import { plainKernel } from './plain-kernel.ts';
import { workspaceFor } from './workspace.ts';

type Call = (...addressesAndNumbers: number[]) => number;
const isCall = (value: unknown): value is Call => typeof value === 'function';

const pageBytes = 65_536;

const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(clustersWasm, 'base64'));

let compiled: WebAssembly.Module | undefined;

/** Compiled on first use, in a few milliseconds, and kept. */
const compile = (): WebAssembly.Module => (compiled ??= new WebAssembly.Module(bytes()));

/** The kernel in WebAssembly, four clusters to an instruction. */
export const wasmKernel: KernelMaker = (matrix, shape): ClusterKernel => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const space = workspaceFor(matrix, shape, (size) => {
    memory.grow(Math.ceil(size / pageBytes));
    return memory.buffer;
  });
  const { exports } = new WebAssembly.Instance(compile(), { env: { memory } });
  const call = (name: string): Call => {
    const found = exports[name];
    if (!isCall(found)) throw new TypeError(`the kernel has no ${name}`);
    return found;
  };
  const [assign, move, squares] = [call('assign'), call('move'), call('squares')];
  const [recentre, productsOf] = [call('recentre'), call('productsOf')];
  const { at, stride, columns } = space;
  const entries = [at.rowStart, at.column, at.value] as const;
  const bounds = [at.halfSquare, at.label, at.own, at.upper, at.drift] as const;
  return {
    space,
    assign: ({ from, to, fresh }) =>
      assign(...entries, at.weight, ...bounds, from, to, stride, fresh ? 1 : 0),
    move: (rows) => move(...entries, at.sum, at.label, at.settled, at.size, rows, stride),
    squares: () => {
      squares(at.sum, at.square, columns, stride);
    },
    recentre: () => {
      recentre(at.sum, at.weight, at.scale, at.shift, columns, stride);
    },
    productsOf: (from, to) => {
      productsOf(...entries, at.weight, at.upper, from, to, stride);
      return space.upper.subarray(0, (to - from) * stride);
    },
  };
};

/** WebAssembly where this runtime has it with SIMD, else the plain kernel: the result is the same. */
export const fastestKernel: KernelMaker = (matrix, shape) =>
  WebAssembly.validate(bytes()) ? wasmKernel(matrix, shape) : plainKernel(matrix, shape);
