import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { item } from 'dynamodb-toolbox/schema/item';
import { list } from 'dynamodb-toolbox/schema/list';
import { map } from 'dynamodb-toolbox/schema/map';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { ContextTable } from '../../shared/aws/table.ts';
import { qualityFlags } from './domain/quality.ts';
import type { Result } from './domain/result.ts';
import { consistent, epochSeconds, keys, newest, ofMember } from './member-index-store.ts';

export const resultsIn = (table: ContextTable) =>
  new Entity({
    name: 'result',
    table,
    timestamps: false,
    schema: item({
      ...keys,
      resultId: string(),
      sessionId: string(),
      memberId: string().optional(),
      instrumentId: string(),
      instrumentVersion: number(),
      submittedAt: string(),
      scales: list(
        map({
          scaleId: string(),
          items: number(),
          answered: number(),
          raw: number(),
          percentOfMaximum: number(),
          z: number(),
          percentile: number().optional(),
        }),
      ),
      flags: list(map({ flag: string().enum(...qualityFlags), value: number(), threshold: number() })),
    }),
  });

type StoredResult = FormattedItem<ReturnType<typeof resultsIn>>;

const resultKey = (resultId: string) => ({ pk: `result#${resultId}`, sk: 'result' });

export const fromResult = (
  { memberId, scales, flags, ...result }: Result,
  expiresAt: string | undefined,
) => ({
  ...resultKey(result.resultId),
  ...result,
  ...(memberId === null ? {} : ofMember(memberId, `result#${result.submittedAt}#${result.resultId}`)),
  ...(expiresAt === undefined ? {} : { ttl: epochSeconds(expiresAt) }),
  scales: scales.map(({ percentile, ...scale }) => ({
    ...scale,
    ...(percentile === null ? {} : { percentile }),
  })),
  flags: [...flags],
});

const toResult = (stored: StoredResult): Result => ({
  resultId: stored.resultId,
  sessionId: stored.sessionId,
  memberId: stored.memberId ?? null,
  instrumentId: stored.instrumentId,
  instrumentVersion: stored.instrumentVersion,
  submittedAt: stored.submittedAt,
  scales: stored.scales.map((scale) => ({ ...scale, percentile: scale.percentile ?? null })),
  flags: stored.flags,
});

export const resultReads = (table: ContextTable) => {
  const results = resultsIn(table);
  return {
    async result(resultId: string): Promise<Result | undefined> {
      const get = results.build(GetItemCommand).key(resultKey(resultId)).options(consistent);
      const { Item } = await get.send();
      return Item === undefined ? undefined : toResult(Item);
    },

    /** Newest first, at most 50. */
    async resultsOf(memberId: string): Promise<Result[]> {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: `member#${memberId}`, range: { beginsWith: 'result#' } })
        .entities(results)
        .options(newest)
        .send();
      return Items.map(toResult);
    },
  };
};
