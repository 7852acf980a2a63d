import * as z from 'zod';
import { StartError } from '../start-error.ts';
import { arn, nameOfArn } from '../template/place.ts';
import { type Resource, readProperties, type ResourceKind } from './kind.ts';

const shape = {
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  ReservedConcurrentExecutions: z.number().optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  PackageType: z.literal('Zip').optional(),
};

/** Permissions, processor, tracing, log groups and deployment: how the cloud runs it, not what it does. */
const withoutLocalMeaning = [
  'FunctionName',
  'Code',
  'Role',
  'Architectures',
  'TracingConfig',
  'LoggingConfig',
  'Description',
  'EphemeralStorage',
  'RecursiveLoop',
  'RuntimeManagementConfig',
  'KmsKeyArn',
  'Tags',
];

const entryOf = (resource: Resource): string => {
  const entry = resource.metadata['pathlight:entry'];
  if (typeof entry === 'string') return entry;
  throw new StartError(
    `The function ${resource.stack}/${resource.logicalId} does not say where its code is.`,
    'Give it the metadata `pathlight:entry` with the repo-relative path of its door, as the constructs in infra/ do.',
  );
};

const functionKind: ResourceKind = {
  type: 'AWS::Lambda::Function',
  nameProperty: 'FunctionName',
  nameLimit: 64,
  attributes: { Arn: ({ name }) => arn('lambda', `function:${name}`) },
  describe: (resource, model) => {
    const entry = entryOf(resource);
    const lambda = readProperties(resource, shape, withoutLocalMeaning);
    model.functions.push({
      name: resource.name,
      arn: arn('lambda', `function:${resource.name}`),
      entry,
      handler: lambda.Handler.split('.').at(-1) ?? 'handler',
      memoryMb: lambda.MemorySize,
      timeoutSeconds: lambda.Timeout,
      environment: lambda.Environment?.Variables ?? {},
      ...(lambda.ReservedConcurrentExecutions !== undefined && {
        reservedConcurrency: lambda.ReservedConcurrentExecutions,
      }),
      ...(lambda.DeadLetterConfig && { deadLetterArn: lambda.DeadLetterConfig.TargetArn }),
    });
  },
};

const Destination = z.object({ Destination: z.string() });

const invokeConfigKind: ResourceKind = {
  type: 'AWS::Lambda::EventInvokeConfig',
  describe: (resource, model) => {
    const config = readProperties(
      resource,
      {
        FunctionName: z.string(),
        MaximumRetryAttempts: z.number().optional(),
        DestinationConfig: z.strictObject({ OnFailure: Destination.optional() }).optional(),
      },
      // Nothing waits long enough here for an event to grow old; there are no versions.
      ['MaximumEventAgeInSeconds', 'Qualifier'],
    );
    const onFailure = config.DestinationConfig?.OnFailure;
    model.asyncInvokes.push({
      functionName: nameOfArn(config.FunctionName),
      ...(config.MaximumRetryAttempts !== undefined && { maxRetries: config.MaximumRetryAttempts }),
      ...(onFailure && { onFailureArn: onFailure.Destination }),
    });
  },
};

export const functionKinds: ResourceKind[] = [functionKind, invokeConfigKind];
