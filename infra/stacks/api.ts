import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnAuthorizer,
  CorsHttpMethod,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { SharedApi } from '../constructs/context-api.ts';
import type { Watch } from '../constructs/watch.ts';
import { type Settings, nameIn } from '../settings.ts';
import type { Identity } from './identity.ts';

/** The first part of every path the browser calls; the site's distribution sends all below it here. */
export const apiStageName = 'api';

/** The one HTTP API. Contexts add their routes from their own stacks. */
export class Api extends Stack implements SharedApi {
  readonly api: HttpApi;
  readonly authorizer: CfnAuthorizer;
  readonly stageName = apiStageName;

  constructor(
    scope: Construct,
    settings: Settings,
    { identity, watch }: { identity: Identity; watch: Watch },
  ) {
    super(scope, nameIn(settings, 'api'));
    this.api = new HttpApi(this, 'api', {
      apiName: nameIn(settings),
      createDefaultStage: false,
      corsPreflight: corsFor(settings.origin),
    });
    this.authorizer = new CfnAuthorizer(this, 'signed-in', {
      apiId: this.api.apiId,
      name: 'signed-in',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: identity.issuer, audience: [identity.client.userPoolClientId] },
    });
    this.#stage(settings);
    watch.add({
      id: nameIn(settings, 'api-5xx'),
      metric: serverErrors(this.api.apiId),
      threshold: 5,
      periods: 2,
      impact: 'People see “something broke on our side” where a page or an answer should be.',
      runbook: 'the-api-answers-5xx',
    });
  }

  #stage(settings: Settings): void {
    const logGroup = new LogGroup(this, 'access-logs', {
      logGroupName: `/aws/apigateway/${nameIn(settings)}`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      stageName: apiStageName,
      autoDeploy: true,
      throttle: { rateLimit: settings.throttle.ratePerSecond, burstLimit: settings.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
  }
}

const corsFor = (origin: string) => ({
  allowOrigins: [origin],
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'x-correlation-id'],
  exposeHeaders: ['etag', 'x-correlation-id'],
  maxAge: Duration.hours(1),
});

/** Who asked for what and what came of it; no query, no body, no token. */
const accessLogFields = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  caller: '$context.authorizer.claims.sub',
  route: '$context.routeKey',
  status: '$context.status',
  refusedBecause: '$context.authorizer.error',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
};

const serverErrors = (apiId: string): Metric =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName: '5xx',
    statistic: Stats.SUM,
    period: Duration.minutes(5),
    dimensionsMap: { ApiId: apiId },
  });
