import { expect, test } from 'vitest';
import { dayFrom, dayNumber } from '../../../../../../functions/market/domain/analysis/weeks.ts';
import { demandFiles } from '../../../../../../functions/market/domain/demand/demand-files.ts';
import { lastObservedWeek } from '../../../../../../functions/market/domain/demand/demand-frame.ts';
import {
  saidAQuarterBefore,
  Statement,
  statementOf,
} from '../../../../../../functions/market/domain/demand/statement.ts';
import {
  addToTally,
  emptyTally,
  type Tally,
} from '../../../../../../functions/market/domain/figures/tally.ts';

const start = dayNumber('2024-01-01');
const mondayIn = (week: number): string => dayFrom(start + 7 * week);

/** Postings of the first so many weeks, 3 to 5 a working day; from week 52 on another source brings as many. */
const tallyUpTo = (weeks: number): Tally => {
  const tally = emptyTally('en');
  for (let day = 0; day < 7 * weeks; day += 1) {
    if (day % 7 > 4) continue;
    const week = Math.floor(day / 7);
    for (const source of week >= 52 ? ['a', 'b'] : ['a'])
      for (let n = 0; n < 3 + ((week * 7 + day) % 3); n += 1)
        addToTally(
          tally,
          {
            ...{ id: `post_${source}_${day}_${n}`, source, title: 'Analyst', company: 'Acme' },
            ...{ city: 'Boston', country: 'US', postedOn: dayFrom(start + day), seenOn: null },
            ...{ salary: null, experience: null, education: null, skills: ['sql'] },
          },
          { clusterId: 'cl-1', reposted: false },
        );
  }
  return tally;
};

/** One night: what is published of the first so many weeks, building on the night before. */
const night = (weeks: number, nights: ReadonlyMap<string, Statement>, before: Statement | undefined) => {
  const tally = tallyUpTo(weeks);
  const snapshotId = `snp_${weeks}`;
  const to = lastObservedWeek(tally);
  const then = to === undefined ? undefined : saidAQuarterBefore(before, to);
  const said = then === undefined ? undefined : nights.get(then);
  const { files, overview } = demandFiles(tally, { snapshotId, clusterIds: ['cl-1'], said });
  return { files, statement: Statement.parse(statementOf(overview, files, before)) };
};

test('night after night, what came is set beside what was published a quarter before', () => {
  const nights = new Map<string, Statement>();
  let before: Statement | undefined;
  for (const weeks of [44, 45, 49, 52, 58]) {
    const { files, statement } = night(weeks, nights, before);
    const market = files.find(({ kind }) => kind === 'market')?.demand;
    expect(market?.backtest?.kind).toBe(weeks === 58 ? 'published' : 're-run');
    nights.set(statement.snapshotId, statement);
    before = statement;
    if (weeks !== 58) continue;
    const said = nights.get('snp_45')?.series.find(({ kind }) => kind === 'market');
    expect(market?.backtest).toMatchObject({ knownTo: mondayIn(44) });
    expect(market?.backtest?.weeks.map(({ came: _, ...week }) => week)).toEqual(said?.weeks);
    // The source that joined since is not what was forecast.
    for (const { came } of market?.backtest?.weeks ?? []) expect(came).toBeLessThan(25);
    expect(market?.weeks.at(-1)?.opened).toBeGreaterThan(30);
  }
  expect(before?.earlier.map(({ snapshotId }) => snapshotId)).toEqual([
    'snp_52',
    'snp_49',
    'snp_45',
    'snp_44',
  ]);
});

const statement = (knownTo: string | null, earlier: Statement['earlier'] = []): Statement => ({
  market: 'en',
  snapshotId: `snp_${knownTo ?? 'none'}`,
  knownTo,
  series: [],
  earlier,
});

test('of several nights of a week the last is remembered, for half a year and no longer', () => {
  let before: Statement | undefined;
  for (let week = 0; week < 60; week += 1) {
    for (const turn of [1, 2]) {
      const observed = { from: mondayIn(0), to: mondayIn(week), missingWeeks: [] };
      const overview = { market: 'en', snapshotId: `snp_${week}_${turn}`, observed, sources: [] } as const;
      before = statementOf({ ...overview, sources: [], series: [], places: null }, [], before);
    }
  }
  expect(before?.earlier).toHaveLength(26);
  expect(before?.earlier[0]).toEqual({ knownTo: mondayIn(58), snapshotId: 'snp_58_2' });
  expect(before && saidAQuarterBefore(before, mondayIn(60))).toBe('snp_47_2');
});

test('a statement stands for a quarter ago only where it lies within two weeks of it', () => {
  const earlier = [20, 9, 5].map((week) => ({ knownTo: mondayIn(week), snapshotId: `snp_${week}` }));
  const before = statement(mondayIn(24), earlier);
  expect(saidAQuarterBefore(before, mondayIn(25))).toBeUndefined();
  expect(saidAQuarterBefore(before, mondayIn(24))).toBe('snp_9');
  // As near either way: the older one.
  expect(saidAQuarterBefore(before, mondayIn(20))).toBe('snp_5');
  expect(saidAQuarterBefore(undefined, mondayIn(20))).toBeUndefined();
});

test('a market nobody observed keeps what it remembers', () => {
  const overview = { market: 'en', snapshotId: 'snp_2', observed: null, sources: [] } as const;
  const empty = statementOf({ ...overview, sources: [], series: [], places: null }, [], statement(null));
  expect(empty).toEqual({ ...statement(null), snapshotId: 'snp_2' });
});
