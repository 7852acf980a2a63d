import { describe, expect, it } from 'vitest';
import { describeSystem } from '../../../../local/template/describe.ts';
import { readStacks } from '../../../../local/template/read.ts';
import { type Stack, Template } from '../../../../local/template/schema.ts';

const endpoints = { sqs: 'http://127.0.0.1:1' };

const stack = (name: string, Resources: object, rest: object = {}): Stack => ({
  name,
  template: Template.parse({ Resources, ...rest }),
});

const data = stack(
  'data',
  {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        BillingMode: 'PAY_PER_REQUEST',
      },
    },
    Jobs: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 3 },
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: {} },
    Role: { Type: 'AWS::IAM::Role', Properties: { anything: { 'Fn::Unknown': 1 } } },
  },
  {
    Outputs: {
      TableName: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:table' } } },
      StreamArn: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
    },
  },
);

const work = stack('work', {
  Fn: {
    Type: 'AWS::Lambda::Function',
    Metadata: { 'pathlight:entry': 'functions/profiles/api.ts' },
    Properties: {
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Code: { S3Key: 'x.zip' },
      MemorySize: 512,
      Environment: {
        Variables: { TABLE_NAME: { 'Fn::ImportValue': 'data:table' }, REGION: { Ref: 'AWS::Region' } },
      },
    },
  },
  Role: { Type: 'AWS::IAM::Role', Properties: {} },
  Source: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Fn' },
      EventSourceArn: { 'Fn::GetStackOutput': { StackName: 'data', OutputName: 'StreamArn' } },
      FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      StartingPosition: 'TRIM_HORIZON',
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'api', ProtocolType: 'HTTP' } },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: {
      ApiId: { Ref: 'Api' },
      StageName: 'api',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    },
  },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: { 'Fn::GetAtt': ['Fn', 'Arn'] },
      PayloadFormatVersion: '2.0',
    },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey: 'GET /profiles/me',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      AuthorizationType: 'JWT',
      AuthorizerId: 'x',
    },
  },
});

describe('reading the stacks', () => {
  it('resolves tables, queues and what refers to them, across stacks', () => {
    const model = readStacks([work, data], endpoints);
    expect(model.tables).toMatchObject([{ name: 'data-Table', ttlAttribute: 'ttl' }]);
    expect(model.queues[0]).toMatchObject({
      name: 'data-Jobs',
      attributes: {
        VisibilityTimeout: '60',
        RedrivePolicy:
          '{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:data-Dead","maxReceiveCount":3}',
      },
    });
    expect(model.functions).toMatchObject([
      {
        name: 'work-Fn',
        entry: 'functions/profiles/api.ts',
        memoryMb: 512,
        timeoutSeconds: 3,
        environment: { TABLE_NAME: 'data-Table', REGION: 'us-east-1' },
      },
    ]);
    expect(model.sources).toMatchObject([
      {
        sourceArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/data-Table/stream/local',
        functionName: 'work-Fn',
        batchSize: 100,
        partialFailures: true,
        filters: [{ eventName: ['INSERT'] }],
      },
    ]);
  });

  it('puts routes, stage and functions of an HTTP API together', () => {
    expect(describeSystem(readStacks([data, work], endpoints)).apis).toEqual([
      {
        id: 'work-Api',
        name: 'api',
        stageName: 'api',
        routes: [{ routeKey: 'GET /profiles/me', functionId: 'work-Fn', auth: 'jwt', scopes: [] }],
        throttling: { ratePerSecond: 50, burst: 100 },
      },
    ]);
  });

  it('stops at a resource type nobody has given a meaning, and names type and logical id', () => {
    const unknown = stack('odd', { Machine: { Type: 'AWS::StepFunctions::StateMachine' } });
    expect(() => readStacks([unknown], endpoints)).toThrow(
      /Machine of type AWS::StepFunctions::StateMachine/,
    );
  });

  it('stops at a property with runtime meaning that nobody understands', () => {
    const odd = stack('odd', {
      Q: { Type: 'AWS::SQS::Queue', Properties: { FifoThroughputLimit: 'perQueue' } },
    });
    expect(() => readStacks([odd], endpoints)).toThrow(/AWS::SQS::Queue odd\/Q .*FifoThroughputLimit/s);
  });

  it('stops at a function that does not say where its code is, unless it only serves a deployment', () => {
    const provider = {
      Type: 'AWS::Lambda::Function',
      Properties: { Handler: 'index.handler', Runtime: 'nodejs24.x' },
    };
    expect(() => readStacks([stack('s', { Provider: provider })], endpoints)).toThrow('s/Provider');
    const custom = {
      Type: 'Custom::S3AutoDeleteObjects',
      Properties: { ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] } },
    };
    expect(readStacks([stack('s', { Provider: provider, Empty: custom })], endpoints).functions).toEqual([]);
  });

  it('leaves out resources whose condition does not hold', () => {
    const Conditions = { Never: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] } };
    const odd = stack('s', { Q: { Type: 'AWS::SQS::Queue', Condition: 'Never' } }, { Conditions });
    expect(readStacks([odd], endpoints).queues).toEqual([]);
  });

  it('gives names that fit the service and are the same on every start', () => {
    const long = 'A'.repeat(100);
    const odd = stack('s', {
      [long]: { Type: 'AWS::S3::Bucket' },
      Q: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
    });
    const [first, second] = [readStacks([odd], endpoints), readStacks([odd], endpoints)];
    expect(first.buckets[0]).toMatch(/^s-a{52}-[0-9a-f]{8}$/);
    expect(second.buckets).toEqual(first.buckets);
    expect(first.queues[0]?.name).toBe('s-Q.fifo');
  });
});
