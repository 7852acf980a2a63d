import { Duration } from 'aws-cdk-lib';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { ContextStack, type Platform, type WorkerOptions } from '../context-stack.ts';

/** A long piece of work, one at a time in a call; two at a time in all, as many as a queue can be held to. */
const heavy = {
  timeout: Duration.minutes(15),
  batchSize: 1,
  concurrency: 2,
  reservedConcurrency: 2,
  lateAfter: Duration.hours(2),
} satisfies Partial<WorkerOptions>;

const bucketName = 'BUCKET_NAME';

/** Postings: taken in from files, grouped, forecast, and told as figures. */
export class Market extends ContextStack {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'market', platform);
    const table = platform.data.table('market');
    const bucket = bucketOf(platform);
    this.bucket = bucket;

    this.onStored(
      { bucket, prefix: 'uploads/', door: 'on-upload-stored' },
      { ...heavy, impact: 'Uploaded files stay unread.', memoryMb: 512 },
    )
      .uses(table)
      .reads(bucket, bucketName, ['uploads/', 'postings/', 'rejects/'])
      .writes(bucket, bucketName, ['postings/', 'rejects/']);
  }
}

/** Files as people send them, and what becomes of them, each under its own prefix. */
const bucketOf = ({ data, settings }: Platform): PrivateBucket =>
  data.bucket('market', {
    versioned: true,
    cors: [
      {
        allowedMethods: [HttpMethods.POST, HttpMethods.GET],
        allowedOrigins: [settings.origin],
        allowedHeaders: ['*'],
        maxAge: 3600,
      },
    ],
    lifecycleRules: [
      { id: 'files-taken-in', prefix: 'uploads/', expiration: Duration.days(30) },
      { id: 'analyses-published', prefix: 'clusterings/', expiration: Duration.days(30) },
      { id: 'overwritten', noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
    ],
  });
