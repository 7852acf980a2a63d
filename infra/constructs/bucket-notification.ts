import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

interface NotificationTarget {
  readonly prefix: string;
  readonly queue: Queue;
}

/**
 * Tells a queue of every object that appears under a prefix. Declared on the bucket itself: CDK's own way would add a
 * Lambda that configures buckets of its account at will. The queue has to stand in the bucket's stack.
 */
export const notifyOnStored = (bucket: Bucket, { prefix, queue }: NotificationTarget): void => {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error(`${bucket.node.path} is not a bucket of its own.`);
  const policy = queue.addToResourcePolicy(fromOwnBuckets(queue));
  resource.notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
      },
    ],
  };
  // S3 sends a test message when it is configured, and refuses a queue that will not take it.
  if (policy.policyDependable !== undefined) bucket.node.addDependency(policy.policyDependable);
};

/** The account instead of the bucket: naming the bucket here would make bucket and policy wait for each other. */
const fromOwnBuckets = (queue: Queue): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('s3.amazonaws.com')],
    actions: ['sqs:SendMessage'],
    resources: [queue.queueArn],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });
