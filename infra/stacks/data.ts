import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from '../constructs/accept.ts';
import { ContextTable } from '../constructs/context-table.ts';
import { PrivateBucket, type PrivateBucketProps } from '../constructs/private-bucket.ts';
import { type Settings, nameIn } from '../settings.ts';

/**
 * Whatever must outlive a deployment: tables, buckets, secrets, the bus. Contexts declare theirs here through `table`,
 * `bucket` and `secret`, so that their own stacks can be torn down and put up again without losing anything.
 */
export class Data extends Stack {
  readonly bus: EventBus;
  /** Those that facts leave from. */
  readonly tables: ITable[] = [];
  readonly accessLogs: Bucket;
  readonly #settings: Settings;

  constructor(scope: Construct, settings: Settings) {
    super(scope, nameIn(settings, 'data'));
    this.#settings = settings;
    this.bus = new EventBus(this, 'facts', { eventBusName: nameIn(settings, 'facts') });
    this.accessLogs = new Bucket(this, 'access-logs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its logs by access control list.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      removalPolicy: settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [
        {
          id: 'old-logs',
          expiration: Duration.days(settings.logRetention),
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
      ],
    });
    accept(
      this.accessLogs,
      'AwsSolutions-S1',
      'It holds the access logs; logging access to it would never end.',
    );
  }

  /** The table of a context; its stream goes to the publisher of facts. */
  table(context: string): ContextTable {
    const table = this.tableWithoutFacts(context);
    this.tables.push(table);
    return table;
  }

  /** The table of a context that publishes nothing: its stream, which two can read at most, is the context's own. */
  tableWithoutFacts(context: string): ContextTable {
    return new ContextTable(this, context, this.#settings);
  }

  bucket(context: string, props: Omit<PrivateBucketProps, 'accessLogs' | 'settings'>): PrivateBucket {
    return new PrivateBucket(this, context, {
      ...props,
      settings: this.#settings,
      accessLogs: this.accessLogs,
    });
  }

  /** A secret that a person fills in: until then it holds `placeholder` with a made-up text under `key`. */
  secret(name: string, { description, placeholder, key }: SecretOptions): Secret {
    const secret = new Secret(this, `${name}-secret`, {
      secretName: nameIn(this.#settings, name),
      description,
      generateSecretString: {
        secretStringTemplate: JSON.stringify(placeholder),
        generateStringKey: key,
        excludePunctuation: true,
      },
      removalPolicy: this.#settings.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      secret,
      'AwsSolutions-SMG4',
      'Another company gives this secret out: a person asks for a new one and puts it here, as the runbook says.',
    );
    return secret;
  }
}

interface SecretOptions {
  readonly description: string;
  readonly placeholder: Readonly<Record<string, unknown>>;
  /** The field of the placeholder that a made-up text stands in. */
  readonly key: string;
}
