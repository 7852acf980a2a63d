import { expect, test } from 'vitest';
import { assignerOf } from '../../../../../../functions/market/domain/analysis/assigner.ts';
import { fitClusters } from '../../../../../../functions/market/domain/analysis/fit.ts';
import { ClusterModel } from '../../../../../../functions/market/domain/analysis/model.ts';
import { postingTokeniser } from '../../../../../../functions/market/domain/analysis/posting-terms.ts';
import { reservoirDocument } from '../../../../../../functions/market/domain/analysis/reservoir.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { normalisedMutualInformation } from '../../../../../../shared/science/clustering/agreement.ts';
import { madePosting, madePostings } from './made-postings.ts';

const tokenise = postingTokeniser();

const fitted = (postings: readonly Posting[], previous?: ClusterModel, modelId = 'mdl_1'): ClusterModel =>
  fitClusters({ market: 'en', modelId, documents: postings.map(reservoirDocument), previous }, tokenise);

const assigned = (model: ClusterModel, postings: readonly Posting[]): number[] => {
  const assign = assignerOf(model, tokenise);
  return postings.map((posting) => assign(posting).cluster);
};

const postings = madePostings(600);
const model = fitted(postings);

test('the trades of made postings are found, and postings never seen before go to theirs', () => {
  expect(model.clusters).toHaveLength(4);
  for (const some of [postings, madePostings(200, { seed: 77 })]) {
    const trades = some.map((_, index) => index % 4);
    expect(normalisedMutualInformation(assigned(model, some), trades)).toBeGreaterThan(0.98);
  }
});

test('the same postings give the same bytes, which the schema reads back', () => {
  const text = JSON.stringify(model);
  expect(JSON.stringify(fitted(postings))).toBe(text);
  const read = ClusterModel.parse(JSON.parse(text));
  expect(JSON.stringify(read)).toBe(text);
  expect(assigned(read, postings)).toEqual(assigned(model, postings));
});

test('clusters are told largest first, by telling names and terms', () => {
  const uneven = postings.filter((_, index) => index % 4 !== 2 || index % 3 === 0);
  const { clusters, ...rest } = fitted(uneven);
  const places = assigned({ clusters, ...rest }, uneven);
  const sizes = clusters.map((_, cluster) => places.filter((one) => one === cluster).length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const nurses = clusters.find(({ label }) => /nurse/i.test(label.en));
  expect(nurses?.terms.slice(0, 8)).toEqual(expect.arrayContaining(['nursing', 'patient care']));
});

test('ids live on when postings are added, although order and numbers change', () => {
  const second = fitted(madePostings(900, { seed: 2 }), model, 'mdl_2');
  const names = (of: ClusterModel) =>
    new Map(of.clusters.map(({ clusterId, label }) => [clusterId, label.en.split(' ·')[0]]));
  expect([...names(second)].sort()).toEqual([...names(model)].sort());
  expect(second).toMatchObject({ previousModelId: 'mdl_1', lineage: [] });
  expect(second.movedShare).toBeLessThan(0.02);
});

test('a trade that appears is a new cluster, one that dries up vanishes, each with its evidence', () => {
  const bakers = madePostings(200, { seed: 4 }).map((one) => ({
    ...one,
    id: `${one.id}b`,
    title: 'Baker',
    skills: ['baking'],
    description: 'dough oven bread sourdough morning bakery pastry',
  }));
  const second = fitted([...postings.filter((_, index) => index % 4 !== 2), ...bakers], model, 'mdl_2');
  const [arrival, departure, ...more] = second.lineage;
  expect(more).toEqual([]);
  expect(arrival).toMatchObject({ kind: 'new', parts: [] });
  expect(second.clusters.find(({ clusterId }) => clusterId === arrival?.clusterId)?.label.en).toMatch(
    /baker/i,
  );
  expect(departure).toMatchObject({ kind: 'vanished', documents: 0 });
  expect(model.clusters.find(({ clusterId }) => clusterId === departure?.clusterId)?.label.en).toMatch(
    /nurse/i,
  );
});

test('places on the map lie within −1 … 1', () => {
  for (const { x, y } of model.clusters) {
    expect(Math.abs(x)).toBeLessThanOrEqual(1);
    expect(Math.abs(y)).toBeLessThanOrEqual(1);
  }
});

test('a posting without a word in common with any cluster belongs to none', () => {
  const strange = madePosting({ title: 'Zymurgist', skills: [], description: 'hops mash wort' });
  const empty = madePosting({ title: '123', skills: [], description: '' });
  expect(assigned(model, [strange, empty])).toEqual([-1, -1]);
});

test('a handful make one cluster, no posting at all none', () => {
  const few = [madePosting({ id: 'a' }), madePosting({ id: 'b', title: '123', skills: [], description: '' })];
  expect(fitted(few).clusters).toHaveLength(1);
  expect(assigned(fitted(few), few)).toEqual([0, -1]);
  const nothing = fitted([]);
  expect(nothing.clusters).toEqual([]);
  expect(assigned(nothing, few)).toEqual([-1, -1]);
});

test('a posting like no other is an outlier of its cluster, listed as unusual there', () => {
  const odd = madePosting({
    id: 'odd',
    title: 'Data Engineer',
    company: 'Oddities',
    skills: [],
    description: 'zymurgy hops mash wort barrel cooperage maltings kiln yeast copper fermentation cellar',
  });
  const { clusters, surroundings } = fitted([...postings.slice(0, 360), odd]);
  expect(surroundings).toHaveLength(clusters.length);
  const engineers = surroundings[clusters.findIndex(({ label }) => /data engineer/i.test(label.en))];
  expect(engineers?.unusual[0]).toMatchObject({ postingId: 'odd', company: 'Oddities', url: null });
  for (const { density, unusual } of surroundings) {
    expect(density.sampled).toBeGreaterThan(80);
    expect(density.outliers).toBeLessThanOrEqual(density.sampled / 10);
    expect(unusual).toHaveLength(Math.min(12, density.outliers));
    // Postings of four trades: nearly a quarter of the market is like the median one of each.
    expect(density.nearby).toBeGreaterThan(100);
    expect(density.nearby).toBeLessThan(260);
  }
});
