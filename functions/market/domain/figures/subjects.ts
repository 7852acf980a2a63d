import type { Localized } from '../../../../shared/localized.ts';
import { rounded } from '../analysis/figure.ts';
import { mondayOf } from '../analysis/weeks.ts';
import type { Cell } from './cell.ts';
import { largest, type Listed } from './crosses.ts';
import { weeklyOf } from './day-counts.ts';
import type { FiguresFrame } from './figures-frame.ts';
import type { Subject, SubjectKind } from './figures-schema.ts';
import { growthOf } from './growth.ts';
import { mainPays } from './main-pays.ts';
import type { TableName } from './tally-tables.ts';

const most = { occupations: 200, skills: 300, cities: 8, skillsOf: 10 } as const;

/** What to call a subject; undefined where it has no name to be shown under. */
export type NameOf = (kind: SubjectKind, id: string) => Localized | undefined;

/** Growth as the demand of a subject tells it; null where that is withheld, undefined where no demand is told of it. */
export type GrowthOf = (kind: SubjectKind, id: string) => number | null | undefined;

/** The crosses that list a subject's cities and skills; a skill has none of skills. */
const crossesOf = {
  cluster: { cities: 'clusterCity', skills: 'clusterSkill' },
  occupation: { cities: 'occupationCity', skills: 'occupationSkill' },
  skill: { cities: 'skillCity', skills: null },
} as const satisfies Record<SubjectKind, { cities: TableName; skills: TableName | null }>;

const shares = (listed: Listed, of: number, count: number): Subject['cities'] =>
  listed
    .slice(0, count)
    .map(([name, { n }]) => ({ name, n, share: rounded(Math.min(1, n / Math.max(1, of))) }));

const weeklyIn = (cell: Cell, { year }: FiguresFrame): Subject['weekly'] =>
  year ? { from: mondayOf(year.first), counts: [...weeklyOf(cell.opened, year)] } : null;

interface Told {
  nameOf: NameOf;
  growth: GrowthOf;
}

const growthIn = (
  told: number | null | undefined,
  { opened }: Cell,
  { year }: FiguresFrame,
): number | null => (told === undefined ? growthOf(opened, year) : told);

const subjectsOf = (kind: SubjectKind, listed: Listed, frame: FiguresFrame & Told): Subject[] => {
  const pays = mainPays(listed, frame.market);
  const { cities, skills } = crossesOf[kind];
  return listed.flatMap(([id, cell]): Subject[] => {
    const name = frame.nameOf(kind, id);
    if (!name) return [];
    return [
      {
        ...{ kind, id, name, n: cell.n },
        share: rounded(cell.n / Math.max(1, frame.market.n)),
        payStatedShare: rounded(cell.withPay / Math.max(1, cell.n)),
        pay: pays.get(id) ?? { kind: 'withheld', currency: null, n: 0 },
        remoteShare: rounded(cell.remote / Math.max(1, cell.n)),
        weekly: weeklyIn(cell, frame),
        growth: growthIn(frame.growth(kind, id), cell, frame),
        cities: shares(frame.listed(cities, id), cell.withCity, most.cities),
        skills:
          skills === null
            ? []
            : shares(frame.listed(skills, id), cell.withSkills, most.skillsOf).map((one) => ({
                ...one,
                label: frame.nameOf('skill', one.name) ?? { zh: one.name, en: one.name },
              })),
      },
    ];
  });
};

/** What can be compared: the clusters and the most frequent occupations and skills of a market. */
export const subjects = (frame: FiguresFrame, told: Told): Subject[] => [
  ...subjectsOf('cluster', frame.clusters, { ...frame, ...told }),
  ...subjectsOf('occupation', largest(frame.tally, 'occupation', most.occupations), { ...frame, ...told }),
  ...subjectsOf('skill', largest(frame.tally, 'skill', most.skills), { ...frame, ...told }),
];
