import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type Settings, nameIn } from '../settings.ts';

export interface PrivateBucketProps extends Pick<BucketProps, 'cors' | 'lifecycleRules' | 'versioned'> {
  readonly settings: Settings;
  /** Where reads and writes are logged, under the bucket's own prefix. */
  readonly accessLogs: IBucket;
}

/** A bucket nobody reaches but by a role: no public access, TLS only, encrypted, and half-done uploads go. */
export class PrivateBucket extends Bucket {
  /** `pathlight-dev-uploads-<account>-<region>`: bucket names are the world's, so it names whose it is. */
  readonly name: string;
  /** ARN of the objects under a prefix, and the same as cdk-nag spells it in its findings. */
  readonly objects: (prefix: string) => { readonly arn: string; readonly finding: string };

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    const { settings, accessLogs, lifecycleRules = [], ...rest } = props;
    const name = nameIn(settings, id, Aws.ACCOUNT_ID, Aws.REGION);
    super(scope, id, {
      bucketName: name,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id}/`,
      lifecycleRules: [
        { id: 'half-done-uploads', abortIncompleteMultipartUploadAfter: Duration.days(2) },
        ...lifecycleRules,
      ],
      ...rest,
    });
    this.name = name;
    this.objects = (prefix) => ({
      arn: `arn:${Aws.PARTITION}:s3:::${name}/${prefix}*`,
      finding: `arn:<AWS::Partition>:s3:::${nameIn(settings, id, '<AWS::AccountId>', '<AWS::Region>')}/${prefix}*`,
    });
  }
}
