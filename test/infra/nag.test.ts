import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { accept } from '../../infra/constructs/accept.ts';
import { findingsIn } from './findings.ts';
import { synthesize } from './synthesized.ts';

describe('cdk-nag AwsSolutions', () => {
  it.each(['dev', 'prod'])('finds nothing on %s that has not been accepted with a reason', (stage) => {
    const { app } = synthesize({ stage, origin: 'https://pathlight.example' });
    expect(findingsIn(app)).toEqual([]);
  });

  it('finds a planted bucket that anyone may read without TLS', () => {
    const app = new App();
    new Bucket(new Stack(app, 'planted'), 'open');
    const rules = findingsIn(app).map((finding) => finding.split(' ')[0]);
    expect(rules).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
  });

  it('is not silenced by a word for a reason', () => {
    const stack = new Stack(new App(), 'planted');
    expect(() => accept(stack, 'AwsSolutions-S1', 'not needed')).toThrow(/needs a sentence/);
  });
});
