import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { synthesize } from './synthesized.ts';

describe.each(['dev', 'prod'])('cdk-nag AwsSolutions on %s', (stage) => {
  it('finds nothing that has not been accepted with a reason', () => {
    const { app } = synthesize({ stage, origin: 'https://pathlight.example' });
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const found = violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map((resource) => `${ruleName} ${JSON.stringify(resource)}: ${description}`),
    );
    expect(found).toEqual([]);
  });
});
