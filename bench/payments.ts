// Whether the books hold, and how fast money's doors are: `npm run bench -- payments [section…] [--scenarios n] [--seed n]`.
import { parseArgs } from 'node:util';
import { type Goal, goalTable } from './market/goal.ts';
import { measureReconciling } from './payments/reconciling.ts';
import { measureScenarios } from './payments/scenarios.ts';
import { measureWebhookDoor } from './payments/webhook-door.ts';
import { report } from './report.ts';

interface Options {
  readonly scenarios: number;
  readonly seed: number;
}

const sections: Readonly<Record<string, (options: Options) => Promise<Goal[]>>> = {
  webhooks: measureWebhookDoor,
  reconciling: measureReconciling,
  scenarios: ({ scenarios, seed }) => measureScenarios({ count: scenarios, seed }),
};

export const run = async (args: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      scenarios: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const unknown = positionals.filter((name) => !(name in sections));
  if (unknown.length > 0)
    throw new Error(`no such section: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  const options = { scenarios: Number(values.scenarios), seed: Number(values.seed) };
  const goals: Goal[] = [];
  for (const [name, measure] of Object.entries(sections))
    if (positionals.length === 0 || positionals.includes(name)) goals.push(...(await measure(options)));
  report([goalTable('Payments', goals)], values.json);
  if (goals.some(({ met }) => met === false)) process.exitCode = 1;
};
