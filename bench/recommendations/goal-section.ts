import { join } from 'node:path';
import * as z from 'zod';
import { inChild } from '../child/in-child.ts';
import { Goal } from '../market/goal.ts';
import type { Table } from '../report.ts';

/** Every section in the order it is measured; each is a file of this folder. */
export const sections = ['movielens-100k', 'movielens-1m', 'serving'] as const;

/** What a section is given. */
export interface MeasureOptions {
  /** Folder of the real data (`../shared/data`), which may be absent. */
  readonly data: string;
  /** Fewer repetitions and smaller sizes: to try a section, not to claim anything. */
  readonly quick: boolean;
  /** Tables to print beside the goals. */
  readonly table: (table: Table) => void;
}

/** What every section exports. */
export type Measure = (options: MeasureOptions) => Promise<Goal[]>;

const Input = z.object({ section: z.enum(sections), data: z.string(), quick: z.boolean() });
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

/** What the section's own process does. */
export const measureSection = async (input: unknown): Promise<Outcome> => {
  const { section, data, quick } = Input.parse(input);
  const { measure } = Section.parse(await import(join(import.meta.dirname, `${section}.ts`)));
  const tables: Table[] = [];
  const goals = await measure({ data, quick, table: (table) => tables.push(table) });
  return Outcome.parse({ goals, tables });
};

/** A section, measured in a process of its own. */
export const sectionInChild = async (input: z.infer<typeof Input>): Promise<Outcome> => {
  const module = join(import.meta.dirname, 'goal-section.ts');
  const { value } = await inChild({ module, task: 'measureSection', input });
  return Outcome.parse(value);
};
