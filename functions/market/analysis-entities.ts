import { Entity } from 'dynamodb-toolbox/entity';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { contextTable } from '../../shared/aws/table.ts';
import type { Analysis } from './domain/analysis/analysis.ts';
import type { Market } from './domain/posting.ts';

/** Items of analyses in the market's table. */
export const analysisEntities = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const entity = { table, timestamps: false as const };
  return {
    table,
    analysis: new Entity({
      ...entity,
      name: 'analysis',
      schema: item({ ...keys, state: string(), updatedAt: string(), analysis: any() }),
    }),
    /** A slice that has been counted. */
    slice: new Entity({ ...entity, name: 'counted-slice', schema: item({ ...keys }) }),
    /** How many of them. */
    counted: new Entity({ ...entity, name: 'counted-slices', schema: item({ ...keys, slices: number() }) }),
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
    /** A snapshot that was published, and is still there. */
    publication: new Entity({ ...entity, name: 'publication', schema: item({ ...keys, told: any() }) }),
    /** What analyses build on until the next night. */
    baseline: new Entity({
      ...entity,
      name: 'baseline',
      schema: item({ ...keys, analysisId: string(), baseline: any() }),
    }),
  };
};
export type Entities = ReturnType<typeof analysisEntities>;

export const analysisKey = (analysisId: string) => ({ pk: `analysis#${analysisId}`, sk: 'analysis' });
export const countedKey = (analysisId: string) => ({ pk: `analysis#${analysisId}`, sk: 'counted' });
export const sliceKey = (analysisId: string, sliceId: string) => ({
  pk: `analysis#${analysisId}`,
  sk: `slice#${sliceId}`,
});
export const latestKey = (market: Market) => ({ pk: `market#${market}`, sk: 'latest-analysis' });
export const pointerKey = (market: Market) => ({ pk: `market#${market}`, sk: 'snapshot' });
export const baselineKey = (market: Market) => ({ pk: `market#${market}`, sk: 'baseline' });

export const publicationsOf = (market: Market): string => `published#${market}`;
export const publicationKey = (market: Market, sequence: number) => ({
  pk: publicationsOf(market),
  sk: String(sequence).padStart(9, '0'),
});

export const storedAnalysis = (analysis: Analysis) => ({
  ...analysisKey(analysis.analysisId),
  state: analysis.state,
  updatedAt: analysis.updatedAt,
  analysis,
});
