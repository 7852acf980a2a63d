import * as z from 'zod';
import type { Template } from '../../local/template/schema.ts';

type Resource = Template['Resources'][string];

const plain = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

const Intrinsic = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => `<${plain(Ref)}>`),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((get) => `<${plain(get['Fn::GetAtt'][0])}.${get['Fn::GetAtt'][1]}>`),
  z
    .strictObject({ 'Fn::GetStackOutput': z.object({ StackName: z.string(), OutputName: z.string() }) })
    .transform(({ 'Fn::GetStackOutput': { StackName, OutputName } }) => {
      const [, id = OutputName] = /^PublishOutput(?:FnGetAtt|Ref)(\w+?)[0-9A-F]{8}/.exec(OutputName) ?? [];
      return `<${StackName} ${id}>`;
    }),
  z
    .strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
    .transform((join): string => join['Fn::Join'][1].map(flat).join(join['Fn::Join'][0])),
]);

/** A value in one line, references as `<id>`, without the hashes that CDK appends. */
const flat = (value: unknown): string => {
  const { data } = Intrinsic.safeParse(value);
  if (data !== undefined) return data;
  if (Array.isArray(value)) return value.map(flat).join(', ');
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, entry]) => `${key}: ${flat(entry)}`)
      .join(', ')}}`;
  }
  return String(value);
};

/** Properties that say what a resource is for. How it is built is the same everywhere, and other tests hold it. */
const telling: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': ['CorsConfiguration'],
  'AWS::ApiGatewayV2::Route': ['RouteKey', 'AuthorizationType'],
  'AWS::ApiGatewayV2::Stage': ['StageName', 'DefaultRouteSettings'],
  'AWS::CloudFront::ResponseHeadersPolicy': ['ResponseHeadersPolicyConfig'],
  'AWS::CloudWatch::Alarm': ['AlarmName', 'Threshold', 'AlarmDescription'],
  'AWS::Cognito::UserPool': ['UserPoolTier', 'MfaConfiguration', 'Policies', 'DeletionProtection'],
  'AWS::Cognito::UserPoolClient': ['AllowedOAuthFlows', 'AllowedOAuthScopes', 'CallbackURLs', 'LogoutURLs'],
  'AWS::Cognito::UserPoolGroup': ['GroupName'],
  'AWS::DynamoDB::Table': ['TableName', 'DeletionProtectionEnabled'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::Events::Rule': ['EventPattern', 'ScheduleExpression'],
  'AWS::Lambda::EventInvokeConfig': ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'],
  'AWS::Lambda::EventSourceMapping': ['EventSourceArn', 'BatchSize', 'ScalingConfig', 'MaximumRetryAttempts'],
  'AWS::Lambda::Function': ['MemorySize', 'Timeout', 'ReservedConcurrentExecutions'],
  'AWS::S3::Bucket': [
    'BucketName',
    'VersioningConfiguration',
    'NotificationConfiguration',
    'CorsConfiguration',
  ],
  'AWS::SQS::Queue': ['VisibilityTimeout', 'MessageRetentionPeriod', 'RedrivePolicy'],
};

const rights = ({ Properties }: Resource): string[] => {
  const Statement = z.object({ Action: z.unknown(), Resource: z.unknown() });
  const { PolicyDocument } = z
    .object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) })
    .parse(Properties);
  return PolicyDocument.Statement.map(
    ({ Action, Resource }) => `    may ${flat(Action)} on ${flat(Resource)}`,
  );
};

const environment = ({ Properties }: Resource): string[] => {
  const { data } = z
    .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
    .safeParse(Properties);
  return Object.entries(data?.Environment.Variables ?? {})
    .filter(([name]) => !/^(POWERTOOLS_|NODE_)/.test(name))
    .map(([name, value]) => `    ${name} = ${flat(value)}`);
};

const lines = (id: string, resource: Resource): string[] => {
  const { Type, Properties, Metadata } = resource;
  if (Type === 'AWS::IAM::Policy') return [`${Type} ${plain(id)}`, ...rights(resource)];
  const entry = Metadata['pathlight:entry'];
  const said = (telling[Type] ?? [])
    .filter((key) => Properties[key] !== undefined)
    .map((key) => `    ${key}: ${flat(Properties[key])}`);
  return [`${Type} ${typeof entry === 'string' ? entry : plain(id)}`, ...said, ...environment(resource)];
};

/** A stack in lines a person can review: what there is, what it is for and what it may do. Sorted, so that a move is none. */
export const listing = ({ Resources }: Template): string =>
  Object.entries(Resources)
    .map(([id, resource]) => lines(id, resource).join('\n'))
    .sort()
    .join('\n')
    .concat('\n');
