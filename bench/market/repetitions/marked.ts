import { writeRun } from '../../../functions/market/duplicate-runs.ts';
import { Fingerprints } from '../../../functions/market/domain/duplicates/fingerprint.ts';
import {
  Marking,
  nothingKnown,
  type Repetition,
} from '../../../functions/market/domain/duplicates/marking.ts';
import { runOf } from '../../../functions/market/domain/duplicates/run-content.ts';
import { Sketching } from '../../../functions/market/domain/duplicates/sketching.ts';
import type { Posting } from '../../../functions/market/domain/posting.ts';
import { knownPostings } from '../../../functions/market/known-postings.ts';
import type { ObjectStore } from '../../../shared/aws/object-store.ts';

export const takenInOn = '2026-03-31';

export const sketched = (postings: readonly Posting[]): Sketching => {
  const sketching = new Sketching(postings.length, takenInOn);
  for (const posting of postings) sketching.add(posting);
  return sketching;
};

/** What is marked where postings come alone. */
export const markedAlone = (postings: readonly Posting[]): readonly (Repetition | null)[] =>
  new Marking(sketched(postings), nothingKnown(Fingerprints.of(0))).run().repetitions;

/** What is marked where others are in the window already: through the objects of a run, as the worker does it. */
export const markedAfter = async (
  objects: Pick<ObjectStore, 'read' | 'put'>,
  before: readonly Posting[],
  postings: readonly Posting[],
) => {
  const first = sketched(before);
  const known = nothingKnown(Fingerprints.of(0));
  const earlier = new Marking(first, known).run();
  const takenIn = { from: takenInOn, to: takenInOn };
  const run = await writeRun(objects, 'en', { ...runOf(first, known, earlier), takenIn });
  const sketching = sketched(postings);
  const marked = new Marking(sketching, await knownPostings(objects, 'en', { runs: [run], sketching })).run();
  return { before: earlier.repetitions, after: marked.repetitions };
};
