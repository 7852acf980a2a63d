import * as z from 'zod';
import { nameOfArn } from '../template/place.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const shape = {
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('LATEST'),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  DestinationConfig: z
    .strictObject({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
  // A local stream has one shard, and one batch at a time keeps its order, as with a factor of 1.
  ParallelizationFactor: z.literal(1).optional(),
};

const parsePattern = (pattern: string): unknown => JSON.parse(pattern);

export const eventSourceKind: ResourceKind = {
  type: 'AWS::Lambda::EventSourceMapping',
  describe: (resource, model) => {
    const source = readProperties(resource, shape, ['Tags', 'KmsKeyArn', 'MetricsConfig', 'LoggingConfig']);
    const fromQueue = source.EventSourceArn.startsWith('arn:aws:sqs:');
    const onFailure = source.DestinationConfig?.OnFailure;
    model.sources.push({
      id: resource.name,
      sourceArn: source.EventSourceArn,
      functionName: nameOfArn(source.FunctionName),
      enabled: source.Enabled,
      batchSize: source.BatchSize ?? (fromQueue ? 10 : 100),
      windowSeconds: source.MaximumBatchingWindowInSeconds,
      partialFailures: source.FunctionResponseTypes.length > 0,
      ...(source.ScalingConfig && { maxConcurrency: source.ScalingConfig.MaximumConcurrency }),
      filters: source.FilterCriteria?.Filters.map(({ Pattern }) => parsePattern(Pattern)) ?? [],
      startingPosition: source.StartingPosition,
      bisectOnError: source.BisectBatchOnFunctionError,
      maxRetries: source.MaximumRetryAttempts,
      maxAgeSeconds: source.MaximumRecordAgeInSeconds,
      ...(onFailure && { onFailureArn: onFailure.Destination }),
    });
  },
};
