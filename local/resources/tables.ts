import * as z from 'zod';
import { arn } from '../template/place.ts';
import { type Resource, readProperties, type ResourceKind } from './kind.ts';

const attributes = {
  Arn: ({ name }: { name: string }) => arn('dynamodb', `table/${name}`),
  // The emulator gives each stream a name of its own; whoever reads this stream looks it up by the table.
  StreamArn: ({ name }: { name: string }) => arn('dynamodb', `table/${name}/stream/local`),
};

const Index = z.object({ IndexName: z.string(), KeySchema: z.array(z.unknown()), Projection: z.unknown() });

const shape = {
  KeySchema: z.array(z.unknown()),
  AttributeDefinitions: z.array(z.unknown()),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z
    .object({ AttributeName: z.string().optional(), Enabled: z.boolean() })
    .optional(),
};

/** Capacity, encryption, backups and tags: nothing a program can observe on one machine. */
const withoutLocalMeaning = [
  'TableName',
  'BillingMode',
  'ProvisionedThroughput',
  'WriteProvisionedThroughputSettings',
  'WriteOnDemandThroughputSettings',
  'OnDemandThroughput',
  'SSESpecification',
  'PointInTimeRecoverySpecification',
  'ContributorInsightsSpecification',
  'DeletionProtectionEnabled',
  'Replicas',
  'TableClass',
  'Tags',
];

const describe: ResourceKind['describe'] = (resource: Resource, model) => {
  const table = readProperties(resource, shape, withoutLocalMeaning);
  const ttl = table.TimeToLiveSpecification;
  model.tables.push({
    name: resource.name,
    arn: attributes.Arn(resource),
    create: {
      TableName: resource.name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: table.KeySchema,
      AttributeDefinitions: table.AttributeDefinitions,
      GlobalSecondaryIndexes: table.GlobalSecondaryIndexes,
      LocalSecondaryIndexes: table.LocalSecondaryIndexes,
      ...(table.StreamSpecification && {
        StreamSpecification: {
          StreamEnabled: true,
          StreamViewType: table.StreamSpecification.StreamViewType,
        },
      }),
    },
    ...(ttl?.Enabled && ttl.AttributeName !== undefined && { ttlAttribute: ttl.AttributeName }),
  });
};

export const tableKinds: ResourceKind[] = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].map(
  (type) => ({
    type,
    nameProperty: 'TableName',
    nameLimit: 255,
    attributes,
    describe,
  }),
);
