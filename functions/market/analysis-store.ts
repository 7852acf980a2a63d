import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { list } from 'dynamodb-toolbox/schema/list';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Analysis } from './domain/analysis/analysis.ts';
import type { Market } from './domain/posting.ts';

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const entity = { table, timestamps: false as const };
  return {
    table,
    /** The files of one upload in one market. */
    input: new Entity({ ...entity, name: 'input', schema: item({ ...keys, parts: list(string()) }) }),
    analysis: new Entity({
      ...entity,
      name: 'analysis',
      schema: item({ ...keys, state: string(), updatedAt: string(), analysis: any() }),
    }),
    /** The latest analysis requested of a market. */
    latest: new Entity({
      ...entity,
      name: 'latest-analysis',
      schema: item({ ...keys, analysisId: string(), sequence: number() }),
    }),
    /** The snapshot readers see. */
    pointer: new Entity({
      ...entity,
      name: 'snapshot-pointer',
      schema: item({
        ...keys,
        analysisId: string(),
        snapshotId: string(),
        sequence: number(),
        publishedAt: string(),
      }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const inputPartition = (market: Market): string => `input#${market}`;
const analysisKey = (analysisId: string) => ({ pk: `analysis#${analysisId}`, sk: 'analysis' });
const latestKey = (market: Market) => ({ pk: `market#${market}`, sk: 'latest-analysis' });
const pointerKey = (market: Market) => ({ pk: `market#${market}`, sk: 'snapshot' });

const stored = (analysis: Analysis) => ({
  ...analysisKey(analysis.analysisId),
  state: analysis.state,
  updatedAt: analysis.updatedAt,
  analysis,
});

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

const reading = ({ table, input, analysis, latest, pointer }: Entities) => ({
  /** Keys of all files of postings of the market, sorted. */
  inputParts: async (market: Market): Promise<string[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: inputPartition(market) })
      .entities(input)
      .options({ ...consistent, maxPages: Infinity })
      .send();
    return Items.flatMap(({ parts }) => parts).sort();
  },

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
});

const writing = ({ input, analysis }: Entities, commit: Commit) => ({
  /** Writing the same upload's files again changes nothing. */
  addInput: async (market: Market, contentSha256: string, parts: readonly string[]): Promise<void> => {
    await input
      .build(PutItemCommand)
      .item({ pk: inputPartition(market), sk: contentSha256, parts: [...parts] })
      .send();
  },

  /** Replaces what was read before; false where somebody else was faster. */
  saveAnalysis: (next: Analysis, before: Analysis, facts: readonly FactEnvelope[] = []): Promise<boolean> => {
    const put = analysis
      .build(PutTransaction)
      .item(stored(next))
      .options({ condition: unchangedSince(before) });
    return unlessRefused(commit([put], facts));
  },
});

const advancing = ({ analysis, latest, pointer }: Entities, commit: Commit) => ({
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
            .item(stored(next))
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

  /** Lets readers see a snapshot; false where a later one is there already. */
  publish: (published: Analysis, snapshotId: string, facts: readonly FactEnvelope[]): Promise<boolean> => {
    const { market, analysisId, sequence, updatedAt } = published;
    return unlessRefused(
      commit(
        [
          pointer
            .build(PutTransaction)
            .item({ ...pointerKey(market), analysisId, snapshotId, sequence, publishedAt: updatedAt })
            .options({ condition: lowerSequence(sequence) }),
          analysis.build(PutTransaction).item(stored(published)),
        ],
        facts,
      ),
    );
  },
});

/**
 * Analyses in the market's table: the files that count (`input#<market>`), each analysis (`analysis#<id>`), and per
 * market which analysis is the latest and which snapshot readers see (`market#<market>`).
 */
export const analysisStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const commit = committer(tableName);
  return { ...reading(entities), ...writing(entities, commit), ...advancing(entities, commit) };
};
export type AnalysisStore = ReturnType<typeof analysisStore>;
