import type { World } from './world.ts';

/** What falls due by itself. */
export type TaskName =
  | 'end-trial-soon'
  | 'expire-session'
  | 'expire-start'
  | 'pay-out'
  | 'payout-arrives'
  | 'payment-settles'
  | 'refund-settles'
  | 'renew-subscription'
  | 'retry-invoice';

/** Work for a later moment: `subject` is the id of what it concerns. */
export interface Task {
  id: string;
  name: TaskName;
  subject: string;
  /** Unix seconds. */
  at: number;
  /** The test clock whose time counts; null for the emulator's own. */
  clock: string | null;
}

export type Tasks = Readonly<Record<TaskName, (world: World, subject: string, task: Task) => void>>;

/** The next task of a clock that is due at `until`, the earliest first. */
const nextDue = (world: World, clock: string | null, until: number): Task | undefined => {
  let next: Task | undefined;
  for (const task of world.oldestFirst('task')) {
    if (task.clock !== clock || task.at > until) continue;
    if (next === undefined || task.at < next.at) next = task;
  }
  return next;
};

/** Runs whatever is due by then, each at its own moment; what these bring about counts too. */
export const runDue = (
  world: World,
  tasks: Tasks,
  { clock, until }: { clock: string | null; until: number },
) => {
  for (;;) {
    const task = nextDue(world, clock, until);
    if (task === undefined) return;
    world.remove('task', task.id);
    world.atTime(task.at, clock, (then) => tasks[task.name](then, task.subject, task));
  }
};

/** Takes back what was planned for a subject. */
export const unschedule = (world: World, subject: string, name?: TaskName): void => {
  for (const task of [...world.oldestFirst('task')]) {
    if (task.subject === subject && (name === undefined || task.name === name)) world.remove('task', task.id);
  }
};
