import { emptyCell } from '../figures/cell.ts';
import { sortedDays, type DayCounts } from '../figures/day-counts.ts';
import { cellOf, cellsOf, type Tally } from '../figures/tally.ts';
import { demandFiles, type DemandFiles } from '../demand/demand-files.ts';
import { statementOf, type Statement } from '../demand/statement.ts';
import { describeCluster, frameOf, outlineOf, type DescribedCluster } from './cluster-figures.ts';
import { summaryOf, type ClusterSummary } from './cluster-summary.ts';
import { countsOf } from './counted-cells.ts';
import { commonest } from './distributions.ts';
import { figure, rounded } from './figure.ts';
import { listedPosting, pagesOf, type Listings } from './listing.ts';
import type { ClusterModel, ClusterSurroundings, ModelCluster } from './model.ts';
import { describeOccupations, occupationOutline } from './occupation-figures.ts';
import type { OccupationFigures, OccupationList } from './occupation-schema.ts';
import { occupationSummaries, type OccupationSummary } from './occupation-summary.ts';
import type { ClusterFigures, PostingsPage, SnapshotOverview, UnusualPostings } from './snapshot-schema.ts';
import { dayFrom } from './weeks.ts';

/** The snapshot that an analysis publishes bears its name: one input, one analysis, one snapshot. */
export const snapshotIdOf = (analysisId: string): string => analysisId.replace(/^ana_/, 'snp_');

export interface ClusterFiles {
  figures: ClusterFigures;
  unusual: UnusualPostings;
  pages: PostingsPage[];
}

const periodOf = (opened: DayCounts): SnapshotOverview['period'] => {
  const days = sortedDays(opened);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: dayFrom(first[0]), to: dayFrom(last[0]) } : null;
};

export interface SnapshotPlan {
  overview: SnapshotOverview;
  /** One at a time, so that the pages of a large market need not be in memory together. */
  clusterFiles: () => Iterable<ClusterFiles>;
  demand: Pick<DemandFiles, 'files' | 'overview'>;
  /** What it says of the weeks ahead, for the archive. */
  statement: Statement;
  summaries: ClusterSummary[];
  occupations: { list: OccupationList; figures: OccupationFigures[]; summaries: OccupationSummary[] };
}

export interface SnapshotInput {
  analysisId: string;
  model: ClusterModel;
  tally: Tally;
  listings: Listings;
  /** What was said then: by the publication that this one builds on, and about a quarter ago. */
  said?: { before: Statement | undefined; aQuarterAgo: Statement | undefined } | undefined;
}

const largestFirst = (a: DescribedCluster, b: DescribedCluster): number =>
  b.figures.n - a.figures.n || (a.figures.clusterId < b.figures.clusterId ? -1 : 1);

const overviewOf = (
  { analysisId, model, tally }: SnapshotInput,
  described: readonly DescribedCluster[],
): SnapshotOverview => {
  const whole = cellOf(tally, 'market', '') ?? emptyCell();
  return {
    market: model.market,
    snapshotId: snapshotIdOf(analysisId),
    postings: whole.n,
    unclustered: whole.n - described.reduce((sum, { figures }) => sum + figures.n, 0),
    period: periodOf(whole.opened),
    sources: commonest(countsOf(cellsOf(tally, 'source'))).map(([source, postings]) => ({
      source,
      postings,
    })),
    silhouette: model.silhouette,
    clusters: described.map(({ figures }) => outlineOf(figures)),
  };
};

const occupationsOf = (
  { analysisId, tally }: SnapshotInput,
  described: readonly DescribedCluster[],
  demand: DemandFiles['occupations'],
): SnapshotPlan['occupations'] => {
  const labels = new Map(described.map(({ figures }) => [figures.clusterId, figures.label]));
  const occupations = describeOccupations(tally, snapshotIdOf(analysisId), { labels, demand });
  const figures = occupations.map((occupation) => occupation.figures);
  return {
    figures,
    list: {
      postings: cellOf(tally, 'market', '')?.n ?? 0,
      named: figures.reduce((sum, { n }) => sum + n, 0),
      items: figures.map(occupationOutline),
    },
    summaries: occupationSummaries(occupations),
  };
};

/** The demand of a snapshot with its clusters called by their labels, which are found after it. */
const labelled = (
  { files, overview }: DemandFiles,
  described: readonly DescribedCluster[],
): SnapshotPlan['demand'] => {
  const labels = new Map(described.map(({ figures }) => [figures.clusterId, figures.label]));
  const series = overview.series.map((one) =>
    one.kind === 'cluster' ? { ...one, name: labels.get(one.id) ?? null } : one,
  );
  return { files, overview: { ...overview, series } };
};

const originsIn = ({ origins }: ClusterModel, clusterId: string): ClusterFigures['origins'] =>
  origins
    .filter((origin) => origin.clusterId === clusterId)
    .map(({ kind, from, share }) => ({ kind, from, share }));

const nowhere: ClusterSurroundings = { density: { sampled: 0, outliers: 0, eps: 0, nearby: 0 }, unusual: [] };

const surroundingsIn = ({ clusters, surroundings }: ClusterModel, clusterId: string): ClusterSurroundings =>
  surroundings[clusters.findIndex((cluster) => cluster.clusterId === clusterId)] ?? nowhere;

const densityOf = ({
  density: { sampled, outliers, nearby, eps },
}: ClusterSurroundings): ClusterFigures['density'] =>
  figure(sampled, () => ({ outliers, share: rounded(outliers / sampled), nearby, eps }));

const describable = (model: ClusterModel, cluster: ModelCluster) => ({
  ...cluster,
  origins: originsIn(model, cluster.clusterId),
  density: densityOf(surroundingsIn(model, cluster.clusterId)),
});

/** Everything a snapshot consists of. A pure function of its arguments: the same counts and clusters, the same bytes. */
export const planSnapshot = (input: SnapshotInput): SnapshotPlan => {
  const { analysisId, model, tally, listings, said } = input;
  const snapshotId = snapshotIdOf(analysisId);
  const clusterIds = model.clusters.map(({ clusterId }) => clusterId);
  const demand = demandFiles(tally, { snapshotId, clusterIds, said: said?.aQuarterAgo });
  const frame = frameOf(tally, snapshotId, demand.clusters);
  const described = model.clusters
    .flatMap((cluster) => {
      const cell = frame.cells.get(cluster.clusterId);
      return cell && cell.n > 0 ? [describeCluster(describable(model, cluster), cell, frame)] : [];
    })
    .sort(largestFirst);
  return {
    overview: overviewOf(input, described),
    *clusterFiles() {
      for (const { figures } of described) {
        const { clusterId } = figures;
        const unusual = { items: surroundingsIn(model, clusterId).unusual.map(listedPosting) };
        yield { figures, unusual, pages: pagesOf(listings.of(clusterId)) };
      }
    },
    demand: labelled(demand, described),
    statement: statementOf(demand.overview, demand.files, said?.before),
    summaries: described.map(summaryOf),
    occupations: occupationsOf(input, described, demand.occupations),
  };
};
