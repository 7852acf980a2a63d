import * as z from 'zod';
import { nameOfArn } from '../template/place.ts';
import type { SystemModel } from '../model.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const Filter = z
  .object({ Key: z.object({ FilterRules: z.array(z.object({ Name: z.string(), Value: z.string() })) }) })
  .optional();

const target = { Events: z.array(z.string()), Id: z.string().optional(), Filter };

const Notifications = z.strictObject({
  QueueConfigurations: z.array(z.object({ ...target, QueueArn: z.string() })).default([]),
  LambdaFunctionConfigurations: z.array(z.object({ ...target, LambdaFunctionArn: z.string() })).default([]),
});
type Notifications = z.infer<typeof Notifications>;

const filterValue = (filter: z.infer<typeof Filter>, name: 'prefix' | 'suffix'): string =>
  filter?.Key.FilterRules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';

const addNotifications = (bucket: string, notifications: Notifications, model: SystemModel): void => {
  const all = [
    ...notifications.QueueConfigurations.map((each) => ({ ...each, targetArn: each.QueueArn })),
    ...notifications.LambdaFunctionConfigurations.map((each) => ({
      ...each,
      targetArn: each.LambdaFunctionArn,
    })),
  ];
  for (const { Events, Id, Filter: filter, targetArn } of all) {
    model.bucketNotifications.push({
      bucket,
      events: Events,
      configurationId: Id ?? `${bucket}-${nameOfArn(targetArn)}`,
      prefix: filterValue(filter, 'prefix'),
      suffix: filterValue(filter, 'suffix'),
      targetArn,
    });
  }
};

/**
 * Encryption, access, versions, tags and lifecycle rules: a local bucket keeps its objects until `--reset`. Browsers
 * reach it through the gateway's own origin, so CORS never applies.
 */
const bucketWithoutLocalMeaning = [
  'BucketName',
  'BucketEncryption',
  'PublicAccessBlockConfiguration',
  'OwnershipControls',
  'AccessControl',
  'LifecycleConfiguration',
  'VersioningConfiguration',
  'LoggingConfiguration',
  'CorsConfiguration',
  'IntelligentTieringConfigurations',
  'Tags',
];

const bucketArn = ({ name }: { name: string }) => `arn:aws:s3:::${name}`;

const bucketKind: ResourceKind = {
  type: 'AWS::S3::Bucket',
  nameProperty: 'BucketName',
  nameLimit: 63,
  lowerCase: true,
  attributes: {
    Arn: bucketArn,
    DomainName: ({ name }) => `${name}.s3.amazonaws.com`,
    RegionalDomainName: ({ name }) => `${name}.s3.us-east-1.amazonaws.com`,
  },
  describe: (resource, model) => {
    const shape = { NotificationConfiguration: Notifications.optional() };
    const bucket = readProperties(resource, shape, bucketWithoutLocalMeaning);
    model.buckets.push(resource.name);
    if (bucket.NotificationConfiguration)
      addNotifications(resource.name, bucket.NotificationConfiguration, model);
  },
};

/** How CDK sets notifications on a bucket after both it and the target exist. */
const notificationsKind: ResourceKind = {
  type: 'Custom::S3BucketNotifications',
  describe: (resource, model) => {
    const shape = { BucketName: z.string(), NotificationConfiguration: Notifications };
    const { BucketName, NotificationConfiguration } = readProperties(resource, shape, [
      'ServiceToken',
      'Managed',
      'SkipDestinationValidation',
    ]);
    addNotifications(BucketName, NotificationConfiguration, model);
  },
};

export const bucketKinds: ResourceKind[] = [bucketKind, notificationsKind];
