import { kernelModule } from '../../webassembly/kernel-module.ts';
import type { SparseMatrix } from '../../sparse-matrix.ts';
import type { FactorsKernel } from './factors-kernel.ts';
import { factorsWasm } from './factors-wasm.ts';
import { plainFactors } from './plain-factors.ts';

const factors = kernelModule(factorsWasm);

const firstByte = 1024;
/** Rows improved by one call: an engine swaps in its optimised code only between calls. */
const span = 256;

/** Hands out places in a memory, each at a multiple of 16. */
const allotment = () => {
  let next = firstByte;
  return {
    place: (numbers: number): number => {
      const here = next;
      next = (next + 4 * numbers + 15) & ~15;
      return here;
    },
    end: (): number => next,
  };
};

type Place = (numbers: number) => number;

const sideAt = (place: Place, { rows, column }: SparseMatrix, size: number) => ({
  rowStart: place(rows + 1),
  column: place(column.length),
  weight: place(column.length),
  ridge: place(rows),
  own: place(rows * size),
});

type SideAt = ReturnType<typeof sideAt>;

const copySide = (
  memory: ArrayBuffer,
  at: SideAt,
  { matrix, ridge }: { matrix: SparseMatrix; ridge: Float64Array },
): void => {
  new Int32Array(memory, at.rowStart, matrix.rowStart.length).set(matrix.rowStart);
  new Int32Array(memory, at.column, matrix.column.length).set(matrix.column);
  new Float32Array(memory, at.weight, matrix.value.length).set(matrix.value);
  new Float32Array(memory, at.ridge, ridge.length).set(ridge);
};

/** Half rounds in single precision, four numbers to an instruction. */
export const wasmFactors: FactorsKernel = ({ people, items, size, unobserved, steps, ...ridges }) => {
  const { place, end } = allotment();
  const [person, item] = [sideAt(place, people, size), sideAt(place, items, size)];
  const [base, room] = [place(size * size), place(3 * size)];
  const { memory, call } = factors.instance(end());
  copySide(memory.buffer, person, { matrix: people, ridge: ridges.personRidge });
  copySide(memory.buffer, item, { matrix: items, ridge: ridges.itemRidge });
  const [outerSum, improve] = [call('outerSum'), call('improve')];
  const improveRows = (side: SideAt, other: SideAt, rows: readonly [number, number]): void => {
    outerSum(other.own, rows[1], size, unobserved, base);
    const addresses = [side.rowStart, side.column, side.weight, side.ridge, base, other.own, side.own, room];
    for (let from = 0; from < rows[0]; from += span)
      improve(...addresses, size, steps, from, Math.min(rows[0], from + span));
  };
  return {
    people: new Float32Array(memory.buffer, person.own, people.rows * size),
    items: new Float32Array(memory.buffer, item.own, items.rows * size),
    improvePeople: () => improveRows(person, item, [people.rows, items.rows]),
    improveItems: () => improveRows(item, person, [items.rows, people.rows]),
  };
};

/** WebAssembly where this runtime has it with SIMD, else double precision. */
export const chosenFactors: FactorsKernel = (problem) =>
  factors.runs() ? wasmFactors(problem) : plainFactors(problem);
