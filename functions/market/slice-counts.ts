import * as z from 'zod';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { modelKey, sliceTallyKey } from './analysis-objects.ts';
import { assignerOf, type Assigner } from './domain/analysis/assigner.ts';
import { Listings, ListingsJson } from './domain/analysis/listing.ts';
import { ClusterModel } from './domain/analysis/model.ts';
import { postingTokeniser } from './domain/analysis/posting-terms.ts';
import type { Slice } from './domain/analysis/slices.ts';
import { parseTally, tallyToJson } from './domain/figures/tally-json.ts';
import { addToTally, emptyTally, type Tally } from './domain/figures/tally.ts';
import type { Market } from './domain/posting.ts';
import { occupationOfPosting } from './domain/titles/posting-occupations.ts';
import { readMarks } from './duplicate-marks.ts';
import { postingsOf } from './market-postings.ts';
import { readJson, rememberingReader, writeJson } from './snapshot-objects.ts';

/** What is counted of some postings: their figures-to-be and the newest of each cluster. */
export interface Counts {
  tally: Tally;
  listings: Listings;
}

const CountsJson = z.object({ tally: z.unknown(), listings: ListingsJson });

type Objects = Pick<ObjectStore, 'open' | 'read' | 'put'>;

export const writeCounts = (objects: Objects, key: string, { tally, listings }: Counts): Promise<void> =>
  writeJson(objects, key, { tally: tallyToJson(tally), listings: listings.toJson() });

/** What was counted; undefined where it is not there. */
export const readCounts = async (objects: Objects, key: string) => {
  const json = await readJson(objects, key, CountsJson);
  return json && { tally: parseTally(json.tally), listings: json.listings };
};

/** How the lines of a part repeat other postings; lines that do not are left out. */
const repeatsOf = async (
  objects: Objects,
  part: string,
  marksId: string | null,
): Promise<ReadonlyMap<number, 'copy' | 'repost'>> => {
  if (marksId === null) return new Map();
  const { repeats } = await readMarks(objects, part, marksId);
  return new Map(repeats.map(({ line, how }) => [line, how]));
};

const modelsKept = 2;
const tokenise = postingTokeniser();

/** Counts slices, keeping the models of the last ones: a warm worker reads a model once. */
export const sliceCounter = (objects: Objects) => {
  const readModel = rememberingReader(objects, ClusterModel, modelsKept);
  const assigners = new WeakMap<ClusterModel, Assigner>();
  const assignerFor = (model: ClusterModel): Assigner => {
    const assign = assigners.get(model) ?? assignerOf(model, tokenise);
    assigners.set(model, assign);
    return assign;
  };

  return {
    /** Puts every posting of the slice into its cluster and counts it there; leaves the counts in the object store. */
    count: async (market: Market, modelId: string, { sliceId, parts, marksId }: Slice): Promise<void> => {
      const model = await readModel(modelKey(market, modelId));
      if (!model) throw new Error(`the model ${modelId} is gone`);
      const assign = assignerFor(model);
      const counts = { tally: emptyTally(market), listings: new Listings() };
      for (const key of parts) {
        const repeats = await repeatsOf(objects, key, marksId);
        let line = -1;
        for await (const posting of postingsOf(objects, key)) {
          line += 1;
          const repeat = repeats.get(line);
          if (repeat === 'copy') continue;
          const clusterId = model.clusters[assign(posting).cluster]?.clusterId ?? null;
          const occupation = occupationOfPosting(posting);
          addToTally(counts.tally, { ...posting, occupation }, { clusterId, reposted: repeat === 'repost' });
          if (clusterId !== null && repeat === undefined) counts.listings.add(clusterId, posting);
        }
      }
      await writeCounts(objects, sliceTallyKey(market, modelId, sliceId), counts);
    },

    isCounted: async (market: Market, modelId: string, { sliceId }: Slice): Promise<boolean> => {
      const content = await objects.open(sliceTallyKey(market, modelId, sliceId));
      content?.body.destroy();
      return content !== null;
    },
  };
};
export type SliceCounter = ReturnType<typeof sliceCounter>;
