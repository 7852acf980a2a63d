import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import {
  type Entities,
  analysisEntities,
  analysisKey,
  baselineKey,
  countedKey,
  latestKey,
  pointerKey,
  publicationKey,
  publicationsOf,
  sliceKey,
  storedAnalysis,
} from './analysis-entities.ts';
import { Analysis, Baseline } from './domain/analysis/analysis.ts';
import { Publication } from './domain/analysis/expiry.ts';
import type { Market } from './domain/posting.ts';

/** The stored analysis is still the one that was read. */
const unchangedSince = (before: Analysis | undefined) =>
  before === undefined
    ? { attr: 'pk' as const, exists: false as const }
    : {
        and: [
          { attr: 'state' as const, eq: before.state },
          { attr: 'updatedAt' as const, eq: before.updatedAt },
        ],
      };

const lowerSequence = (sequence: number) => ({
  or: [
    { attr: 'pk' as const, exists: false as const },
    { attr: 'sequence' as const, lt: sequence },
  ],
});

/** What the analysis built on is still what the market builds on. */
const sameBaseline = (before: Baseline | null) =>
  before === null
    ? { attr: 'pk' as const, exists: false as const }
    : { attr: 'analysisId' as const, eq: before.analysisId };

/** False where a condition did not hold: then nothing was written. */
const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};

const consistent = { consistent: true } as const;

const reading = ({ analysis, latest, pointer, baseline, counted }: Entities) => ({
  findAnalysis: async (analysisId: string): Promise<Analysis | undefined> => {
    const { Item } = await analysis
      .build(GetItemCommand)
      .key(analysisKey(analysisId))
      .options(consistent)
      .send();
    return Item && Analysis.parse(Item.analysis);
  },

  findLatest: async (market: Market): Promise<{ analysisId: string; sequence: number } | undefined> => {
    const { Item } = await latest.build(GetItemCommand).key(latestKey(market)).options(consistent).send();
    return Item;
  },

  findPointer: async (market: Market) => {
    const { Item } = await pointer.build(GetItemCommand).key(pointerKey(market)).options(consistent).send();
    return Item;
  },

  findBaseline: async (market: Market): Promise<Baseline | null> => {
    const { Item } = await baseline.build(GetItemCommand).key(baselineKey(market)).options(consistent).send();
    return Item ? Baseline.parse(Item.baseline) : null;
  },

  /** Slices of the analysis that have been counted. */
  countedSlices: async (analysisId: string): Promise<number> => {
    const { Item } = await counted
      .build(GetItemCommand)
      .key(countedKey(analysisId))
      .options(consistent)
      .send();
    return Item?.slices ?? 0;
  },
});

const conflictsTried = 20;

