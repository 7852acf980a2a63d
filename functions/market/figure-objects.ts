import type { FigureFiles } from './domain/figures/figure-files.ts';
import type { Market } from './domain/posting.ts';

/** Where the figures with their doubt lie in a snapshot; written before the pointer moves to it, and never changed. */
export const figureKeys = (market: Market, snapshotId: string) => {
  const folder = `snapshots/${market}/${snapshotId}`;
  return {
    figures: `${folder}/figures.json.gz`,
    slices: `${folder}/slices.json.gz`,
    /** The places of the nth source of the slices, counted from 0. */
    slicesOf: (place: number): string => `${folder}/slices/${place}.json.gz`,
    subjects: `${folder}/subjects.json.gz`,
    insight: (clusterId: string): string => `${folder}/insights/${clusterId}.json.gz`,
  };
};

/** Every object of these figures, by key. */
export function* figureObjects({
  figures,
  slices,
  sourceSlices,
  subjects,
  insights,
}: FigureFiles): Generator<[key: string, value: unknown]> {
  const keys = figureKeys(figures.market, figures.snapshotId);
  for (const insight of insights()) yield [keys.insight(insight.clusterId), insight];
  yield [keys.figures, figures];
  let place = 0;
  for (const ofSource of sourceSlices()) {
    yield [keys.slicesOf(place), ofSource];
    place += 1;
  }
  yield [keys.slices, slices];
  yield [keys.subjects, subjects];
}
