// `npm run bench -- market [section…]`: every goal of market intelligence beside its peers, each section in a process of
// its own.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { goalTable, type Goal } from './market/goal.ts';
import { sectionInChild, sections } from './market/section.ts';
import { missedTable } from './market/shortfall.ts';
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
 * Options: `--postings <file>` (repeatable; those files instead of the real ones, for the sections that read postings),
 * `--market zh|en`, `--data <folder>` (default `../shared/data`), `--quick` (a try-out), `--json <file>`. Sections by name; none
 * means all. Ends with code 1 where a goal is missed.
 */
export const run = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      postings: { type: 'string', multiple: true },
      market: { type: 'string' },
      data: { type: 'string', default: '../shared/data' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const absent = values.postings?.filter((file) => !existsSync(file)) ?? [];
  if (absent.length > 0) throw new Error(`There is no file ${absent.join(', ')}`);
  const chosen = z.array(z.enum(sections)).parse(positionals.length > 0 ? positionals : sections);
  const { data, postings, market, quick } = values;
  const goals: Goal[] = [];
  const tables: Table[] = [];
  for (const section of chosen) {
    console.log(`${section} …`);
    try {
      const outcome = await sectionInChild(section, { data, postings, market, quick });
      goals.push(...outcome.goals);
      tables.push(...outcome.tables);
    } catch (error) {
      goals.push(failed(section, error));
    }
  }
  report([...tables, goalTable('Goals', goals), ...missedTable(goals)], values.json);
  if (goals.some(({ met }) => met === false)) process.exitCode = 1;
};
