import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitAls } from '../../../../../shared/science/recommenders/als.ts';
import {
  ArtefactError,
  parseArtefact,
  serialise,
  type Artefact,
} from '../../../../../shared/science/recommenders/artefact.ts';
import { fitEase } from '../../../../../shared/science/recommenders/ease.ts';
import { historyOf } from '../../../../../shared/science/recommenders/interactions.ts';
import { fitItemKnn } from '../../../../../shared/science/recommenders/item-knn.ts';
import type { Model, SingleModel } from '../../../../../shared/science/recommenders/model.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { scores } from '../../../../../shared/science/recommenders/scores.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { planted } from './planted-interactions.ts';

const interactions = planted({ people: 40, items: 15, each: 6, tastes: 3, noise: 0.2, seed: 1 });
const als = { size: 4, unobserved: 0.1, regularisation: 0.1, rounds: 2 };
const single: SingleModel[] = [
  fitPopularity(interactions, { halfLife: 4 }),
  fitItemKnn(interactions, { neighbours: 5, shrinkage: 2 }),
  fitEase(interactions, { regularisation: 5 }),
  fitAls(interactions, { ...als, random: seededRandom(1) }),
];
const models: Model[] = [
  ...single,
  {
    kind: 'blend',
    parts: single.map((model, index) => ({
      weight: index + 0.5,
      halfLife: index === 0 ? null : index,
      model,
    })),
  },
];
const artefactOf = (model: Model): Artefact => ({
  items: interactions.items,
  model,
  metrics: { ndcg10: 0.25, note: '测量', folds: [1, 2] },
});

test.each(models.map((model) => [model.kind, model] as const))(
  'what is read scores as what was written: %s',
  (_, model) => {
    const bytes = serialise(artefactOf(model));
    const read = parseArtefact(bytes);
    expect(read).toEqual(artefactOf(model));
    expect(serialise(read)).toEqual(bytes);
    const history = historyOf(interactions, 3);
    expect(scores(read.model, history)).toEqual(scores(model, history));
  },
);

test('bytes may begin anywhere in their memory', () => {
  const bytes = serialise(artefactOf(models[1] ?? single[0] ?? { kind: 'blend', parts: [] }));
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(parseArtefact(shifted.subarray(3))).toEqual(parseArtefact(bytes));
});

test('a byte changed or missing anywhere is noticed', () => {
  const bytes = serialise(artefactOf(models.at(-1) ?? { kind: 'blend', parts: [] }));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(() => parseArtefact(damaged)).toThrow(ArtefactError);
      expect(() => parseArtefact(bytes.slice(0, at))).toThrow(ArtefactError);
    }),
    { numRuns: 200 },
  );
});

/** The bytes with a header of our own and a checksum that is right. */
const forged = (header: string): Uint8Array => {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(Math.ceil((20 + text.length) / 8) * 8);
  bytes.set(text, 20);
  const view = new DataView(bytes.buffer);
  [0x4c_52_4c_50, 1, text.length, 0].forEach((word, index) => {
    view.setUint32(4 * index, word, true);
  });
  view.setUint32(16, crc32(bytes.subarray(20), crc32(bytes.subarray(0, 16))), true);
  return bytes;
};

test('other versions, models that are none, and models of other items are refused', () => {
  const bytes = serialise(artefactOf(models[0] ?? { kind: 'blend', parts: [] }));
  new DataView(bytes.buffer).setUint32(4, 2, true);
  expect(() => parseArtefact(bytes)).toThrow('artefact version 2 is not 1');
  expect(() => parseArtefact(forged('{"items":[],"metrics":{},"model":{"kind":"oracle"}}'))).toThrow(
    ArtefactError,
  );
  const other = serialise({ ...artefactOf(models[0] ?? { kind: 'blend', parts: [] }), items: ['a'] });
  expect(() => parseArtefact(other)).toThrow('the model scores other items than the 1 named');
});
