import { educationLevels } from '../../../../shared/education.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { withoutDemand } from '../demand/demand-figures.ts';
import type { DemandFigures } from '../demand/demand-schema.ts';
import { emptyCell, type Cell } from '../figures/cell.ts';
import { crossLists, largest, type Listed } from '../figures/crosses.ts';
import type { PayEstimate } from '../figures/figures-schema.ts';
import { mainPays } from '../figures/main-pays.ts';
import { payBy } from '../figures/pay-by.ts';
import { cellOf, cellsOf, type Tally } from '../figures/tally.ts';
import { occupationName, type OccupationName } from '../titles/occupation-names.ts';
import { countsByFirst, countsOf } from './counted-cells.ts';
import {
  distribution,
  experienceBands,
  orderedDistribution,
  skillFigure,
  type SkillCounts,
} from './distributions.ts';
import { rounded } from './figure.ts';
import { occupationNeighbours, type Similar } from './occupation-neighbours.ts';
import type { OccupationFigures, OccupationOutline } from './occupation-schema.ts';

export interface DescribedOccupation {
  figures: OccupationFigures;
  cell: Cell;
  demand: DemandFigures;
}

type Counts = ReadonlyMap<string, number>;

interface Frame {
  tally: Tally;
  snapshotId: string;
  postings: number;
  skills: SkillCounts;
  demand: ReadonlyMap<string, DemandFigures>;
  pays: ReadonlyMap<string, PayEstimate>;
  labels: ReadonlyMap<string, Localized>;
  counts: (
    table:
      | 'occupationCity'
      | 'occupationSkill'
      | 'occupationTitle'
      | 'occupationExperience'
      | 'occupationEducation',
    id: string,
  ) => Counts;
  listed: (table: 'occupationCity' | 'occupationExperience' | 'occupationEducation', id: string) => Listed;
  clustersOf: (id: string) => readonly (readonly [clusterId: string, n: number])[];
  neighbours: (id: string) => readonly Similar[] | undefined;
}

const shown = { cities: 20, titles: 20, skills: 40, clusters: 5, neighbours: 8 } as const;
const none: Counts = new Map();

/** Clusters by occupation, largest first: the tally lists occupations under clusters. */
const clustersByOccupation = (tally: Tally): Map<string, [string, number][]> => {
  const byOccupation = new Map<string, [string, number][]>();
  for (const [clusterId, occupations] of countsByFirst(tally, 'clusterOccupation')) {
    for (const [id, n] of occupations) {
      const clusters = byOccupation.get(id) ?? [];
      clusters.push([clusterId, n]);
      byOccupation.set(id, clusters);
    }
  }
  for (const clusters of byOccupation.values())
    clusters.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return byOccupation;
};

const frameOf = (
  tally: Tally,
  snapshotId: string,
  { labels, demand }: Pick<Frame, 'labels' | 'demand'>,
): Frame => {
  const whole = cellOf(tally, 'market', '') ?? emptyCell();
  const occupations = largest(tally, 'occupation');
  const crosses = {
    occupationCity: countsByFirst(tally, 'occupationCity'),
    occupationSkill: countsByFirst(tally, 'occupationSkill'),
    occupationTitle: countsByFirst(tally, 'occupationTitle'),
    occupationExperience: countsByFirst(tally, 'occupationExperience'),
    occupationEducation: countsByFirst(tally, 'occupationEducation'),
  };
  const skills = { stated: whole.withSkills, counts: countsOf(cellsOf(tally, 'skill')) };
  const lists = {
    occupationCity: crossLists(tally, 'occupationCity'),
    occupationExperience: crossLists(tally, 'occupationExperience'),
    occupationEducation: crossLists(tally, 'occupationEducation'),
  };
  const clusters = clustersByOccupation(tally);
  return {
    ...{ tally, snapshotId, labels, demand, skills },
    postings: whole.n,
    pays: mainPays(occupations, whole),
    counts: (table, id) => crosses[table].get(id) ?? none,
    listed: (table, id) => lists[table].get(id) ?? [],
    clustersOf: (id) => clusters.get(id) ?? [],
    neighbours: occupationNeighbours(
      occupations.map(([id, { n, withSkills }]) => ({
        ...{ id, n, stated: withSkills },
        counts: crosses.occupationSkill.get(id) ?? none,
      })),
      skills,
      shown.neighbours,
    ),
  };
};

