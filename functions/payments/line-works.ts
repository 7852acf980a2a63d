import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import type { AuditStore } from './audit-store.ts';
import type { AuditAction } from './domain/audit.ts';
import type { Line, LineStatus } from './domain/reconciliation/line.ts';
import {
  isStillOpen,
  type LineDeed,
  type LineWork,
  untouched,
  workedOn,
} from './domain/reconciliation/line-work.ts';
import { partsOfRunId, type Run } from './domain/reconciliation/run.ts';
import { readLines } from './run-objects.ts';
import type { RunStore } from './run-store.ts';

interface Needs {
  readonly store: Pick<RunStore, 'find' | 'findLatest' | 'findWork' | 'workOf' | 'writesForWork' | 'days'>;
  readonly objects: Pick<ObjectStore, 'open'>;
  readonly audit: Pick<AuditStore, 'commit'>;
  readonly clock: Clock;
}

/** A line with what people have done about it. */
export interface WorkedLine extends Line {
  readonly work: LineWork | null;
  /** Whether somebody still has to do something about it. */
  readonly stillOpen: boolean;
}

export interface LineFilter {
  readonly status: LineStatus | null;
  /** `-` for lines that nobody looks after. */
  readonly owner: string | null;
  readonly state: 'open' | 'resolved' | 'all';
  readonly minAgeDays: number;
}

const isOpenObject = ({ key }: { key: string }): boolean => /\/open-\d+\.ndjson\.gz$/.test(key);

const withWork = (line: Line, works: ReadonlyMap<string, LineWork>): WorkedLine => {
  const work = works.get(line.lineId);
  return { ...line, work: work ?? null, stillOpen: isStillOpen(line, work) };
};

const fits = (line: WorkedLine, { status, owner, state, minAgeDays }: LineFilter): boolean => {
  if (status !== null && line.status !== status) return false;
  if (owner !== null && (line.work?.owner ?? '-') !== owner) return false;
  if (state === 'open' && !line.stillOpen) return false;
  if (state === 'resolved' && (line.work?.resolution ?? null) === null) return false;
  return line.ageDays >= minAgeDays;
};

/** Streams a run's lines that fit, the open ones first. Closed ones are read only where they are asked for. */
const reading = ({ store, objects }: Pick<Needs, 'store' | 'objects'>) =>
  async function* (run: Run, filter: LineFilter): AsyncGenerator<WorkedLine> {
    const works = await store.workOf(run.day);
    for (const object of run.objects) {
      if (filter.state !== 'all' && !isOpenObject(object)) continue;
      for await (const line of readLines(objects, object.key)) {
        const worked = withWork(line, works);
        if (fits(worked, filter)) yield worked;
      }
    }
  };

const everything: LineFilter = { status: null, owner: null, state: 'all', minAgeDays: 0 };
const openOnly: LineFilter = { ...everything, state: 'open' };

const deedActions = {
  assign: 'line-assigned',
  comment: 'line-commented',
  resolve: 'line-resolved',
  reopen: 'line-reopened',
} as const satisfies Record<LineDeed['do'], AuditAction>;

const wordsOf = (deed: LineDeed): string | null => {
  if (deed.do === 'assign') return deed.owner;
  return deed.do === 'comment' ? deed.text : deed.note;
};

export interface Doing {
  readonly runId: string;
  readonly lineId: string;
  readonly deed: LineDeed;
  readonly by: string;
}

const findRun =
  ({ store }: Pick<Needs, 'store'>) =>
  async (runId: string): Promise<Run> => {
    const { day, version } = partsOfRunId(runId);
    const run = await store.find(day, version);
    if (run === undefined) throw notFound('no-such-run', `There is no run ${runId}.`);
    return run;
  };

const working = (needs: Needs) => {
  const { store, audit, clock } = needs;
  const lines = reading(needs);
  const findLine = async (run: Run, lineId: string): Promise<Line> => {
    for (const filter of [openOnly, everything])
      for await (const line of lines(run, filter)) if (line.lineId === lineId) return line;
    throw notFound('no-such-line', `${run.runId} has no line ${lineId}.`);
  };
  return async ({ runId, lineId, deed, by }: Doing): Promise<LineWork> => {
    const run = await findRun(needs)(runId);
    const line = await findLine(run, lineId);
    const before = (await store.findWork(run.day, lineId)) ?? untouched(run.day, lineId);
    const at = clock().toISOString();
    const after = workedOn(line, before, { deed, by, at });
    const details = { status: line.status, reason: line.reason, said: wordsOf(deed) };
    const subject = `${run.runId} ${lineId}`;
    try {
      await audit.commit(
        { at, actor: by, action: deedActions[deed.do], subject, details },
        { writes: store.writesForWork(after) },
      );
      return after;
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
      throw conflict('worked-on-meanwhile', 'Somebody else has done something about this line; look again.');
    }
  };
};

/** Lines of runs, and what people do about them. */
export const lineWorks = (needs: Needs) => {
  const lines = reading(needs);
  const runOf = findRun(needs);
  return {
    runOf,
    all: (run: Run): AsyncGenerator<WorkedLine> => lines(run, everything),

    /** At most `limit` lines from `skip` on that fit the filter, and whether there are more. */
    page: async (
      runId: string,
      { filter, skip, limit }: { filter: LineFilter; skip: number; limit: number },
    ): Promise<{ items: WorkedLine[]; more: boolean }> => {
      const items: WorkedLine[] = [];
      let met = 0;
      for await (const line of lines(await runOf(runId), filter)) {
        met += 1;
        if (met <= skip) continue;
        if (items.length === limit) return { items, more: true };
        items.push(line);
      }
      return { items, more: false };
    },

    /** Lines of the newest runs of these days that somebody still has to do something about. */
    stillOpen: async function* (from: string, to: string): AsyncGenerator<WorkedLine & { day: string }> {
      for (const run of await needs.store.days(from, to)) {
        if (run.summary.openLines === 0) continue;
        for await (const line of lines(run, openOnly)) yield { ...line, day: run.day };
      }
    },

    /** Does something about a line; it holds for every version of the day's run. */
    work: working(needs),
  };
};
export type LineWorks = ReturnType<typeof lineWorks>;
