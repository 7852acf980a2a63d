import type { Cluster, PostedFigures, PostedOccupation } from './cluster.ts';
import { minimumPostings } from './demand.ts';
import type { Occupation, WantedSkill } from './occupation.ts';
import type { Market } from './person.ts';
import { type TitleIndex, occupationsNamed } from './titles.ts';

/** A market's published snapshot, as far as links need it. */
export interface Snapshot {
  readonly market: Market;
  readonly snapshotId: string;
  readonly clusters: readonly Cluster[];
  readonly occupations: readonly PostedOccupation[];
}

/** An occupation's real postings in a market, with what speaks for them being its. */
export interface ClusterLink {
  readonly market: Market;
  readonly snapshotId: string;
  /** Whether the figures are of the occupation's own postings, by their titles, or of all of a cluster. */
  readonly basis: 'occupation' | 'cluster';
  readonly figures: PostedFigures;
  /** The cluster itself, or the one with most of the occupation's postings. */
  readonly cluster: Cluster;
  readonly confidence: number;
  readonly titles: Cluster['titles'];
  readonly titleShare: number;
  readonly skillSimilarity: number;
  readonly sharedSkills: readonly string[];
}

/** Below this a cluster may as well be about something else. */
export const leastConfidence = 0.35;

/**
 * Of titles that the market normalised to an occupation, so many were found right by reading (`npm run bench -- market
 * titles`); rounded down.
 */
const ownConfidence = 0.85;

const titleWeight = 0.65;
const skillWeight = 1 - titleWeight;

/** How telling a skill is: ln(1 + occupations / occupations that want it), so that `communication` says little. */
type Rarity = (skill: string) => number;

const rarityIn = (occupations: readonly Occupation[]): Rarity => {
  const wanting = new Map<string, number>();
  for (const { skills } of occupations) {
    for (const { skill } of skills) wanting.set(skill, (wanting.get(skill) ?? 0) + 1);
  }
  return (skill) => Math.log(1 + occupations.length / (wanting.get(skill) ?? 1));
};

/** A cluster's shares by skill, each times the skill's rarity, with their length as a vector. */
const skillVector = ({ skills }: Cluster, rarityOf: Rarity) => {
  const weights = new Map(skills.map(({ skill, share }) => [skill, share * rarityOf(skill)]));
  return { weights, length: Math.hypot(...weights.values()) };
};

/** Cosine of an occupation's importances and a cluster's shares, both times rarity, 0 to 1; and the skills in both. */
const compareSkills = (
  wanted: readonly WantedSkill[],
  { weights, length }: ReturnType<typeof skillVector>,
  rarityOf: Rarity,
) => {
  let product = 0;
  let squares = 0;
  const sharedSkills: string[] = [];
  for (const { skill, importance } of wanted) {
    const own = importance * rarityOf(skill);
    squares += own * own;
    const theirs = weights.get(skill);
    if (theirs === undefined) continue;
    product += own * theirs;
    sharedSkills.push(skill);
  }
  const size = Math.sqrt(squares) * length;
  return { skillSimilarity: size === 0 ? 0 : Math.min(1, product / size), sharedSkills };
};

const confidenceOf = (titleShare: number, skillSimilarity: number): number =>
  titleWeight * Math.sqrt(titleShare) + skillWeight * skillSimilarity;

type Titles = Cluster['titles'];

/** The cluster's titles by the occupation they name. */
const titlesByOccupation = (titles: Titles, index: TitleIndex): Map<string, Titles> => {
  const byOccupation = new Map<string, Titles>();
  for (const title of titles) {
    for (const id of occupationsNamed(title.title, index)) {
      byOccupation.set(id, [...(byOccupation.get(id) ?? []), title]);
    }
  }
  return byOccupation;
};

const countOf = (titles: Titles): number => titles.reduce((sum, { n }) => sum + n, 0);

type Catalogue = { readonly occupations: readonly Occupation[]; readonly index: TitleIndex };

/** Share of a cluster's commonest titles that name the occupation, or of all its titles that were normalised to it. */
const titleShareOf = (id: string, { occupations, titles: all }: Cluster, titles: Titles): number => {
  const total = countOf(all);
  const named = total === 0 ? 0 : countOf(titles) / total;
  return Math.max(named, occupations.find((each) => each.id === id)?.share ?? 0);
};

/**
 * Each occupation's most confident cluster of a market, by occupation id; occupations without one of at least
 * `leastConfidence` are left out.
 *
 * Confidence is 0.65 · √(share of the cluster's titles that name the occupation) + 0.35 · cosine of the
 * skills: the root, because a tenth of the postings of a broad cluster already says much. Skills alone link nothing
 * unless they are the very same: people of many trades know spreadsheets.
 */
const linkClusters = (
  { occupations, index }: Catalogue,
  { market, snapshotId, clusters }: Snapshot,
): Map<string, ClusterLink> => {
  const rarityOf = rarityIn(occupations);
  const links = new Map<string, ClusterLink>();
  for (const cluster of clusters) {
    const named = titlesByOccupation(cluster.titles, index);
    const vector = skillVector(cluster, rarityOf);
    for (const { id, skills } of occupations) {
      const titles = named.get(id) ?? [];
      const titleShare = titleShareOf(id, cluster, titles);
      const compared = compareSkills(skills, vector, rarityOf);
      const confidence = confidenceOf(titleShare, compared.skillSimilarity);
      if (confidence >= leastConfidence && confidence > (links.get(id)?.confidence ?? 0)) {
        const figures = cluster;
        const made = { market, snapshotId, basis: 'cluster' as const, figures, cluster };
        links.set(id, { ...made, confidence, titles, titleShare, ...compared });
      }
    }
  }
  return links;
};

/** The occupation's own postings where there are enough; undefined where there are not, or no cluster to show them in. */
const ownLink = (
  occupation: Occupation,
  posted: PostedOccupation,
  { snapshot, rarityOf }: { snapshot: Snapshot; rarityOf: Rarity },
): ClusterLink | undefined => {
  const [home] = posted.clusters;
  const cluster = snapshot.clusters.find(({ id }) => id === home?.id);
  if (posted.n < minimumPostings || home === undefined || cluster === undefined) return undefined;
  return {
    market: snapshot.market,
    snapshotId: snapshot.snapshotId,
    basis: 'occupation',
    figures: posted,
    cluster,
    confidence: ownConfidence,
    titles: posted.titles,
    titleShare: cluster.occupations.find(({ id }) => id === occupation.id)?.share ?? 0,
    ...compareSkills(occupation.skills, skillVector(cluster, rarityOf), rarityOf),
  };
};

/**
 * What each occupation's demand and pay are judged by in a market, by occupation id: its own postings where at least 30
 * have its title, else its most confident cluster.
 */
export const linkPostings = (catalogue: Catalogue, snapshot: Snapshot): ReadonlyMap<string, ClusterLink> => {
  const links = linkClusters(catalogue, snapshot);
  const rarityOf = rarityIn(catalogue.occupations);
  const posted = new Map(snapshot.occupations.map((each) => [each.id, each]));
  for (const occupation of catalogue.occupations) {
    const own = posted.get(occupation.id);
    const link = own && ownLink(occupation, own, { snapshot, rarityOf });
    if (link) links.set(occupation.id, link);
  }
  return links;
};
