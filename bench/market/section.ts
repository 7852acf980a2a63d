import { join } from 'node:path';
import * as z from 'zod';
import { inChild } from '../child/in-child.ts';
import type { Table } from '../report.ts';
import { Goal, type Measure, type MeasureOptions } from './goal.ts';

/** Every section in the order it is measured; each is a file of this folder. */
export const sections = [
  'pay',
  'duplicates',
  'skills',
  'titles',
  'clusters',
  'tokeniser',
  'forecasts',
  'quantiles',
  'associations',
  'pipeline',
  'scale',
] as const;

type Carried = Omit<MeasureOptions, 'table'>;

const Input = z.object({
  section: z.enum(sections),
  options: z.object({
    data: z.string(),
    postings: z.array(z.string()).optional(),
    market: z.string().optional(),
    quick: z.boolean(),
  }),
});

const Outcome = z.object({
  goals: z.array(Goal),
  tables: z.array(
    z.object({
      title: z.string(),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  ),
});
export type Outcome = z.infer<typeof Outcome>;

const Section = z.object({ measure: z.custom<Measure>((value) => typeof value === 'function') });

const fileOf = (section: string): string => join(import.meta.dirname, `${section}.ts`);

/** What the section's own process does. */
export const measureSection = async (input: unknown): Promise<Outcome> => {
  const { section, options } = Input.parse(input);
  const { measure } = Section.parse(await import(fileOf(section)));
  const tables: Table[] = [];
  const goals = await measure({
    data: options.data,
    postings: options.postings,
    market: options.market,
    quick: options.quick,
    table: (table) => tables.push(table),
  });
  return Outcome.parse({ goals, tables });
};

/** A section, measured in a process of its own. */
export const sectionInChild = async (
  section: (typeof sections)[number],
  options: Carried,
): Promise<Outcome> => {
  const module = join(import.meta.dirname, 'section.ts');
  const { value } = await inChild({ module, task: 'measureSection', input: { section, options } });
  return Outcome.parse(value);
};
