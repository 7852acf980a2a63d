import { mondayOf } from '../analysis/weeks.ts';
import { emptyCell } from '../figures/cell.ts';
import { crossLists, largest, type Listed } from '../figures/crosses.ts';
import { cellOf, type Tally } from '../figures/tally.ts';
import type { TableName } from '../figures/tally-tables.ts';
import type { Parts } from './change-causes.ts';
import { demandFigures } from './demand-figures.ts';
import type { DemandFile, DemandKind, DemandOverview, DemandSummary } from './demand-files-schema.ts';
import { byWeek, demandFrame, weekObserved, type DemandFrame, type WeeksBySource } from './demand-frame.ts';
import type { DemandFigures } from './demand-schema.ts';
import { placesOf } from './places.ts';
import { nameBehind } from './series-name.ts';
import type { Said } from './backtest.ts';
import type { Statement } from './statement.ts';

/** Series of each kind that are told, the largest; so a snapshot's work is bounded, however large the market. */
const most = { cluster: 60, occupation: 150, skill: 150, city: 30, country: 8 } as const;
/** Parts of each kind that a change is traced to. */
const partsTraced = 30;

const weeksOf = (listed: Listed): ReadonlyMap<string, ReadonlyMap<number, number>> =>
  new Map(listed.slice(0, partsTraced).map(([key, { opened }]) => [key, byWeek(opened)]));

/** Tables that say what the series of a kind consist of. */
const crossesOf: Readonly<Partial<Record<DemandKind, Partial<Record<keyof Parts, TableName>>>>> = {
  cluster: { city: 'clusterCity', source: 'clusterSource', skill: 'clusterSkill', company: 'clusterCompany' },
  occupation: { city: 'occupationCity' },
  skill: { city: 'skillCity' },
  country: { city: 'countryCity' },
};

const partsReader = (tally: Tally) => {
  const lists = new Map<TableName, ReadonlyMap<string, Listed>>();
  const listed = (table: TableName, first: string): Listed => {
    const known = lists.get(table) ?? crossLists(tally, table);
    lists.set(table, known);
    return known.get(first) ?? [];
  };
  const cross = (kind: DemandKind, id: string, part: keyof Parts) => {
    const table = crossesOf[kind]?.[part];
    return table === undefined ? undefined : weeksOf(listed(table, id));
  };
  return {
    parts: (kind: DemandKind, id: string): Parts => {
      if (kind === 'market')
        return {
          city: weeksOf(largest(tally, 'city', partsTraced)),
          source: weeksOf(largest(tally, 'source', partsTraced)),
          occupation: weeksOf(largest(tally, 'occupation', partsTraced)),
          skill: weeksOf(largest(tally, 'skill', partsTraced)),
        };
      const [city, source] = [cross(kind, id, 'city'), cross(kind, id, 'source')];
      const [skill, company] = [cross(kind, id, 'skill'), cross(kind, id, 'company')];
      return {
        ...(city && { city }),
        ...(source && { source }),
        ...(skill && { skill }),
        ...(company && { company }),
      };
    },
    sources: (kind: DemandKind, id: string): WeeksBySource | undefined =>
      kind === 'cluster' ? cross(kind, id, 'source') : undefined,
  };
};

const summaryOf = (kind: DemandKind, id: string, { n, lately, forecast }: DemandFigures): DemandSummary => {
  const ahead = forecast.available ? forecast.weeks : [];
  const accuracy = forecast.available ? forecast.accuracy : null;
  return {
    ...{ kind, id, name: nameBehind(kind, id), n },
    last8: lately?.last8 ?? null,
    next8:
      ahead.length === 0 ? null : Math.round(ahead.reduce((sum, { mean }) => sum + mean, 0) * 12.5) / 100,
    mase: accuracy?.mase ?? null,
    seasonalNaiveMase: accuracy?.seasonalNaiveMase ?? null,
    coverage80: accuracy?.coverage80 ?? null,
  };
};

