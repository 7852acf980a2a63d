import type { ObjectStore } from '../../shared/aws/object-store.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, invalid, notFound } from '../../shared/errors.ts';
import type { AuditStore } from './audit-store.ts';
import type { Holding } from './domain/reconciliation/holdings.ts';
import type { Line } from './domain/reconciliation/line.ts';
import type { Payout, PayoutStatement } from './domain/reconciliation/payout-schema.ts';
import { Reconciliation } from './domain/reconciliation/reconciliation.ts';
import { type Run, runIdOf } from './domain/reconciliation/run.ts';
import type { Movement, Posting } from './domain/reconciliation/sides.ts';
import type { RunSummary } from './domain/reconciliation/summary.ts';
import { dayOf, dayWindow, shiftDay, type Window } from './domain/reconciliation/window.ts';
import { lineWriter } from './run-objects.ts';
import type { RunStore } from './run-store.ts';

/** Where a run gets what it compares. */
export interface ReconciliationSources {
  /** Entries of the ledger that happened from `from` to before `to`. */
  readonly postings: (window: Pick<Window, 'from' | 'to'>) => AsyncIterable<Posting>;
  readonly postingOfMovement: (movementId: string) => Promise<Posting | null>;
  /** All entries of an order, in the order in which they happened. */
  readonly postingsOfOrder: (orderId: string) => Promise<readonly Posting[]>;
  /** The ledger's balances at Stripe before an instant, by balance. */
  readonly openings: (before: string) => Promise<ReadonlyMap<string, number>>;
  /** Balance transactions that Stripe made from `from` on. */
  readonly movements: (from: string) => AsyncIterable<Movement>;
  readonly movement: (movementId: string) => Promise<Movement | null>;
  /** What Stripe holds now, by balance. */
  readonly balances: () => Promise<ReadonlyMap<string, number>>;
  /** Payouts that Stripe made in the window, each with what it is made of. */
  readonly payouts: (
    window: Pick<Window, 'from' | 'to'>,
  ) => AsyncIterable<{ readonly payout: Payout; readonly statement: PayoutStatement }>;
  /** What customers hold for these orders, and for others whose holdings changed in the window. */
  readonly holdings?: (
    orderIds: readonly string[],
    window: Pick<Window, 'from' | 'to'>,
  ) => AsyncIterable<Holding>;
}

interface Needs {
  readonly sources: ReconciliationSources;
  readonly store: Pick<RunStore, 'findLatest' | 'find' | 'writesForRun'>;
  readonly objects: Pick<ObjectStore, 'put'>;
  readonly audit: Pick<AuditStore, 'commit'>;
  readonly clock: Clock;
  /** In which the business counts its days. */
  readonly timeZone: string;
}

export interface RunWanted {
  readonly day: string;
  readonly requestedBy: string;
  readonly because: Run['because'];
}

type Write = (lines: readonly Line[]) => Promise<void>;

/** Both sides of the cash, streamed; answers the net that has moved since the window, by balance. */
const compareCash = async (
  run: Reconciliation,
  { sources }: Pick<Needs, 'sources'>,
  write: Write,
): Promise<Map<string, number>> => {
  const { window } = run;
  for await (const posting of sources.postings(window)) run.posting(posting);
  const since = new Map<string, number>();
  const end = Date.parse(window.to);
  for await (const movement of sources.movements(window.from)) {
    if (Date.parse(movement.createdAt) < end) await write(run.movement(movement));
    else {
      const key = `${movement.balanceType} ${movement.currency}`;
      since.set(key, (since.get(key) ?? 0) + movement.netMinor);
    }
  }
  const { unposted, unmatched } = run.leftOver();
  for (const movement of unposted)
    await write(run.lookedForPosting(movement, await sources.postingOfMovement(movement.id)));
  for (const posting of unmatched) {
    const id = posting.balanceTransactionId;
    await write(run.lookedForMovement(posting, id === null ? null : await sources.movement(id)));
  }
  await write(run.rest());
  return since;
};

const compareTheRest = async (
  run: Reconciliation,
  { sources }: Pick<Needs, 'sources'>,
  write: Write,
): Promise<void> => {
  for (const orderId of run.unsettledOrders())
    await write(run.order(orderId, await sources.postingsOfOrder(orderId)));
  const holdings = sources.holdings?.(run.touchedOrders(), run.window) ?? [];
  for await (const holding of holdings) await write(run.holding(holding));
  for await (const { payout, statement } of sources.payouts(run.window))
    await write(run.payout(payout, statement));
};

/** What the day before left explained of the difference between Stripe and the ledger, by balance. */
const gapsBefore = async (
  { store }: Pick<Needs, 'store'>,
  { day }: Window,
): Promise<ReadonlyMap<string, number>> => {
  const before = await store.findLatest(shiftDay(day, -1));
  return new Map(
    before?.summary.balances.map(({ balanceType, currency, explainedMinor }) => [
      `${balanceType} ${currency}`,
      explainedMinor,
    ]),
  );
};

