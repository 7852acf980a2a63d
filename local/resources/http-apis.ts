import * as z from 'zod';
import type { ApiCors, Throttling } from '../system.ts';
import { nameOfArn } from '../template/place.ts';
import { readProperties, type ResourceKind } from './kind.ts';

const Cors = z.strictObject({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.number().optional(),
});

const corsModel = (cors: z.infer<typeof Cors>): ApiCors => ({
  allowOrigins: cors.AllowOrigins,
  allowMethods: cors.AllowMethods,
  allowHeaders: cors.AllowHeaders,
  exposeHeaders: cors.ExposeHeaders,
  allowCredentials: cors.AllowCredentials,
  ...(cors.MaxAge !== undefined && { maxAgeSeconds: cors.MaxAge }),
});

const apiKind: ResourceKind = {
  type: 'AWS::ApiGatewayV2::Api',
  // An id, like the cloud's: the derived name is unique and stands in URLs nowhere.
  attributes: {
    ApiId: ({ name }) => name,
    ApiEndpoint: ({ name }) => `https://${name}.execute-api.us-east-1.amazonaws.com`,
  },
  describe: (resource, model) => {
    const api = readProperties(
      resource,
      { Name: z.string(), ProtocolType: z.literal('HTTP'), CorsConfiguration: Cors.optional() },
      ['Description', 'DisableExecuteApiEndpoint', 'IpAddressType', 'Tags'],
    );
    const cors = api.CorsConfiguration;
    model.api.apis.push({ id: resource.name, name: api.Name, ...(cors && { cors: corsModel(cors) }) });
  },
};

const RouteSettings = z.object({
  ThrottlingRateLimit: z.number().optional(),
  ThrottlingBurstLimit: z.number().optional(),
});

const throttlingOf = (settings: z.infer<typeof RouteSettings> | undefined): Throttling | undefined =>
  settings?.ThrottlingRateLimit === undefined
    ? undefined
    : {
        ratePerSecond: settings.ThrottlingRateLimit,
        burst: settings.ThrottlingBurstLimit ?? settings.ThrottlingRateLimit,
      };

const stageKind: ResourceKind = {
  type: 'AWS::ApiGatewayV2::Stage',
  ref: ({ name, property }) => {
    const stageName = property('StageName');
    return typeof stageName === 'string' ? stageName : name;
  },
  describe: (resource, model) => {
    const stage = readProperties(
      resource,
      {
        ApiId: z.string(),
        StageName: z.string(),
        DefaultRouteSettings: RouteSettings.optional(),
        RouteSettings: z.record(z.string(), RouteSettings).default({}),
      },
      ['AutoDeploy', 'AccessLogSettings', 'Description', 'DeploymentId', 'Tags'],
    );
    const throttling = throttlingOf(stage.DefaultRouteSettings);
    const perRoute = Object.entries(stage.RouteSettings).flatMap(([route, settings]) => {
      const own = throttlingOf(settings);
      return own ? [[route, own] as const] : [];
    });
    model.api.stages.push({
      apiId: stage.ApiId,
      name: stage.StageName,
      ...(throttling && { throttling }),
      routeThrottling: Object.fromEntries(perRoute),
    });
  },
};

/** Either the function's ARN, or the invocation ARN that holds it. */
const functionOfUri = (uri: string): string => nameOfArn(uri.replace(/\/invocations$/, ''));

const integrationKind: ResourceKind = {
  type: 'AWS::ApiGatewayV2::Integration',
  describe: (resource, model) => {
    const integration = readProperties(
      resource,
      {
        ApiId: z.string(),
        IntegrationType: z.literal('AWS_PROXY'),
        IntegrationUri: z.string(),
        PayloadFormatVersion: z.literal('2.0'),
      },
      ['IntegrationMethod', 'TimeoutInMillis', 'Description', 'ConnectionType', 'CredentialsArn'],
    );
    model.api.integrations.push({
      id: resource.name,
      apiId: integration.ApiId,
      functionName: functionOfUri(integration.IntegrationUri),
    });
  },
};

const authorizerKind: ResourceKind = {
  type: 'AWS::ApiGatewayV2::Authorizer',
  attributes: { AuthorizerId: ({ name }) => name },
  describe: (resource, model) => {
    // Issuer and audience are the local provider's, which stands in for the user pool.
    const shape = {
      ApiId: z.string(),
      AuthorizerType: z.literal('JWT'),
      IdentitySource: z.array(z.literal('$request.header.Authorization')),
    };
    const authorizer = readProperties(resource, shape, ['JwtConfiguration', 'Name']);
    model.api.authorizers.push({ id: resource.name, apiId: authorizer.ApiId });
  },
};

const routeKind: ResourceKind = {
  type: 'AWS::ApiGatewayV2::Route',
  describe: (resource, model) => {
    const route = readProperties(
      resource,
      {
        ApiId: z.string(),
        RouteKey: z.string(),
        Target: z.string().startsWith('integrations/'),
        AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
        AuthorizationScopes: z.array(z.string()).default([]),
      },
      ['AuthorizerId', 'OperationName'],
    );
    model.api.routes.push({
      apiId: route.ApiId,
      routeKey: route.RouteKey,
      integrationId: route.Target.slice('integrations/'.length),
      auth: route.AuthorizationType === 'JWT' ? 'jwt' : 'none',
      scopes: route.AuthorizationScopes,
    });
  },
};

export const httpApiKinds: ResourceKind[] = [apiKind, stageKind, integrationKind, authorizerKind, routeKind];
