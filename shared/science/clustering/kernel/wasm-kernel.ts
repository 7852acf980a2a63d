import { kernelModule, pageBytes } from '../../webassembly/kernel-module.ts';
import type { ClusterKernel, KernelMaker } from './cluster-kernel.ts';
import { clustersWasm } from './clusters-wasm.ts';
import { plainKernel } from './plain-kernel.ts';
import { workspaceFor } from './workspace.ts';

const clusters = kernelModule(clustersWasm);

/** The kernel in WebAssembly, four clusters to an instruction. */
export const wasmKernel: KernelMaker = (matrix, shape): ClusterKernel => {
  const { memory, call } = clusters.instance(0);
  const space = workspaceFor(matrix, shape, (size) => {
    memory.grow(Math.ceil(size / pageBytes));
    return memory.buffer;
  });
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
  clusters.runs() ? wasmKernel(matrix, shape) : plainKernel(matrix, shape);
