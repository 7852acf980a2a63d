import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columns } from '../../functions/recommendations/domain/personalize/export-files.ts';
import { eventValueOf } from '../../functions/recommendations/domain/personalize/event-values.ts';
import { Resources, solutionNames } from '../../functions/recommendations/domain/personalize/workflow.ts';
import { interactionTypes } from '../../functions/recommendations/domain/interactions/interaction.ts';
import { personalizeSchemas } from '../../infra/constructs/personalize.ts';
import { findingsIn } from './findings.ts';
import { synthesize } from './synthesized.ts';

const embedded = synthesize();
const chosen = synthesize({ recommender: 'personalize' });
const typesIn = ({ resources }: typeof embedded): string[] =>
  resources.map(({ Type }) => Type).filter((type) => type.startsWith('AWS::Personalize::'));

const door = ({ model }: typeof embedded, name: string) => {
  const found = model.functions.find((each) => each.name === `pathlight-dev-recommendations-${name}`);
  if (found === undefined) throw new Error(`no door ${name}`);
  return found;
};

describe('a stage that recommends by the embedded engine', () => {
  it('has nothing of Amazon Personalize, and its doors stand closed', () => {
    expect(typesIn(embedded)).toEqual([]);
    const telling = embedded.model.sources.find(({ functionName }) =>
      functionName.endsWith('for-personalize'),
    );
    expect(telling?.enabled).toBe(false);
    const training = embedded.model.schedules.find(({ targets }) =>
      targets.some(({ arn }) => arn.endsWith('recommendations-every-half-hour')),
    );
    expect(training?.enabled).toBe(false);
    expect(door(embedded, 'on-recorded-for-personalize').environment).toMatchObject({
      ...{ RECOMMENDER: 'embedded', TRACKING_ID: 'none' },
    });
    expect(JSON.stringify(embedded.resources)).not.toContain('personalize:Put');
  });
});

describe('a stage that recommends by Amazon Personalize', () => {
  it('has a dataset group with three datasets, three solutions and a tracker', () => {
    expect(
      Object.entries(Object.groupBy(typesIn(chosen), (type) => type)).map(([type, all]) => [
        type,
        all?.length,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['AWS::Personalize::DatasetGroup', 1],
        ['AWS::Personalize::Schema', 3],
        ['AWS::Personalize::Dataset', 3],
        ['AWS::Personalize::Solution', 3],
        ['AWS::Personalize::EventTracker', 1],
      ]),
    );
    const recipes = chosen
      .ofType('AWS::Personalize::Solution')
      .map(({ Properties }) => JSON.stringify(Properties));
    for (const recipe of ['aws-user-personalization-v2', 'aws-similar-items', 'aws-personalized-ranking-v2'])
      expect(
        recipes.some((text) => text.includes(`recipe/${recipe}`)),
        recipe,
      ).toBe(true);
  });

  it('opens the doors, and tells them all they have to know', () => {
    const telling = chosen.model.sources.find(({ functionName }) => functionName.endsWith('for-personalize'));
    expect(telling).toMatchObject({ enabled: true, bisectOnError: true, partialFailures: true });
    const described: unknown = JSON.parse(door(chosen, 'every-half-hour').environment['PERSONALIZE'] ?? '');
    const resources = Resources.parse(described);
    expect(Object.keys(resources.solutions).toSorted()).toEqual([...solutionNames].toSorted());
    const longest = `${resources.prefix}-r20261122T1805-interactions`;
    expect(longest.length).toBeLessThanOrEqual(63);
  });

  it('leaves no finding of cdk-nag open', () => {
    expect(findingsIn(chosen.app)).toEqual([]);
  });

  it('lets the service read what is handed over, and nothing else', () => {
    const policies = chosen
      .ofType('AWS::S3::BucketPolicy')
      .map(({ Properties }) => JSON.stringify(Properties))
      .filter((text) => text.includes('personalize.amazonaws.com'));
    expect(policies).toHaveLength(1);
    expect(policies[0]).toContain('/personalize/imports/*');
    expect(policies[0]).toContain('aws:SourceAccount');
    expect(policies[0]).not.toContain('/interactions/*');
  });
});

const Avro = z.object({
  type: z.literal('record'),
  fields: z.array(z.object({ name: z.string(), type: z.union([z.string(), z.array(z.string())]) })),
});
const fieldsOf = (schema: string): string[] => {
  const value: unknown = JSON.parse(schema);
  return Avro.parse(value).fields.map(({ name }) => name);
};

describe('schemas', () => {
  it('name the columns that imports are written in', () => {
    expect(fieldsOf(personalizeSchemas.interactions)).toEqual(columns.interactions);
    expect(fieldsOf(personalizeSchemas.items)).toEqual(columns.items);
  });

  it('keep to ten types of events, and train on none that speaks against an item', () => {
    expect(interactionTypes.length).toBeLessThanOrEqual(10);
    const against = interactionTypes.filter((type) => eventValueOf({ type, stars: 1 }) < 0.1);
    expect(against).toEqual(['rated', 'dismissed', 'known']);
    const thresholds = chosen
      .ofType('AWS::Personalize::Solution')
      .map(({ Properties }) => Properties['SolutionConfig']);
    for (const config of thresholds) expect(config).toEqual({ EventValueThreshold: '0.1' });
  });
});
