import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface PrivateBucketProps extends Pick<
  BucketProps,
  'cors' | 'lifecycleRules' | 'versioned' | 'removalPolicy'
> {
  /** Where reads and writes are logged, under the bucket's own prefix. */
  readonly accessLogs: IBucket;
}

/** A bucket nobody reaches but by a role: no public access, TLS only, encrypted, and half-done uploads go. */
export class PrivateBucket extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    { accessLogs, lifecycleRules = [], ...props }: PrivateBucketProps,
  ) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Files people gave us are never deleted by a stack that goes.
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id}/`,
      lifecycleRules: [
        { id: 'half-done-uploads', abortIncompleteMultipartUploadAfter: Duration.days(2) },
        ...lifecycleRules,
      ],
      ...props,
    });
  }
}
