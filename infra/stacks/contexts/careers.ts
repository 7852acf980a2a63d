import type { Construct } from 'constructs';
import { assessmentScored } from '../../../events/assessment-scored.ts';
import { marketSnapshotPublished } from '../../../events/market-snapshot-published.ts';
import { profileUpdated } from '../../../events/profile-updated.ts';
import { careers } from '../../../functions/careers/contract.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

/** Ranks occupations for a person, from its own copy of what profiles, assessments and market have told. */
export class Careers extends ContextStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'careers', platform);
    const table = platform.data.table('careers');
    // Ranking a thousand occupations is arithmetic: 1,769 MB buy a whole processor.
    this.api(careers, { impact: 'Nobody sees careers or why they fit.', memoryMb: 1769 }).uses(table);
    this.onFact(profileUpdated, { impact: 'Rankings do not know what people last said of themselves.' }).uses(
      table,
    );
    this.onFact(assessmentScored, { impact: 'Rankings do not know people’s newest results.' }).uses(table);
    this.onFact(marketSnapshotPublished, {
      impact: 'Rankings show demand and pay of an older state of the market.',
    }).uses(table);
  }
}
