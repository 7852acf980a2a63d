import type { LocalSystem } from '../system.ts';

export type Action = () => Promise<{ status: number; result: unknown }>;

const missing =
  (what: string): Action =>
  () =>
    Promise.resolve({ status: 404, result: { message: `There is no ${what}.` } });

/** What the console can do: redrive a dead-letter queue, run a schedule, wait until nothing is under way. */
export const actions =
  (system: LocalSystem) =>
  ([kind, name = '', verb]: string[], query: URLSearchParams): Action | undefined => {
    if (kind === 'queues' && verb === 'redrive') {
      const queue = system.queues().find((known) => known.name === name);
      if (queue === undefined || queue.deadLettersOf.length === 0)
        return missing(`dead-letter queue ${name}`);
      return () => Promise.resolve({ status: 200, result: { moved: system.redrive(name) } });
    }
    if (kind === 'schedules' && verb === 'run') {
      if (!system.schedules().some(({ id }) => id === name)) return missing(`schedule ${name}`);
      return async () => {
        await system.runSchedule(name);
        return { status: 200, result: { ran: name } };
      };
    }
    if (kind === 'settled') {
      const timeoutMs = Number(query.get('timeoutMs') ?? 30_000);
      return async () => {
        try {
          await system.settled(timeoutMs);
          return { status: 200, result: { settled: true } };
        } catch (error) {
          return {
            status: 408,
            result: { settled: false, message: error instanceof Error ? error.message : '' },
          };
        }
      };
    }
    return undefined;
  };