const sourcesOf = ({ sources, stretch }: DemandFrame): DemandOverview['sources'] =>
  stretch === undefined
    ? []
    : sources.flatMap(({ source, covered }) => {
        const weeks = [...covered].filter((week) => week >= stretch.first && week <= stretch.last);
        if (weeks.length === 0) return [];
        const [from, to] = [Math.min(...weeks), Math.max(...weeks)];
        const of = stretch.last - stretch.first + 1;
        return [{ source, weeks: weeks.length, of, from: mondayOf(from), to: mondayOf(to) }];
      });

const observedOf = (frame: DemandFrame): DemandOverview['observed'] => {
  const { stretch } = frame;
  if (!stretch) return null;
  const weeks = Array.from({ length: stretch.last - stretch.first + 1 }, (_, index) => stretch.first + index);
  return {
    from: mondayOf(stretch.first),
    to: mondayOf(stretch.last),
    missingWeeks: weeks.filter((week) => !weekObserved(frame, week)).map(mondayOf),
  };
};

const byId = (files: readonly DemandFile[], kind: DemandKind): ReadonlyMap<string, DemandFigures> =>
  new Map(files.filter((file) => file.kind === kind).map(({ id, demand }) => [id, demand]));

/** What a publication said of each series. */
const saidReader = (said: Statement | undefined) => {
  const series = new Map(said?.series.map((one) => [`${one.kind} ${one.id}`, one.weeks]));
  return (kind: DemandKind, id: string): Said | undefined => {
    const weeks = series.get(`${kind} ${id}`);
    return weeks && said?.knownTo ? { knownTo: said.knownTo, weeks } : undefined;
  };
};

interface DemandOptions {
  snapshotId: string;
  /** Those that the snapshot shows. */
  clusterIds: readonly string[];
  /** What was published about a quarter ago, where that is known. */
  said?: Statement | undefined;
}

export interface DemandFiles {
  files: DemandFile[];
  overview: DemandOverview;
  /** Of the clusters and of the occupations, by id. */
  clusters: ReadonlyMap<string, DemandFigures>;
  occupations: ReadonlyMap<string, DemandFigures>;
}

/**
 * Demand and forecasts of a snapshot: of the market, its clusters, and its largest occupations, skills, cities and
 * countries. A pure function of its arguments: the same counts, the same bytes.
 */
export const demandFiles = (tally: Tally, { snapshotId, clusterIds, said }: DemandOptions): DemandFiles => {
  const saidOf = saidReader(said);
  const { market } = tally;
  const frame = demandFrame(tally);
  const read = partsReader(tally);
  const whole = cellOf(tally, 'market', '') ?? emptyCell();
  const shown = new Set(clusterIds);
  const subjects: [DemandKind, Listed][] = [
    ['market', [['', whole]]],
    ['cluster', largest(tally, 'cluster', most.cluster).filter(([id]) => shown.has(id))],
    ['occupation', largest(tally, 'occupation', most.occupation)],
    ['skill', largest(tally, 'skill', most.skill)],
    ['city', largest(tally, 'city', most.city)],
    ['country', largest(tally, 'country', most.country)],
  ];
  const files = subjects.flatMap(([kind, listed]) =>
    listed.map(([id, cell]): DemandFile => {
      const input = {
        cell,
        sources: read.sources(kind, id),
        parts: read.parts(kind, id),
        said: saidOf(kind, id),
      };
      return { market, snapshotId, kind, id, demand: demandFigures(input, frame) };
    }),
  );
  return {
    files,
    overview: {
      ...{ market, snapshotId },
      observed: observedOf(frame),
      sources: sourcesOf(frame),
      series: files.map(({ kind, id, demand }) => summaryOf(kind, id, demand)),
      places: placesOf(tally, frame),
    },
    clusters: byId(files, 'cluster'),
    occupations: byId(files, 'occupation'),
  };
};