const balancesKnown = async (
  run: Reconciliation,
  needs: Pick<Needs, 'sources' | 'store'>,
  since: ReadonlyMap<string, number>,
) => {
  const [openings, now, gaps] = await Promise.all([
    needs.sources.openings(run.window.from),
    needs.sources.balances(),
    gapsBefore(needs, run.window),
  ]);
  const keys = new Set([...run.balancesMet(), ...openings.keys(), ...now.keys()]);
  return [...keys].sort().map((key) => {
    const space = key.lastIndexOf(' ');
    return {
      balanceType: key.slice(0, space),
      currency: key.slice(space + 1),
      openingMinor: openings.get(key) ?? 0,
      openingGapMinor: gaps.get(key) ?? 0,
      balanceNowMinor: now.get(key) ?? 0,
      movedSinceMinor: since.get(key) ?? 0,
    };
  });
};

/** Compares a day; open lines go into objects of their own, so that they are read without the others. */
const compare = async (
  needs: Needs,
  window: Window,
  folder: string,
): Promise<{ summary: RunSummary; objects: Run['objects'] }> => {
  const run = new Reconciliation({ window, now: needs.clock().getTime() });
  const open = lineWriter(needs.objects, `${folder}/open`);
  const closed = lineWriter(needs.objects, `${folder}/closed`);
  const write: Write = async (lines) => {
    for (const line of lines) await (line.open ? open : closed).write(line);
  };
  const since = await compareCash(run, needs, write);
  await compareTheRest(run, needs, write);
  const { lines, summary } = run.finish(await balancesKnown(run, needs, since));
  await write(lines);
  return { summary, objects: [...(await open.end()), ...(await closed.end())] };
};

const recordOf = (run: Run, at: string) => ({
  at,
  actor: run.requestedBy,
  action: 'reconciliation-run' as const,
  subject: run.runId,
  details: {
    openLines: run.summary.openLines,
    unexplainedMinor: run.summary.unexplainedMinor,
    digest: run.summary.digest,
    objects: run.objects.map(({ sha256 }) => sha256).join(' '),
  },
});

/** Days before yesterday that a night looks at again, for what has arrived since. */
const nightsBack = 7;

/** Reconciles a day into a version of its own. */
const running = (needs: Needs) => {
  const keep = async (run: Run): Promise<Run> => {
    try {
      const at = needs.clock().toISOString();
      await needs.audit.commit(recordOf(run, at), { writes: needs.store.writesForRun(run) });
      return run;
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
      throw conflict('run-overtaken', `Somebody else has just reconciled ${run.day}; look at that run.`);
    }
  };
  return async ({ day, requestedBy, because }: RunWanted): Promise<Run> => {
    const window = dayWindow(day, needs.timeZone);
    const before = await needs.store.findLatest(day);
    const version = (before?.version ?? 0) + 1;
    const runId = runIdOf(day, version);
    const folder = `reconciliation/${day}/${String(version).padStart(5, '0')}-${needs.clock().getTime()}`;
    const { summary, objects } = await compare(needs, window, folder);
    const same = before?.summary.digest === summary.digest;
    if (before !== undefined && same && because !== 'person') return before;
    return keep({ runId, day, version, requestedBy, because, summary, objects });
  };
};

/** Runs of reconciliation. Each writes its lines first and is then made known, with a record in the audit trail. */
export const reconciliations = (needs: Needs) => {
  const run = running(needs);
  const { store, clock, timeZone } = needs;
  return {
    /** A version of the day's run. Throws `invalid` where the day has not begun. */
    run: async (wanted: RunWanted): Promise<Run> => {
      if (wanted.day > dayOf(clock(), timeZone))
        throw invalid('day-to-come', `${wanted.day} has not begun.`, { pointer: '/day' });
      return run(wanted);
    },

    /**
     * Yesterday, and every day of the week before that has been reconciled and comes to something else now: what arrived
     * late opens its day again. Earliest first, for each day goes on from where the one before ended.
     */
    night: async (scheduledFor: Date): Promise<Run[]> => {
      const yesterday = shiftDay(dayOf(scheduledFor, timeZone), -1);
      const runs: Run[] = [];
      for (let back = nightsBack; back >= 1; back -= 1) {
        const day = shiftDay(yesterday, -back);
        const before = await store.findLatest(day);
        if (before === undefined) continue;
        const again = await run({ day, requestedBy: 'every-night', because: 'late-arrivals' });
        if (again.version !== before.version) runs.push(again);
      }
      runs.push(await run({ day: yesterday, requestedBy: 'every-night', because: 'night' }));
      return runs;
    },

    find: async (day: string, version: number): Promise<Run> => {
      const found = await store.find(day, version);
      if (found === undefined) throw notFound('no-such-run', `There is no run ${runIdOf(day, version)}.`);
      return found;
    },
  };
};
export type Reconciliations = ReturnType<typeof reconciliations>;
