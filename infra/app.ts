import { App, Tags } from 'aws-cdk-lib';
import featureFlags from './feature-flags.json' with { type: 'json' };
import { Watch } from './constructs/watch.ts';
import { settingsOf } from './settings.ts';
import { Api } from './stacks/api.ts';
import { declareContexts } from './stacks/contexts.ts';
import { Data } from './stacks/data.ts';
import { Identity } from './stacks/identity.ts';
import { Observability } from './stacks/observability.ts';
import { Web } from './stacks/web.ts';

export interface AppOptions {
  /** Context values as the command line's `-c` gives them: `stage`, `origin`, `certificateArn`, `alarmEmail`, `recommender`, CDK's own. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Where the cloud assembly is written; a temporary folder unless told. */
  readonly outdir?: string;
}

/** CDK's own setting: which stacks' code is bundled. */
export const bundlingStacks = 'aws:cdk:bundling-stacks';

/**
 * The whole system of one stage. Nothing is bundled where the context says `'aws:cdk:bundling-stacks': []`, which makes
 * reading the templates a matter of seconds. Throws where a setting cannot be meant or a door has no file.
 */
export const buildApp = ({ context = {}, outdir }: AppOptions = {}): App => {
  const deployable = context[bundlingStacks] === undefined;
  const app = new App({
    context: { ...featureFlags, ...context },
    outdir,
    analyticsReporting: false,
    treeMetadata: deployable,
    builtinCloudFormationValidation: deployable,
  });
  const given = (name: string): string | undefined => {
    const value: unknown = app.node.tryGetContext(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const settings = settingsOf({
    stage: given('stage'),
    origin: given('origin'),
    certificateArn: given('certificateArn'),
    alarmEmail: given('alarmEmail'),
    recommender: given('recommender'),
  });
  const watch = new Watch();
  const identity = new Identity(app, settings);
  const data = new Data(app, settings);
  const api = new Api(app, settings, { identity, watch });
  const { openToBrowsers } = declareContexts(app, { settings, data, shared: api, watch });
  new Web(app, settings, { identity, api, data, openToBrowsers });
  new Observability(app, settings, watch);
  Tags.of(app).add('pathlight:stage', settings.stage);
  return app;
};

if (import.meta.main) buildApp().synth();
