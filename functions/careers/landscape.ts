import { starterCatalogue } from './data/starter-catalogue.ts';
import type { Localized } from '../../shared/localized.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import { catalogueSearch, mergeCatalogue } from './domain/catalogue.ts';
import type { Cluster } from './domain/cluster.ts';
import { linkPostings } from './domain/cluster-links.ts';
import { marketScale } from './domain/demand.ts';
import type { MarketView } from './domain/match.ts';
import type { Occupation } from './domain/occupation.ts';
import type { Market } from './domain/person.ts';
import { type TitleIndex, titleIndex } from './domain/titles.ts';
import type { CareersStore, Heads } from './store.ts';

/** What every person is judged against: the occupations, and what each market's postings say of them. */
export interface Landscape {
  readonly occupations: readonly Occupation[];
  readonly search: ReturnType<typeof catalogueSearch>;
  readonly byId: ReadonlyMap<string, Occupation>;
  readonly markets: Readonly<Record<Market, MarketView | null>>;
}

type LandscapeStore = Pick<CareersStore, 'readHeads' | 'readSnapshot' | 'readImportedOccupations'>;

/**
 * A cluster with its skills under the catalogue's names. Two skills of the market may be one of ours; the larger share
 * then stands for both.
 */
export const inOurWords = (
  cluster: Cluster,
  shown: Readonly<Record<string, Localized | undefined>>,
): Cluster => {
  const shares = new Map<string, number>();
  for (const { skill, share } of cluster.skills) {
    const name = shown[skill];
    const ours = name === undefined ? skill : lexicon.canonicalOf(name);
    shares.set(ours, Math.max(share, shares.get(ours) ?? 0));
  }
  return { ...cluster, skills: [...shares].map(([skill, share]) => ({ skill, share })) };
};

const viewOf = async (
  store: LandscapeStore,
  market: Market,
  catalogue: { readonly occupations: readonly Occupation[]; readonly index: TitleIndex },
): Promise<MarketView | null> => {
  const snapshot = await store.readSnapshot(market);
  if (snapshot === null) return null;
  const { snapshotId, occupations } = snapshot;
  const clusters = snapshot.clusters.map((cluster) => inOurWords(cluster, snapshot.skillNames ?? {}));
  return {
    snapshotId,
    scales: { cluster: marketScale(clusters), occupation: marketScale(occupations) },
    links: linkPostings(catalogue, { market, snapshotId, clusters, occupations }),
  };
};

const load = async (store: LandscapeStore, heads: Heads): Promise<Landscape> => {
  const imported = heads.catalogueRevision === 0 ? [] : await store.readImportedOccupations();
  const occupations = mergeCatalogue(starterCatalogue, imported);
  const catalogue = { occupations, index: titleIndex(occupations) };
  const view = async (market: Market) =>
    heads.snapshots[market] === null ? null : viewOf(store, market, catalogue);
  const [zh, en] = await Promise.all([view('zh'), view('en')]);
  return {
    occupations,
    search: catalogueSearch(occupations),
    byId: new Map(occupations.map((each) => [each.id, each])),
    markets: { zh, en },
  };
};

const editionOf = ({ catalogueRevision, snapshots }: Heads): string =>
  [catalogueRevision, snapshots.zh?.sequence ?? 0, snapshots.en?.sequence ?? 0].join('/');

/**
 * Reads the landscape and keeps it in memory. Every call reads the heads, three small items, and loads anew where one
 * has moved on: an import or a new snapshot shows at once, and a warm request pays for one query.
 */
export const landscapeReader = (store: LandscapeStore) => {
  let kept: { edition: string; landscape: Promise<Landscape> } | undefined;
  return async (): Promise<Landscape> => {
    const heads = await store.readHeads();
    const edition = editionOf(heads);
    if (kept?.edition === edition) return kept.landscape;
    const landscape = load(store, heads);
    kept = { edition, landscape };
    try {
      return await landscape;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
};
export type LandscapeReader = ReturnType<typeof landscapeReader>;
