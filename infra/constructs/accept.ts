import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const shortestReason = 30;

/**
 * Accepts a finding of cdk-nag on a construct and what is below it. The reason is read in review and in audits, so it
 * has to be one: a sentence, not a word.
 */
export const accept = (construct: IConstruct, rule: string, reason: string): void => {
  if (reason.trim().length < shortestReason) {
    throw new Error(`${construct.node.path}: why ${rule} is acceptable needs a sentence, not "${reason}".`);
  }
  Validations.of(construct).acknowledge({ id: rule, reason });
};
