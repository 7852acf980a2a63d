import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity';
import { item } from 'dynamodb-toolbox/schema/item';
import { list } from 'dynamodb-toolbox/schema/list';
import { map } from 'dynamodb-toolbox/schema/map';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import type { ContextTable } from '../../shared/aws/table.ts';
import { qualityFlags } from './domain/quality.ts';
import type { Result } from './domain/result.ts';
import { epochSeconds, keys, ofMember } from './stored-keys.ts';

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

export const resultKey = (resultId: string) => ({ pk: `result#${resultId}`, sk: 'result' });

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

export const toResult = (stored: StoredResult): Result => ({
  resultId: stored.resultId,
  sessionId: stored.sessionId,
  memberId: stored.memberId ?? null,
  instrumentId: stored.instrumentId,
  instrumentVersion: stored.instrumentVersion,
  submittedAt: stored.submittedAt,
  scales: stored.scales.map((scale) => ({ ...scale, percentile: scale.percentile ?? null })),
  flags: stored.flags,
});
