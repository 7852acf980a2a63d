import * as z from 'zod';
import { nameOfArn } from '../template/place.ts';
import type { SystemModel } from '../model.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const named = (name: 'prefix' | 'suffix', rules: { Name: string; Value: string }[]): string =>
  rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';

const Rules = z
  .array(z.object({ Name: z.string(), Value: z.string() }))
  .transform((rules) => ({ prefix: named('prefix', rules), suffix: named('suffix', rules) }));

const everything = { prefix: '', suffix: '' };

/** A notification as the bucket's own property says it. */
const declared = z
  .strictObject({
    Event: z.string(),
    Queue: z.string().optional(),
    Function: z.string().optional(),
    Filter: z.strictObject({ S3Key: z.strictObject({ Rules }) }).optional(),
  })
  .transform(({ Event, Queue, Function: lambda, Filter }) => ({
    events: [Event],
    id: undefined,
    targetArn: Queue ?? lambda ?? '',
    ...(Filter?.S3Key.Rules ?? everything),
  }));

/** A notification as the S3 API says it, which is how CDK's custom resource takes it. */
const configured = z
  .strictObject({
    Events: z.array(z.string()),
    Id: z.string().optional(),
    QueueArn: z.string().optional(),
    LambdaFunctionArn: z.string().optional(),
    Filter: z.strictObject({ Key: z.strictObject({ FilterRules: Rules }) }).optional(),
  })
  .transform(({ Events, Id, QueueArn, LambdaFunctionArn, Filter }) => ({
    events: Events,
    id: Id,
    targetArn: QueueArn ?? LambdaFunctionArn ?? '',
    ...(Filter?.Key.FilterRules ?? everything),
  }));

const Notification = z.union([declared, configured]);

const Notifications = z.strictObject({
  QueueConfigurations: z.array(Notification).default([]),
  LambdaConfigurations: z.array(Notification).default([]),
  LambdaFunctionConfigurations: z.array(Notification).default([]),
});
type Notifications = z.infer<typeof Notifications>;

const addNotifications = (bucket: string, notifications: Notifications, model: SystemModel): void => {
  for (const { id, ...notification } of Object.values(notifications).flat()) {
    const configurationId = id ?? `${bucket}-${nameOfArn(notification.targetArn)}`;
    model.bucketNotifications.push({ bucket, configurationId, ...notification });
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
