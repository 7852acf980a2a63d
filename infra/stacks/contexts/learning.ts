import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { entitlementGranted } from '../../../events/entitlement-granted.ts';
import { entitlementRevoked } from '../../../events/entitlement-revoked.ts';
import { profileUpdated } from '../../../events/profile-updated.ts';
import { learning } from '../../../functions/learning/contract.ts';
import { effectiveness } from '../../../functions/learning/effectiveness-contract.ts';
import { paths } from '../../../functions/learning/paths-contract.ts';
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
    this.#paths();
    this.#effectiveness();
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

  /** Ways towards an occupation, from what courses teach, learners finished and profiles say. */
  #paths(): void {
    this.api(paths, { impact: 'Nobody sees or changes the plan of what to learn.' }, 'paths-api')
      .uses(this.#table)
      .reads(this.#bucket, bucketVariable, published);
    this.onFact(profileUpdated, {
      impact: 'Learning paths teach what people have said since that they know.',
    }).uses(this.#table);
  }

  /** Whether courses teach, from what learners did in them. */
  #effectiveness(): void {
    this.api(
      effectiveness,
      { impact: 'Authors and operations do not see where learners stop or which questions mislead.' },
      'effectiveness-api',
    )
      .uses(this.#table)
      .reads(this.#bucket, bucketVariable, published);
  }
}
