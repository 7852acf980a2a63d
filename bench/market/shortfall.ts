import type { Table } from '../report.ts';
import type { Goal } from './goal.ts';

const numberIn = (value: string | number | null): number => {
  if (value === null) return NaN;
  if (typeof value === 'number') return value;
  return Number(/-?\d[\d,]*(\.\d+)?/.exec(value)?.[0].replaceAll(',', '') ?? NaN);
};

/** The least and the most that a goal allows, as far as its words can be read: `93–97 %`, `≤ 0.97 × peer`, `≥ 0.90`. */
const boundsOf = ({ goal, peer }: Goal): { least: number; most: number } | undefined => {
  const range = /^([\d.]+)\s*–\s*([\d.]+)/.exec(goal);
  if (range) return { least: Number(range[1]), most: Number(range[2]) };
  const single = /^([≥≤])\s*([\d.,]+)\s*(×)?(.*)$/.exec(goal);
  if (!single) return undefined;
  const [, sign, number = '', times, rest = ''] = single;
  // A bare factor (`≥ 5 ×`) is of speeds, whose direction the words do not tell.
  if (times !== undefined && !rest.includes('peer')) return undefined;
  const bound = Number(number.replaceAll(',', '')) * (times === undefined ? 1 : numberIn(peer));
  return sign === '≥' ? { least: bound, most: Infinity } : { least: -Infinity, most: bound };
};

const distinct = (value: number): string => String(Number(value.toPrecision(3)));

/** By how much a goal is missed, in its own unit and as a share of what was asked; '' where its words do not say. */
export const shortfall = (goal: Goal): string => {
  const [ours, bounds] = [numberIn(goal.ours), boundsOf(goal)];
  if (goal.met !== false || !bounds || Number.isNaN(ours)) return '';
  const bound = ours < bounds.least ? bounds.least : ours > bounds.most ? bounds.most : NaN;
  if (Number.isNaN(bound)) return '';
  const away = Math.abs(ours - bound);
  const share = bound === 0 ? '' : ` (${distinct((100 * away) / Math.abs(bound))} %)`;
  return `${distinct(away)} ${ours < bound ? 'too low' : 'too high'}${share}`;
};

/** Every missed goal with by how much and why; nothing where all are met. */
export const missedTable = (goals: readonly Goal[]): Table[] => {
  const missed = goals.filter(({ met }) => met === false);
  if (missed.length === 0) return [];
  return [
    {
      title: `Missed: ${missed.length} of ${goals.length}`,
      rows: missed.map((goal) => ({
        section: goal.section,
        what: goal.what,
        ours: goal.ours,
        goal: goal.goal,
        'by how much': shortfall(goal) || 'see why',
        why: goal.note ?? 'no reason known',
      })),
    },
  ];
};
