import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { analysisRequested } from '../../../events/analysis-requested.ts';
import { duplicatesMarked } from '../../../events/duplicates-marked.ts';
import { postingsCounted } from '../../../events/postings-counted.ts';
import { postingsIngested } from '../../../events/postings-ingested.ts';
import { slicePlanned } from '../../../events/slice-planned.ts';
import { market } from '../../../functions/market/contract.ts';
import { PostingsCatalogue } from '../../constructs/postings-catalogue.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { ContextStack, type Platform, type WorkerOptions } from '../context-stack.ts';

const oldMarket = 'The market pages, and the demand and pay in rankings, stay as they were.';

/** A long piece of work, one at a time in a call; two at a time in all, as many as a queue can be held to. */
const heavy = {
  timeout: Duration.minutes(15),
  batchSize: 1,
  concurrency: 2,
  reservedConcurrency: 2,
  lateAfter: Duration.hours(2),
} satisfies Partial<WorkerOptions>;

/** One slice of postings a call, in seconds; as many at a time as the table and bucket take without a sweat. */
const counting = {
  timeout: Duration.minutes(5),
  batchSize: 1,
  concurrency: 50,
  lateAfter: Duration.hours(2),
} satisfies Partial<WorkerOptions>;

const bucketName = 'BUCKET_NAME';

/** What goes into a snapshot, the one before it included. */
const publishedFrom = [
  ...['postings/', 'models/', 'plans/', 'tallies/', 'totals/'],
  ...['quality/', 'duplicates/', 'snapshots/', 'forecasts/'],
];

/** Postings: taken in from files, grouped, forecast, and told as figures. */
export class Market extends ContextStack {
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'market', platform);
    const table = platform.data.table('market');
    const bucket = bucketOf(platform);
    this.bucket = bucket;
    new PostingsCatalogue(this, 'catalogue', { settings: platform.settings, bucket });

    this.api(market, { impact: 'The market pages are empty and nobody can upload postings.' })
      .uses(table)
      .reads(bucket, bucketName, ['snapshots/', 'rejects/'])
      .writes(bucket, bucketName, ['uploads/']);

    this.onStored(
      { bucket, prefix: 'uploads/', door: 'on-upload-stored' },
      { ...heavy, impact: 'Uploaded files stay unread.', memoryMb: 512 },
    )
      .uses(table)
      .reads(bucket, bucketName, ['uploads/', 'postings/', 'rejects/'])
      .writes(bucket, bucketName, ['postings/', 'rejects/', 'quality/']);

    // Two at a time, one a market: files of one market wait for one another at its window.
    this.onFact(postingsIngested, { ...heavy, impact: oldMarket, memoryMb: 1769 })
      .uses(table)
      .reads(bucket, bucketName, ['postings/', 'duplicate-windows/'])
      .writes(bucket, bucketName, ['duplicates/', 'duplicate-windows/']);
    this.onFact(duplicatesMarked, { impact: oldMarket }).uses(table);
    this.onFact(analysisRequested, { ...heavy, impact: oldMarket, memoryMb: 1769 })
      .uses(table)
      .reads(bucket, bucketName, ['postings/', 'models/', 'plans/', 'totals/'])
      .writes(bucket, bucketName, ['models/', 'plans/']);
    this.onFact(slicePlanned, { ...counting, impact: oldMarket, memoryMb: 1024 })
      .uses(table)
      .reads(bucket, bucketName, ['postings/', 'duplicates/', 'models/', 'tallies/'])
      .writes(bucket, bucketName, ['tallies/']);
    this.onFact(postingsCounted, { ...heavy, impact: oldMarket, memoryMb: 1024 })
      .uses(table)
      .reads(bucket, bucketName, publishedFrom)
      .writes(bucket, bucketName, ['tallies/', 'totals/', 'snapshots/', 'forecasts/']);

    // Two in the morning in Shanghai, when nobody uploads.
    const night = this.every('night', Schedule.cron({ hour: '18', minute: '0' }), {
      impact: 'Analyses that failed by day are not made up for by night, and old snapshots stay.',
      timeout: Duration.minutes(5),
    });
    night.uses(table).removes(bucket, bucketName, ['snapshots/', 'totals/', 'models/']);
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
      // A window refers to what came in the last 60 days, and to nothing else.
      { id: 'windows-passed', prefix: 'duplicate-windows/', expiration: Duration.days(90) },
      { id: 'plans-carried-out', prefix: 'plans/', expiration: Duration.days(30) },
      { id: 'slices-added-up', prefix: 'tallies/', expiration: Duration.days(30) },
      { id: 'overwritten', noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
    ],
  });
