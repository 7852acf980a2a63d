import type { Construct } from 'constructs';
import { consentDecided } from '../../../events/consent-decided.ts';
import type { ContextTable } from '../../constructs/context-table.ts';
import type { PrivateBucket } from '../../constructs/private-bucket.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

/** What people did with what there is, and what to do next. */
export class Recommendations extends ContextStack {
  /** Holds what people did; no facts leave it: its stream has other readers. */
  readonly table: ContextTable;
  /** The log of interactions, models, and what is handed to Amazon Personalize. */
  readonly bucket: PrivateBucket;

  constructor(scope: Construct, platform: Platform) {
    super(scope, 'recommendations', platform);
    this.table = platform.data.tableWithoutFacts('recommendations');
    this.bucket = platform.data.bucket('recommendations', {});
    this.#interactions();
  }

  #interactions(): void {
    this.onFact(consentDecided, {
      impact:
        'What people allow or forbid is not heeded: rankings and records follow their last word but one.',
    }).uses(this.table);
  }
}
