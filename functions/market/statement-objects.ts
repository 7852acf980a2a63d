import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Analysis } from './domain/analysis/analysis.ts';
import { snapshotIdOf, type SnapshotInput } from './domain/analysis/snapshot.ts';
import { lastObservedWeek } from './domain/demand/demand-frame.ts';
import { saidAQuarterBefore, Statement } from './domain/demand/statement.ts';
import type { Tally } from './domain/figures/tally.ts';
import { readJson, writeJson } from './snapshot-objects.ts';

/** Apart from the snapshots: what was said is still asked for when the snapshot that said it is gone. */
const statementKey = (market: string, snapshotId: string): string =>
  `forecasts/${market}/${snapshotId}.json.gz`;

type Objects = Pick<ObjectStore, 'read' | 'put'>;

/**
 * What the publication that an analysis builds on said, and what was said about a quarter before the last week counted.
 * Both follow from the baseline and the files alone, as everything of a snapshot does.
 */
export const readSaid = async (
  objects: Objects,
  { market, baseline }: Pick<Analysis, 'market' | 'baseline'>,
  tally: Tally,
): Promise<SnapshotInput['said']> => {
  const read = (snapshotId: string) => readJson(objects, statementKey(market, snapshotId), Statement);
  const before = baseline === null ? undefined : await read(snapshotIdOf(baseline.analysisId));
  const to = lastObservedWeek(tally);
  const snapshotId = to === undefined ? undefined : saidAQuarterBefore(before, to);
  return { before, aQuarterAgo: snapshotId === undefined ? undefined : await read(snapshotId) };
};

export const writeStatement = (objects: Objects, statement: Statement): Promise<void> =>
  writeJson(objects, statementKey(statement.market, statement.snapshotId), statement);
