import type { Construct } from 'constructs';
import { assessmentScored } from '../../../events/assessment-scored.ts';
import { profiles } from '../../../functions/profiles/contract.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

/** What a person says of themselves, what they consent to, and the portrait that matching uses. */
export class Profiles extends ContextStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'profiles', platform);
    const table = platform.data.table('profiles');
    this.api(profiles, { impact: 'People can neither see nor change their profile.' }).uses(table);
    this.onFact(assessmentScored, {
      impact: 'Portraits show the interests of an older inventory, or none.',
    }).uses(table);
  }
}
