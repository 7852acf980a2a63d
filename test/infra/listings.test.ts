import { expect, it } from 'vitest';
import { listing } from './listing.ts';
import { synthesize } from './synthesized.ts';

const { stacks } = synthesize();

// After a change that is meant: `npx vitest run --project infra -u`, and read the difference in review.
it.each(stacks)('$name is what was last reviewed', async ({ name, template }) => {
  await expect(listing(template)).toMatchFileSnapshot(`listings/${name}.txt`);
});
