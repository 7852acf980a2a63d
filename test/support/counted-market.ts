import { assignerOf } from '../../functions/market/domain/analysis/assigner.ts';
import { fitClusters } from '../../functions/market/domain/analysis/fit.ts';
import { Listings } from '../../functions/market/domain/analysis/listing.ts';
import type { ClusterModel } from '../../functions/market/domain/analysis/model.ts';
import { postingTokeniser } from '../../functions/market/domain/analysis/posting-terms.ts';
import { Reservoir, reservoirDocument } from '../../functions/market/domain/analysis/reservoir.ts';
import { type SnapshotPlan, planSnapshot } from '../../functions/market/domain/analysis/snapshot.ts';
import { type Tally, addToTally, emptyTally } from '../../functions/market/domain/figures/tally.ts';
import type { Market, Posting } from '../../functions/market/domain/posting.ts';
import { occupationOfPosting } from '../../functions/market/domain/titles/posting-occupations.ts';

const tokenise = postingTokeniser();

export interface CountedMarket {
  model: ClusterModel;
  tally: Tally;
  listings: Listings;
}

/** What the pipeline makes of postings, in one go and in memory: clusters, counts and lists. */
export const countedMarket = (
  postings: readonly Posting[],
  { market = 'en', modelId = 'mdl_X' }: { market?: Market; modelId?: string } = {},
): CountedMarket => {
  const reservoir = new Reservoir();
  for (const posting of postings) reservoir.add(reservoirDocument(posting));
  const input = { market, modelId, documents: reservoir.documents(), previous: undefined };
  const model = fitClusters(input, tokenise);
  const assign = assignerOf(model, tokenise);
  const tally = emptyTally(market);
  const listings = new Listings();
  for (const posting of postings) {
    const clusterId = model.clusters[assign(posting).cluster]?.clusterId ?? null;
    const occupation = occupationOfPosting(posting);
    addToTally(tally, { ...posting, occupation }, { clusterId, reposted: false });
    if (clusterId !== null) listings.add(clusterId, posting);
  }
  return { model, tally, listings };
};

export const snapshotFrom = (postings: readonly Posting[], options: { market?: Market } = {}): SnapshotPlan =>
  planSnapshot({ analysisId: 'ana_X', ...countedMarket(postings, options) });
