import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { outboxEntityName } from '../../shared/aws/outbox.ts';
import { synthesize } from './synthesized.ts';

const system = synthesize();
const doors = system.ofType('AWS::Lambda::Function').filter(({ Metadata }) => 'pathlight:entry' in Metadata);

describe('every door', () => {
  it('runs on arm64 and Node 24, traced, with its own log group that forgets', () => {
    for (const { id, Properties } of doors) {
      expect(Properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
      });
    }
    const groups = system.ofType('AWS::Logs::LogGroup').map(({ Properties }) => Properties);
    for (const { name } of system.model.functions) {
      expect(groups).toContainEqual(
        expect.objectContaining({ LogGroupName: `/aws/lambda/${name}`, RetentionInDays: 14 }),
      );
    }
  });

  it('has a name that AWS takes, and its context as the service in its logs', () => {
    for (const { name, entry, environment } of system.model.functions) {
      expect(name.length).toBeLessThanOrEqual(64);
      expect(environment['POWERTOOLS_SERVICE_NAME']).toBe(entry.split('/')[1]);
      expect(environment['NODE_OPTIONS']).toBe('--enable-source-maps');
    }
  });

  it('has a role of its own', () => {
    const roles = doors.map(({ stack, Properties }) => stack + JSON.stringify(Properties['Role']));
    expect(new Set(roles).size).toBe(doors.length);
  });
});

describe('streams', () => {
  const isStream = ({ sourceArn }: { sourceArn: string }) => sourceArn.includes(':dynamodb:');
  const publisher = 'pathlight-dev-outbox-on-fact-committed';

  it('have two readers at most, as many as DynamoDB serves without slowing them', () => {
    const readers = Object.values(
      Object.groupBy(system.model.sources.filter(isStream), (each) => each.sourceArn),
    );
    for (const found of readers) expect(found?.length).toBeLessThanOrEqual(2);
  });

  it('pass on new items of the outbox to its publisher and nothing else, by the name the runtime writes', () => {
    const streams = system.model.sources.filter(
      (source) => isStream(source) && source.functionName === publisher,
    );
    expect(streams).toHaveLength(system.model.tables.length - 1);
    for (const { filters, bisectOnError, maxRetries, onFailureArn } of streams) {
      expect(filters).toEqual([
        { eventName: ['INSERT'], dynamodb: { NewImage: { _et: { S: [outboxEntityName] } } } },
      ]);
      expect({ bisectOnError, maxRetries }).toEqual({ bisectOnError: true, maxRetries: 10 });
      expect(onFailureArn).toMatch(/-dlq$/);
    }
  });
});

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown(),
});
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) });

/** Actions that know no resource type, so that their resource can only be everything. */
const withoutResource = new Set([
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'dynamodb:ListStreams',
]);

describe('the rights of doors', () => {
  const policies = system
    .ofType('AWS::IAM::Policy')
    .filter(({ id }) => !id.startsWith('CustomCDKBucketDeployment'));
  const statements = policies.flatMap(({ id, Properties }) =>
    Policy.parse(Properties).PolicyDocument.Statement.map((statement) => ({ id, ...statement })),
  );

  it('name every action', () => {
    expect(policies.length).toBeGreaterThanOrEqual(doors.length);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('name every resource, where the action knows any', () => {
    const everywhere = statements.filter(({ Resource }) => JSON.stringify([Resource].flat()).includes('"*"'));
    const actions = new Set(everywhere.flatMap(({ Action }) => Action));
    expect([...actions].filter((action) => !withoutResource.has(action))).toEqual([]);
  });

  it('reach no table but their own context’s', () => {
    for (const { id, stack, Properties } of policies) {
      if (stack === 'pathlight-dev-outbox') continue;
      const context = stack.replace('pathlight-dev-', '');
      const tables = [...JSON.stringify(Properties).matchAll(/FnGetAtt(\w+?)table\w+?Arn/g)].map(
        ([, name]) => name,
      );
      expect(new Set(tables), id).toEqual(new Set(tables.length === 0 ? [] : [context]));
    }
  });
});
