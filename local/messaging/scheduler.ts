import { randomUUID } from 'node:crypto';
import type { SqsStore } from '../emulators/fauxqs-parts.ts';
import type { ScheduleModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { ScheduleInfo } from '../system.ts';
import { account, arn, region } from '../template/place.ts';
import { handToTarget } from './event-bus.ts';
import { type NextRun, scheduleExpression } from './schedule-expression.ts';

interface Entry {
  model: ScheduleModel;
  next: NextRun;
  nextRun: Date | undefined;
  lastRun: Date | undefined;
}

/** How late a run may be noticed: a laptop that slept does not run what it slept through twice. */
const tickMs = 1000;

const ruleEvent = (id: string, now: Date) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: now.toISOString().replace(/\.\d+Z$/, 'Z'),
  region,
  resources: [arn('events', `rule/${id}`)],
  detail: {},
});

/** The words Scheduler replaces in a target's input. */
const filledIn = (input: string, id: string, now: Date): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', arn('scheduler', `schedule/default/${id}`))
    .replaceAll('<aws.scheduler.scheduled-time>', now.toISOString())
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');

/** Runs schedules by the clock, and on demand. */
export class Scheduler {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #queues: SqsStore;
  readonly #timer: NodeJS.Timeout;

  constructor(schedules: readonly ScheduleModel[], queues: SqsStore) {
    this.#queues = queues;
    const now = new Date();
    const entries = schedules.map((model): [string, Entry] => {
      const next = scheduleExpression(model.expression, model.timeZone);
      return [model.id, { model, next, nextRun: model.enabled ? next(now) : undefined, lastRun: undefined }];
    });
    this.#entries = new Map(entries);
    this.#timer = setInterval(() => this.#tick(new Date()), tickMs);
  }

  #tick(now: Date): void {
    for (const entry of this.#entries.values()) {
      if (!entry.nextRun || entry.nextRun > now) continue;
      this.#run(entry, entry.nextRun);
      entry.nextRun = entry.next(now);
    }
  }

  #run(entry: Entry, due: Date): void {
    const { id, source, targets } = entry.model;
    entry.lastRun = new Date();
    for (const target of targets) {
      const input = target.input === undefined ? undefined : filledIn(target.input, id, due);
      const event = source === 'rule' ? ruleEvent(id, due) : {};
      handToTarget(this.#queues, input === undefined ? target : { ...target, input }, event);
    }
  }

  run(scheduleId: string): void {
    const entry = this.#entries.get(scheduleId);
    if (!entry) throw new StartError(`There is no schedule ${scheduleId}.`, 'The console page lists them.');
    this.#run(entry, new Date());
  }

  list(): ScheduleInfo[] {
    return [...this.#entries.values()].map(({ model, nextRun, lastRun }) => ({
      id: model.id,
      expression: model.expression,
      enabled: model.enabled,
      ...(nextRun && { nextRun }),
      ...(lastRun && { lastRun }),
    }));
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
