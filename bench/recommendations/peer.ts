import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Interactions } from '../../shared/science/recommenders/interactions.ts';
import type { Split } from '../../shared/science/recommenders/splits.ts';
import { debianPython, hasPythonModules, startPeer } from '../peers/line-peer.ts';
import type { Chosen } from './models.ts';

const Fitted = z.object({ seconds: z.number() });
const Judged = z.object({ ndcg10: z.number(), recall20: z.number(), coverage: z.number() });
const Peak = z.object({ peakMb: z.number() });

export const peerModules = ['numpy', 'scipy', 'threadpoolctl'] as const;
export const hasPeer = (): boolean => hasPythonModules(...peerModules);

/** Pairs of person and item, as numpy reads them. */
const writePairs = (file: string, { matrix }: Interactions): void => {
  const pairs = new Int32Array(2 * matrix.column.length);
  for (let person = 0; person < matrix.rows; person += 1)
    for (let entry = matrix.rowStart[person] ?? 0; entry < (matrix.rowStart[person + 1] ?? 0); entry += 1) {
      pairs[2 * entry] = person;
      pairs[2 * entry + 1] = matrix.column[entry] ?? 0;
    }
  writeFileSync(file, pairs);
};

/** What the peer is told of a model's settings; undefined for models it does not have. */
export const peerSettings = (chosen: Chosen): Record<string, number> | undefined => {
  switch (chosen.model) {
    case 'item-kNN':
      return { neighbours: chosen.neighbours, shrinkage: chosen.shrinkage };
    case 'RP3beta':
      return { alpha: chosen.alpha, beta: chosen.beta, neighbours: chosen.neighbours };
    case 'EASE^R':
      return { regularisation: chosen.regularisation };
    default:
      return undefined;
  }
};

/** numpy and scipy over the parts of a split, alive until `end`. */
export const recommenderPeer = async ({ train, test }: Split) => {
  const folder = mkdtempSync(join(tmpdir(), 'pathlight-bench-'));
  const [trainFile, testFile] = [join(folder, 'train.i32'), join(folder, 'test.i32')];
  writePairs(trainFile, train);
  writePairs(testFile, test);
  const peer = await startPeer(debianPython, [join(import.meta.dirname, '../peers/recommenders.py')]);
  const sizes = { people: train.matrix.rows, items: train.matrix.columns };
  await peer.ask({ command: 'load', trainFile, testFile, ...sizes });
  return {
    fit: async (chosen: Chosen, threads: 1 | 2) => {
      const settings = peerSettings(chosen);
      return Fitted.parse(await peer.ask({ command: 'fit', model: chosen.model, settings, threads }));
    },
    judge: async () => Judged.parse(await peer.ask({ command: 'judge' })),
    peak: async () => Peak.parse(await peer.ask({ command: 'peak' })),
    end: async () => {
      await peer.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type RecommenderPeer = Awaited<ReturnType<typeof recommenderPeer>>;
