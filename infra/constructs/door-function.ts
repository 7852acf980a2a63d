import { existsSync } from 'node:fs';
import path from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Settings, nameIn } from '../settings.ts';
import { accept } from './accept.ts';
import { indexName } from './context-table.ts';
import type { PrivateBucket } from './private-bucket.ts';
import type { Watch } from './watch.ts';

export interface DoorOptions {
  /** What people notice while this door fails; every alarm on it says so. */
  readonly impact: string;
  readonly memoryMb?: number;
  readonly timeout?: Duration;
  /** At most so many at a time, where something downstream cannot take more. */
  readonly reservedConcurrency?: number;
}

export interface DoorProps extends DoorOptions {
  readonly context: string;
  /** File name of the door without `.ts`: `api`, `on-profile-updated`, `every-night`. */
  readonly door: string;
  readonly settings: Settings;
  readonly watch: Watch;
}

export const repositoryRoot = path.resolve(import.meta.dirname, '../..');

// Bundled CommonJS packages call `require` for Node's own modules; an ES module has none.
const requireBanner =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  mainFields: ['module', 'main'],
  // The SDK we tested with, tree-shaken, and not the one the runtime happens to carry.
  bundleAwsSDK: true,
  banner: requireBanner,
};

const roleFor = (scope: Construct, id: string): Role => {
  const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  accept(
    role,
    'AwsSolutions-IAM5[Resource::*]',
    'X-Ray takes trace segments for no resource in particular: xray:PutTraceSegments knows no resource type.',
  );
  return role;
};

const entryOf = ({ context, door }: DoorProps): string => {
  const entry = `functions/${context}/${door}.ts`;
  if (!existsSync(path.join(repositoryRoot, entry))) throw new Error(`There is no door ${entry}.`);
  return entry;
};

/**
 * The Lambda behind a door, with a role of its own that may do nothing yet. Each method grants a permission and tells
 * the door where the thing is, in one call.
 */
export class DoorFunction extends NodejsFunction {
  readonly impact: string;
  readonly name: string;

  constructor(scope: Construct, props: DoorProps) {
    const { context, door, settings, timeout = Duration.seconds(30) } = props;
    const name = nameIn(settings, context, door);
    const entry = entryOf(props);
    const role = roleFor(scope, door);
    const logGroup = new LogGroup(scope, `${door}-logs`, {
      logGroupName: `/aws/lambda/${name}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, door, {
      functionName: name,
      entry: path.join(repositoryRoot, entry),
      projectRoot: repositoryRoot,
      depsLockFilePath: path.join(repositoryRoot, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb ?? 512,
      timeout,
      reservedConcurrentExecutions: props.reservedConcurrency,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      awsSdkConnectionReuse: false,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: context,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        POWERTOOLS_METRICS_NAMESPACE: 'Pathlight',
      },
      bundling,
    });
    logGroup.grantWrite(role);
    this.impact = props.impact;
    this.name = name;
    this.#describe(entry);
    props.watch.functionErrors(name, props.impact);
  }

  #describe(entry: string): void {
    const resource = this.node.defaultChild;
    const isFunction = (child: unknown): child is CfnFunction =>
      typeof child === 'object' && child !== null && 'addMetadata' in child;
    if (isFunction(resource)) resource.addMetadata('pathlight:entry', entry);
  }

  #may(actions: string[], resources: string[]): this {
    this.addToRolePolicy(new PolicyStatement({ actions, resources }));
    return this;
  }

  #mayOnObjects(actions: string[], bucket: PrivateBucket, prefix: string): this {
    const { arn, finding } = bucket.objects(prefix);
    accept(
      this.role ?? this,
      `AwsSolutions-IAM5[Resource::${finding}]`,
      'Object keys are made while the system runs: the grant can name their prefix only.',
    );
    return this.#may(
      actions.map((action) => `s3:${action}`),
      [arn],
    );
  }

  /** Reads and writes items of its context's table, its index included, in transactions or not; never scans. */
  uses(table: ITable, variable = 'TABLE_NAME'): this {
    this.addEnvironment(variable, table.tableName);
    const actions = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'].concat([
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'BatchWriteItem',
    ]);
    return this.#may(
      actions.map((action) => `dynamodb:${action}`),
      [table.tableArn, `${table.tableArn}/index/${indexName}`],
    );
  }

  /**
   * Reads objects under the prefixes (all of them unless told). It may list the bucket whatever the prefix: S3 answers
   * “no such key” only to those who may, and “access denied” to others.
   */
  reads(bucket: PrivateBucket, variable: string, prefixes: readonly string[] = ['']): this {
    this.addEnvironment(variable, bucket.name);
    this.#may(['s3:ListBucket'], [bucket.bucketArn]);
    for (const prefix of prefixes) this.#mayOnObjects(['GetObject'], bucket, prefix);
    return this;
  }

  /** Writes objects under the prefixes, in parts if large; signs uploads that others make. */
  writes(bucket: PrivateBucket, variable: string, prefixes: readonly string[] = ['']): this {
    this.addEnvironment(variable, bucket.name);
    for (const prefix of prefixes) this.#mayOnObjects(['PutObject', 'AbortMultipartUpload'], bucket, prefix);
    return this;
  }

  /** Removes objects under the prefixes, which it has to list for that. */
  removes(bucket: PrivateBucket, variable: string, prefixes: readonly string[]): this {
    this.addEnvironment(variable, bucket.name);
    this.#may(['s3:ListBucket'], [bucket.bucketArn]);
    for (const prefix of prefixes) this.#mayOnObjects(['DeleteObject'], bucket, prefix);
    return this;
  }

  /** Sends messages to a queue. */
  sendsTo(queue: IQueue, variable: string): this {
    this.addEnvironment(variable, queue.queueUrl);
    return this.#may(['sqs:SendMessage'], [queue.queueArn]);
  }

  /** Reads a secret while it runs; the variable says which, never what. */
  readsSecret(secret: ISecret, variable: string): this {
    this.addEnvironment(variable, secret.secretArn);
    return this.#may(['secretsmanager:GetSecretValue'], [secret.secretArn]);
  }

  /** Any other right, on resources by name. */
  may(actions: string[], resources: string[]): this {
    return this.#may(actions, resources);
  }

  publishesTo(bus: IEventBus): this {
    this.addEnvironment('EVENT_BUS_NAME', bus.eventBusName);
    return this.#may(['events:PutEvents'], [bus.eventBusArn]);
  }
}
