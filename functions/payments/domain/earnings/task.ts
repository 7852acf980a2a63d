import { type Earning, dueMinor } from './earning.ts';
import { workDueAt } from './paying-out.ts';

/** What somebody has to see to: money that must move, or a session of which nobody has said whether it was held. */
export interface Task {
  readonly kind: 'money' | 'session';
  readonly dueAt: string;
}

/** The one thing an earning waits for, and from when; null where there is nothing to see to. */
export const taskOf = (earning: Earning): Task | null => {
  const due = workDueAt(earning);
  if (due !== null) return { kind: 'money', dueAt: due };
  const { startsAt, doneAt } = earning;
  return startsAt !== null && doneAt === null && dueMinor(earning) > 0
    ? { kind: 'session', dueAt: startsAt }
    : null;
};
