import { expect, test } from 'vitest';
import { rowNorms, selectRows, transpose } from '../../../../shared/science/sparse-matrix.ts';
import { planted } from './planted-texts.ts';

const { matrix } = planted({ documents: 30, topics: 3 });

test('transposing twice gives the matrix back, columns in rising order', () => {
  const twice = transpose(transpose(matrix));
  expect(Array.from(twice.rowStart)).toEqual(Array.from(matrix.rowStart));
  for (let row = 0; row < matrix.rows; row += 1) {
    const cells = (of: typeof matrix) =>
      Array.from(of.column.subarray(of.rowStart[row], of.rowStart[row + 1]), (column, index) => [
        column,
        of.value[(of.rowStart[row] ?? 0) + index],
      ]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    expect(cells(twice)).toEqual(cells(matrix));
  }
});

test('selected rows keep their entries', () => {
  const chosen = selectRows(matrix, Int32Array.of(29, 3));
  expect(chosen.rows).toBe(2);
  expect(Array.from(chosen.value.subarray(0, chosen.rowStart[1]))).toEqual(
    Array.from(matrix.value.subarray(matrix.rowStart[29], matrix.rowStart[30])),
  );
  expect(Array.from(rowNorms(chosen))).toEqual([rowNorms(matrix)[29], rowNorms(matrix)[3]]);
});