/** Counts a slice in, unless it is in; workers that finish together collide on the counter, and try again. */
const countIn =
  ({ slice, counted }: Entities, commit: Commit) =>
  async (analysisId: string, sliceId: string): Promise<void> => {
    const mark = slice
      .build(PutTransaction)
      .item(sliceKey(analysisId, sliceId))
      .options({ condition: { attr: 'pk', exists: false } });
    const add = counted.build(UpdateTransaction).item({ ...countedKey(analysisId), slices: $add(1) });
    for (let attempt = 1; ; attempt += 1) {
      try {
        await unlessRefused(commit([mark, add], []));
        return;
      } catch (error) {
        if (attempt >= conflictsTried || !isTransactionConflict(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
      }
    }
  };

const writing = (entities: Entities, commit: Commit) => ({
  markCounted: countIn(entities, commit),

  /** Says again, for every reader of the bus, what is planned; at most 99 at a time. */
  announce: (facts: readonly FactEnvelope[]): Promise<void> => commit([], facts),

  /** Replaces what was read before; false where somebody else was faster. */
  saveAnalysis: (next: Analysis, before: Analysis, facts: readonly FactEnvelope[] = []): Promise<boolean> => {
    const put = entities.analysis
      .build(PutTransaction)
      .item(storedAnalysis(next))
      .options({ condition: unchangedSince(before) });
    return unlessRefused(commit([put], facts));
  },

  /** The market builds on this from now on, unless it builds on something already. */
  establishBaseline: (market: Market, found: Baseline): Promise<boolean> =>
    unlessRefused(
      entities.baseline
        .build(PutItemCommand)
        .item({ ...baselineKey(market), analysisId: found.analysisId, baseline: found })
        .options({ condition: { attr: 'pk', exists: false } })
        .send(),
    ),
});

const queueing = ({ analysis, latest }: Entities, commit: Commit) => ({
  /** Queues an analysis as the market's latest; false where another request was faster. */
  queueAnalysis: (
    next: Analysis,
    before: Analysis | undefined,
    facts: readonly FactEnvelope[],
  ): Promise<boolean> => {
    const { market, analysisId, sequence } = next;
    return unlessRefused(
      commit(
        [
          analysis
            .build(PutTransaction)
            .item(storedAnalysis(next))
            .options({ condition: unchangedSince(before) }),
          latest
            .build(PutTransaction)
            .item({ ...latestKey(market), analysisId, sequence })
            .options({ condition: lowerSequence(sequence) }),
        ],
        facts,
      ),
    );
  },
});

interface Publishing {
  published: Analysis;
  snapshotId: string;
  /** What the market builds on from now on; null where that stays as it is. */
  baseline: Baseline | null;
}

const publishing = ({ analysis, pointer, baseline, publication }: Entities, commit: Commit) => ({
  /** Lets readers see a snapshot; false where a later one is there already, or the market builds on another baseline. */
  publish: (
    { published, snapshotId, baseline: next }: Publishing,
    facts: readonly FactEnvelope[],
  ): Promise<boolean> => {
    const { market, analysisId, modelId, sequence, updatedAt } = published;
    const told: Publication = { analysisId, snapshotId, modelId, sequence, publishedAt: updatedAt };
    const condition = sameBaseline(published.baseline);
    const foundation = next
      ? baseline
          .build(PutTransaction)
          .item({ ...baselineKey(market), analysisId: next.analysisId, baseline: next })
          .options({ condition })
      : baseline.build(ConditionCheck).key(baselineKey(market)).condition(condition);
    return unlessRefused(
      commit(
        [
          pointer
            .build(PutTransaction)
            .item({ ...pointerKey(market), analysisId, snapshotId, sequence, publishedAt: updatedAt })
            .options({ condition: lowerSequence(sequence) }),
          analysis.build(PutTransaction).item(storedAnalysis(published)),
          publication.build(PutTransaction).item({ ...publicationKey(market, sequence), told }),
          foundation,
        ],
        facts,
      ),
    );
  },
});

const expiring = ({ table, publication }: Entities) => ({
  /** Snapshots that were published and are still there, oldest first. */
  publications: async (market: Market): Promise<Publication[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: publicationsOf(market) })
      .entities(publication)
      .options({ ...consistent, maxPages: Infinity })
      .send();
    return Items.map((found) => Publication.parse(found.told));
  },

  /** Its objects are gone. */
  forgetPublication: async (market: Market, { sequence }: Publication): Promise<void> => {
    await publication.build(DeleteItemCommand).key(publicationKey(market, sequence)).send();
  },
});

/**
 * Analyses in the market's table: each one (`analysis#<id>`) with the slices it has counted, and per market which is the
 * latest, which snapshot readers see and what the next analyses build on (`market#<market>`).
 */
export const analysisStore = (tableName: string) => {
  const entities = analysisEntities(tableName);
  const commit = committer(tableName);
  return {
    ...reading(entities),
    ...writing(entities, commit),
    ...queueing(entities, commit),
    ...publishing(entities, commit),
    ...expiring(entities),
  };
};
export type AnalysisStore = ReturnType<typeof analysisStore>;
