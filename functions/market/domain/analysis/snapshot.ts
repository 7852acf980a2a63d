import type { ClusterIdentity, Clustering } from './clustering.ts';
import { describeCluster, outlineOf, type DescribedCluster, type MarketFrame } from './cluster-figures.ts';
import { summaryOf, type ClusterSummary } from './cluster-summary.ts';
import { commonest, skillCounts, tally } from './distributions.ts';
import type { PostingRow } from './posting-row.ts';
import type { ClusterFigures, ListedPosting, PostingsPage, SnapshotOverview } from './snapshot-schema.ts';
import { observedStretch } from './weeks.ts';

export const postingsPerPage = 100;

/** The snapshot that an analysis publishes bears its name: one input, one analysis, one snapshot. */
export const snapshotIdOf = (analysisId: string): string => analysisId.replace(/^ana_/, 'snp_');

export interface ClusterFiles {
  figures: ClusterFigures;
  pages: PostingsPage[];
}

const listed = (row: PostingRow): ListedPosting => ({
  postingId: row.id,
  title: row.title,
  company: row.company,
  city: row.city,
  postedOn: row.postedOn,
  salaryText: row.salaryText,
  skills: row.skills,
  excerpt: row.excerpt,
  url: row.url,
});

/** Newest first, undated last, then by id. */
const newestFirst = (rows: readonly PostingRow[]): PostingRow[] =>
  [...rows].sort((a, b) => (b.day ?? -Infinity) - (a.day ?? -Infinity) || (a.id < b.id ? -1 : 1));

/** Postings of a cluster in pages of 100; at least one page. */
export const pagesOf = (rows: readonly PostingRow[]): PostingsPage[] => {
  const items = newestFirst(rows).map(listed);
  const pages = Math.max(1, Math.ceil(items.length / postingsPerPage));
  return Array.from({ length: pages }, (_, page) => ({
    items: items.slice(page * postingsPerPage, (page + 1) * postingsPerPage),
    pages,
  }));
};

const periodOf = (rows: readonly PostingRow[]): SnapshotOverview['period'] => {
  let from: string | undefined;
  let to: string | undefined;
  for (const { postedOn } of rows) {
    if (postedOn === null) continue;
    if (from === undefined || postedOn < from) from = postedOn;
    if (to === undefined || postedOn > to) to = postedOn;
  }
  return from === undefined || to === undefined ? null : { from, to };
};

export interface SnapshotPlan {
  overview: SnapshotOverview;
  identity: ClusterIdentity;
  /** One at a time, so that the pages of a large market need not be in memory together. */
  clusterFiles: () => Iterable<ClusterFiles>;
  summaries: ClusterSummary[];
}

const rowsByCluster = (rows: readonly PostingRow[], { assignment, clusters }: Clustering): PostingRow[][] => {
  const groups: PostingRow[][] = clusters.map(() => []);
  rows.forEach((row, index) => groups[assignment[index] ?? -1]?.push(row));
  return groups;
};

const frameOf = (rows: readonly PostingRow[], clustering: Clustering): MarketFrame => ({
  market: clustering.market,
  snapshotId: snapshotIdOf(clustering.analysisId),
  postings: rows.length,
  skills: skillCounts(rows.map(({ skills }) => skills)),
  stretch: observedStretch(rows.flatMap(({ day }) => (day === null ? [] : [day]))),
});

const overviewOf = (
  rows: readonly PostingRow[],
  clustering: Clustering,
  described: readonly DescribedCluster[],
): SnapshotOverview => ({
  market: clustering.market,
  snapshotId: snapshotIdOf(clustering.analysisId),
  postings: rows.length,
  unclustered: rows.length - described.reduce((sum, { figures }) => sum + figures.n, 0),
  period: periodOf(rows),
  sources: commonest(tally(rows.map(({ source }) => source))).map(([source, postings]) => ({
    source,
    postings,
  })),
  silhouette: clustering.silhouette,
  clusters: described.map(({ figures }) => outlineOf(figures)),
});

/**
 * Everything a snapshot consists of. `rows` are the distinct postings in the order they were clustered in. A pure
 * function of its arguments: the same postings and clustering give the same bytes.
 */
export const planSnapshot = (rows: readonly PostingRow[], clustering: Clustering): SnapshotPlan => {
  const frame = frameOf(rows, clustering);
  const groups = rowsByCluster(rows, clustering);
  const described = clustering.clusters.map((cluster, index) =>
    describeCluster(cluster, groups[index] ?? [], frame),
  );
  return {
    overview: overviewOf(rows, clustering, described),
    identity: { clusters: clustering.clusters.map(({ clusterId, signature }) => ({ clusterId, signature })) },
    *clusterFiles() {
      for (const { figures, rows: members } of described) yield { figures, pages: pagesOf(members) };
    },
    summaries: described.map(summaryOf),
  };
};
