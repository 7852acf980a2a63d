import { existsSync } from 'node:fs';
import path from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { accept } from './accept.ts';
import { repositoryRoot } from './door-function.ts';

export interface SiteDeploymentProps {
  /** Repo-relative folder of the built site. */
  readonly folder: string;
  readonly bucket: IBucket;
  readonly distribution: IDistribution;
  /** What the site reads from `/config.json` when it starts. */
  readonly config: Readonly<Record<string, string>>;
}

/** Where the template is only read, as by the local system and the tests, the site need not have been built. */
const builtSite = (folder: string) => {
  const built = path.join(repositoryRoot, folder);
  return existsSync(built) ? [Source.asset(built)] : [];
};

/** Uploads the built site with its configuration. Pages are asked for anew each time; the edge forgets the old ones. */
export const deploySite = (scope: Construct, props: SiteDeploymentProps): void => {
  const { folder, bucket, distribution, config } = props;
  const deployment = new BucketDeployment(scope, 'deployment', {
    sources: [...builtSite(folder), Source.jsonData('config.json', config)],
    destinationBucket: bucket,
    distribution,
    distributionPaths: ['/*'],
    cacheControl: [CacheControl.noCache()],
    memoryLimit: 512,
  });
  for (const child of deployment.node.findAll()) {
    if (!CfnResource.isCfnResource(child)) continue;
    if (child.cfnResourceType === 'Custom::CDKBucketDeployment') child.addMetadata('pathlight:site', folder);
  }
  acceptProvider(Stack.of(scope), bucket);
};

const assets = 'arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*';

const findings = (bucket: string): string[] => [
  'AwsSolutions-L1',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
  ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map(
    (action) => `AwsSolutions-IAM5[Action::s3:${action}*]`,
  ),
  ...['*', assets, `<${bucket}.Arn>/*`].map((resource) => `AwsSolutions-IAM5[Resource::${resource}]`),
];

const acceptProvider = (stack: Stack, bucket: IBucket): void => {
  const reason =
    'CDK’s own function that copies the site while it is deployed; it does not run afterwards, and CDK sets its rights.';
  const resource = bucket.node.defaultChild;
  const bucketId = CfnResource.isCfnResource(resource) ? stack.getLogicalId(resource) : '';
  for (const child of stack.node.children) {
    if (!child.node.id.startsWith('Custom::CDKBucketDeployment')) continue;
    for (const rule of findings(bucketId)) accept(child, rule, reason);
  }
};
