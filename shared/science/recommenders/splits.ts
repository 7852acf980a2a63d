import type { Random } from '../random.ts';
import { keepEntries, type Interactions } from './interactions.ts';

/** What a model may learn from, and what it is then asked for; people and items have the same places in both. */
export interface Split {
  readonly train: Interactions;
  readonly test: Interactions;
}

const parted = (all: Interactions, inTest: Uint8Array): Split => ({
  train: keepEntries(all, (entry) => inTest[entry] !== 1),
  test: keepEntries(all, (entry) => inTest[entry] === 1),
});

/** Holds back a random share of everybody's interactions, rounded, at least one of those who have two. */
export const randomSplit = (all: Interactions, share: number, random: Random): Split => {
  const { rows, rowStart } = all.matrix;
  const inTest = new Uint8Array(all.at.length);
  for (let person = 0; person < rows; person += 1) {
    const from = rowStart[person] ?? 0;
    const length = (rowStart[person + 1] ?? 0) - from;
    if (length < 2) continue;
    const order = Int32Array.from({ length }, (_, index) => from + index);
    const held = Math.max(1, Math.round(share * length));
    for (let index = 0; index < held; index += 1) {
      const other = index + Math.floor(random() * (length - index));
      const entry = order[other] ?? 0;
      order[other] = order[index] ?? 0;
      inTest[entry] = 1;
    }
  }
  return parted(all, inTest);
};

/** Holds back everybody's newest interaction, of those who have two. */
export const lastOneOut = (all: Interactions): Split => {
  const { rows, rowStart } = all.matrix;
  const inTest = new Uint8Array(all.at.length);
  for (let person = 0; person < rows; person += 1) {
    const [from, to] = [rowStart[person] ?? 0, rowStart[person + 1] ?? 0];
    if (to - from >= 2) inTest[to - 1] = 1;
  }
  return parted(all, inTest);
};

/** Learns from what came before `cut` and asks for what came from `cut` until before `end`. */
export const splitInTime = (all: Interactions, cut: number, end = Infinity): Split => ({
  train: keepEntries(all, (entry) => (all.at[entry] ?? 0) < cut),
  test: keepEntries(all, (entry) => (all.at[entry] ?? 0) >= cut && (all.at[entry] ?? 0) < end),
});
