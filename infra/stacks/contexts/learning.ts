import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { learning } from '../../../functions/learning/contract.ts';
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
  }

  #catalogue(): void {
    this.api(learning, { impact: 'Nobody finds a course, and authors can neither write nor publish any.' })
      .uses(this.#table)
      .reads(this.#bucket, bucketVariable, [...published, ...drafts])
      .writes(this.#bucket, bucketVariable, [...published, ...drafts])
      .removes(this.#bucket, bucketVariable, drafts);
  }
}