const payByOf = (id: string, cell: Cell, { listed, pays }: Frame): OccupationFigures['payBy'] => {
  const currency = pays.get(id)?.currency ?? '';
  return payBy(
    {
      city: listed('occupationCity', id),
      experience: listed('occupationExperience', id),
      education: listed('occupationEducation', id),
    },
    { currency, whole: cell.pay.get(currency), like: 'occupation' },
  );
};

const neighboursOf = (id: string, cell: Cell, frame: Frame): OccupationFigures['neighbours'] => {
  const similar = frame.neighbours(id);
  if (!similar) return { withheld: true, n: cell.withSkills };
  return {
    withheld: false,
    n: cell.withSkills,
    items: similar.flatMap(({ id: occupationId, n, similarity }) => {
      const name = occupationName(occupationId);
      return name ? [{ occupationId, title: name.title, n, similarity: rounded(similarity, 3) }] : [];
    }),
  };
};

const clustersOf = (
  id: string,
  cell: Cell,
  { clustersOf: of, labels }: Frame,
): OccupationFigures['clusters'] =>
  of(id)
    .flatMap(([clusterId, n]) => {
      const label = labels.get(clusterId);
      return label ? [{ clusterId, label, n, share: rounded(Math.min(1, n / cell.n)) }] : [];
    })
    .slice(0, shown.clusters);

const distributionsOf = (id: string, cell: Cell, { counts, skills }: Frame) => ({
  cities: distribution(counts('occupationCity', id), cell.withCity, shown.cities),
  experience: orderedDistribution(counts('occupationExperience', id), experienceBands),
  education: orderedDistribution(counts('occupationEducation', id), educationLevels),
  skills: skillFigure(
    { stated: cell.withSkills, counts: counts('occupationSkill', id) },
    skills,
    shown.skills,
  ),
  titles: distribution(counts('occupationTitle', id), cell.n, shown.titles),
});

const describe = (
  id: string,
  cell: Cell,
  { frame, name }: { frame: Frame; name: OccupationName },
): DescribedOccupation => {
  const demand = frame.demand.get(id) ?? withoutDemand('too-few-postings', cell.n);
  return {
    cell,
    demand,
    figures: {
      occupationId: id,
      market: frame.tally.market,
      ...name,
      n: cell.n,
      share: rounded(cell.n / Math.max(1, frame.postings)),
      pay: frame.pays.get(id) ?? { kind: 'withheld', currency: null, n: 0 },
      growth: demand.growth,
      snapshotId: frame.snapshotId,
      payStatedShare: rounded(cell.withPay / Math.max(1, cell.n)),
      remoteShare: rounded(cell.remote / Math.max(1, cell.n)),
      ...distributionsOf(id, cell, frame),
      payBy: payByOf(id, cell, frame),
      clusters: clustersOf(id, cell, frame),
      neighbours: neighboursOf(id, cell, frame),
    },
  };
};

/** All figures of every occupation that postings were counted under, largest first. */
export const describeOccupations = (
  tally: Tally,
  snapshotId: string,
  { labels, demand }: Pick<Frame, 'labels' | 'demand'>,
): DescribedOccupation[] => {
  const frame = frameOf(tally, snapshotId, { labels, demand });
  return largest(tally, 'occupation').flatMap(([id, cell]) => {
    const name = occupationName(id);
    return name ? [describe(id, cell, { frame, name })] : [];
  });
};

export const occupationOutline = ({
  occupationId,
  market,
  title,
  n,
  share,
  pay,
  growth,
}: OccupationFigures): OccupationOutline => ({ occupationId, market, title, n, share, pay, growth });
