import type { App } from 'aws-cdk-lib';
import { buildApp, bundlingStacks } from '../../infra/app.ts';
import type { SystemModel } from '../../local/model.ts';
import { readStacks } from '../../local/template/read.ts';
import { type Stack, Template } from '../../local/template/schema.ts';

export type Resource = Template['Resources'][string] & { readonly stack: string; readonly id: string };

export interface Synthesized {
  readonly app: App;
  readonly stacks: readonly Stack[];
  /** What the templates mean, every reference resolved, by the reader that the local system runs on. */
  readonly model: SystemModel;
  readonly resources: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
}

/** The system of a stage as its templates say it. Nothing is bundled: this takes seconds, so once per suite. */
export const synthesize = (context: Readonly<Record<string, unknown>> = {}): Synthesized => {
  const app = buildApp({ context: { [bundlingStacks]: [], ...context } });
  const stacks = app
    .synth()
    .stacks.map(({ stackName, template }) => ({ name: stackName, template: Template.parse(template) }));
  const resources = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources).map(([id, resource]) => ({ ...resource, id, stack: name })),
  );
  return {
    app,
    stacks,
    model: readStacks(stacks, { sqs: 'https://sqs' }),
    resources,
    ofType: (type) => resources.filter((each) => each.Type === type),
  };
};
