import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Platform } from './context-stack.ts';
import { Assessments } from './contexts/assessments.ts';
import { Careers } from './contexts/careers.ts';
import { Learning } from './contexts/learning.ts';
import { Market } from './contexts/market.ts';
import { Outbox } from './contexts/outbox.ts';
import { Payments } from './contexts/payments.ts';
import { Profiles } from './contexts/profiles.ts';
import { Recommendations } from './contexts/recommendations.ts';

/** Every context. The outbox comes last: it reads the streams of the tables that the others have declared. */
export const declareContexts = (
  scope: Construct,
  platform: Platform,
): { openToBrowsers: readonly Bucket[] } => {
  new Profiles(scope, platform);
  new Assessments(scope, platform);
  new Careers(scope, platform);
  new Learning(scope, platform);
  const { bucket } = new Market(scope, platform);
  new Payments(scope, platform);
  new Recommendations(scope, platform);
  new Outbox(scope, platform);
  return { openToBrowsers: [bucket] };
};
