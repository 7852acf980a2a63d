import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { entitlementGranted } from '../../../events/entitlement-granted.ts';
import { entitlementRevoked } from '../../../events/entitlement-revoked.ts';
import { learning } from '../../../functions/learning/contract.ts';
import { study } from '../../../functions/learning/study-contract.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

const bucketVariable = 'BUCKET_NAME';
/** Published versions, never changed and never removed. */
const published = ['courses/'];
/** What authors are working on; each saving is an object of its own, and the one before goes. */
const drafts = ['drafts/'];

/** What there is to learn, and how far people are. */
export class Learning extends ContextStack {
  readonly #table: ITable;
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'learning', platform);
    this.#table = platform.data.table('learning');
    this.#bucket = platform.data.bucket('learning', { versioned: true });
    this.#catalogue();
    this.#study();
  }

  #catalogue(): void {
    this.api(learning, { impact: 'Nobody finds a course, and authors can neither write nor publish any.' })
      .uses(this.#table)
      .reads(this.#bucket, bucketVariable, [...published, ...drafts])
      .writes(this.#bucket, bucketVariable, [...published, ...drafts])
      .removes(this.#bucket, bucketVariable, drafts);
  }

  /** What learners do, and what payments tell of the courses they hold. */
  #study(): void {
    this.api(
      study,
      { impact: 'Nobody can go on with a course, and certificates cannot be verified.' },
      'study-api',
    )
      .uses(this.#table)
      .reads(this.#bucket, bucketVariable, published);
    this.onFact(entitlementGranted, { impact: 'Courses that were paid for stay closed.' }).uses(this.#table);
    this.onFact(entitlementRevoked, {
      impact: 'Courses stay open to people who had their money back.',
    }).uses(this.#table);
  }
}
