// `npm run bench -- recommendations [section…]`: the recommender models beside numpy's and scipy's, training at a million
// interactions, and serving, each section in a process of its own.
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { goalTable, type Goal } from './market/goal.ts';
import { missedTable } from './market/shortfall.ts';
import { sectionInChild, sections } from './recommendations/goal-section.ts';
import { report, type Table } from './report.ts';

/** A section that breaks is a missed goal, not the end of the others. */
const failed = (section: string, error: unknown): Goal => ({
  section,
  what: 'the section itself',
  ours: 'failed',
  peer: null,
  goal: 'runs',
  met: false,
  note: error instanceof Error ? error.message : String(error),
});

/**
 * Options: `--data <folder>` (default `../shared/data`), `--quick` (a try-out), `--json <file>`. Sections by name; none means
 * all. Ends with code 1 where a goal is missed.
 */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const chosen = z.array(z.enum(sections)).parse(positionals.length > 0 ? positionals : sections);
  const goals: Goal[] = [];
  const tables: Table[] = [];
  for (const section of chosen) {
    console.log(`${section} …`);
    try {
      const outcome = await sectionInChild({ section, data: values.data, quick: values.quick });
      goals.push(...outcome.goals);
      tables.push(...outcome.tables);
    } catch (error) {
      goals.push(failed(section, error));
    }
  }
  report([...tables, goalTable('Goals', goals), ...missedTable(goals)], values.json);
  if (goals.some(({ met }) => met === false)) process.exitCode = 1;
};
