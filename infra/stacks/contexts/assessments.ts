import type { Construct } from 'constructs';
import { assessments } from '../../../functions/assessments/contract.ts';
import { ContextStack, type Platform } from '../context-stack.ts';

/** Questionnaires: answers as they are given, results as they are scored. */
export class Assessments extends ContextStack {
  constructor(scope: Construct, platform: Platform) {
    super(scope, 'assessments', platform);
    const table = platform.data.table('assessments');
    this.api(assessments, {
      impact:
        'Nobody can start, go on with or hand in a questionnaire; pages keep unsent answers for a while.',
    }).uses(table);
  }
}
