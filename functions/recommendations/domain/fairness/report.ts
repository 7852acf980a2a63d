import * as z from 'zod';
import { seedFrom, seededRandom } from '../../../../shared/science/random.ts';
import { type MeanInterval, bootstrapMean } from '../../../../shared/science/statistics/bootstrap.ts';
import { shareInterval } from '../../../../shared/science/statistics/proportions.ts';
import { ItemKind } from '../item-kinds.ts';
import { aspectNames } from './aspects.ts';
import { type Described, attributeNames, attributes } from './described.ts';

/** Groups of fewer people are withheld: a figure of few may be a figure of one. */
export const fewestInGroup = 20;

export const accuracyNames = ['hit10', 'ndcg10'] as const;
export const measureNames = [...aspectNames, ...accuracyNames] as const;
export type MeasureName = (typeof measureNames)[number];

/** Everybody in the groups that are shown, and no one else: or what is withheld could be found by subtraction. */
export const everyone = 'everyone' as const;

const Group = z.enum([...attributes.gender, ...attributes.ageGroup]);

const GroupFigure = z.object({
  group: z.enum([everyone, ...Group.options]),
  /** People. */
  n: z.int().min(fewestInGroup),
  mean: z.number(),
  /** Ends of the 95 % interval over people: Wilson's of `hit10`, the percentile bootstrap's of all else. */
  low: z.number(),
  high: z.number(),
});
export type GroupFigure = z.infer<typeof GroupFigure>;

const Compared = z.object({
  attribute: z.enum(attributeNames),
  measure: z.enum(measureNames),
  /** `everyone` first, then the groups in their order; none where fewer than two groups are large enough. */
  groups: z.array(GroupFigure),
  /** Groups too small to be shown; how small is not said. */
  withheld: z.array(Group),
});
export type Compared = z.infer<typeof Compared>;

export const FairnessReport = z.object({
  /** The night it was made in. */
  at: z.iso.datetime(),
  /** A group has this many people or is withheld. */
  fewestInGroup: z.int(),
  kinds: z.array(z.object({ kind: ItemKind, compared: z.array(Compared) })),
});
export type FairnessReport = z.infer<typeof FairnessReport>;

/** One person's figure. */
export type Figures = ReadonlyMap<string, number>;

/** Sorted, and drawn by a seed of its own name: the order in which people are read changes nothing. */
const estimated = (values: readonly number[], measure: MeasureName, name: string): MeanInterval => {
  if (measure !== 'hit10')
    return bootstrapMean(
      values.toSorted((a, b) => a - b),
      seededRandom(seedFrom(name)),
    );
  const hits = values.reduce((sum, value) => sum + value, 0);
  return { mean: hits / values.length, ...shareInterval(hits, values.length) };
};

interface Asked {
  readonly attribute: (typeof attributeNames)[number];
  readonly measure: MeasureName;
}

/**
 * A measure by the groups of an attribute. `figures`: one number a person, by member; who told nothing, or has no figure, is
 * in no group. The same figures give the same report.
 */
export const compared = (
  { attribute, measure }: Asked,
  described: readonly Described[],
  figures: Figures,
): Compared => {
  const groups = attributes[attribute].map((group) => ({
    group,
    values: described.flatMap((person) => {
      const value = person[attribute] === group ? figures.get(person.memberId) : undefined;
      return value === undefined ? [] : [value];
    }),
  }));
  const large = groups.filter(({ values }) => values.length >= fewestInGroup);
  const all = { group: everyone, values: large.flatMap(({ values }) => values) } as const;
  const figure = ({ group, values }: Pick<GroupFigure, 'group'> & { values: number[] }): GroupFigure => ({
    ...{ group, n: values.length },
    ...estimated(values, measure, `${attribute}/${measure}/${group}`),
  });
  return {
    ...{ attribute, measure },
    groups: large.length < 2 ? [] : [figure(all), ...large.map(figure)],
    withheld: groups.filter((each) => large.length < 2 || !large.includes(each)).map(({ group }) => group),
  };
};
