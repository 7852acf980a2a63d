import { describe, expect, it } from 'vitest';
import { emptyModel } from '../../../../local/model.ts';
import { bucketKinds } from '../../../../local/resources/buckets.ts';

const notifications = (type: string, properties: Record<string, unknown>) => {
  const model = emptyModel();
  const resource = { type, stack: 'data', logicalId: 'Uploads', name: 'uploads', properties, metadata: {} };
  bucketKinds.find((kind) => kind.type === type)?.describe(resource, model);
  return model.bucketNotifications;
};

const expected = {
  bucket: 'uploads',
  events: ['s3:ObjectCreated:*'],
  prefix: 'uploads/',
  suffix: '',
  targetArn: 'arn:aws:sqs:us-east-1:000000000000:stored',
};

describe('notifications of a bucket', () => {
  it('are read from the bucket’s own property', () => {
    const Filter = { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } };
    const QueueConfigurations = [{ Event: 's3:ObjectCreated:*', Queue: expected.targetArn, Filter }];
    const found = notifications('AWS::S3::Bucket', { NotificationConfiguration: { QueueConfigurations } });
    expect(found).toEqual([{ ...expected, configurationId: 'uploads-stored' }]);
  });

  it('are read from CDK’s custom resource', () => {
    const Filter = { Key: { FilterRules: [{ Name: 'prefix', Value: 'uploads/' }] } };
    const QueueConfigurations = [
      { Events: expected.events, QueueArn: expected.targetArn, Id: 'first', Filter },
    ];
    const found = notifications('Custom::S3BucketNotifications', {
      ServiceToken: 'x',
      BucketName: 'uploads',
      NotificationConfiguration: { QueueConfigurations },
    });
    expect(found).toEqual([{ ...expected, configurationId: 'first' }]);
  });

  it('stop the start where they say something unknown', () => {
    const NotificationConfiguration = { TopicConfigurations: [] };
    expect(() => notifications('AWS::S3::Bucket', { NotificationConfiguration })).toThrow(
      /does not understand/,
    );
  });
});
