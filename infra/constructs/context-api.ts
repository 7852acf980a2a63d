import { Stack } from 'aws-cdk-lib';
import {
  CfnIntegration,
  CfnRoute,
  type CfnAuthorizer,
  type HttpApi,
  HttpIntegrationType,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type Contract, routeKeyOf } from '../../shared/contract.ts';
import { accept } from './accept.ts';
import type { DoorFunction } from './door-function.ts';

export interface SharedApi {
  readonly api: HttpApi;
  readonly authorizer: CfnAuthorizer;
  readonly stageName: string;
}

export interface ContextApiProps extends SharedApi {
  readonly contract: Contract;
  readonly door: DoorFunction;
}

/**
 * The routes of a contract, each by its own name and none by a placeholder for all: what the contract does not name
 * never reaches the door. Every route but the public ones wants a valid token; who may call is the door's decision.
 */
export class ContextApi extends Construct {
  constructor(scope: Construct, id: string, { contract, door, api, authorizer, stageName }: ContextApiProps) {
    super(scope, id);
    const integration = new CfnIntegration(this, 'integration', {
      apiId: api.apiId,
      integrationType: HttpIntegrationType.AWS_PROXY,
      integrationUri: door.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0.version,
    });
    door.addPermission('api', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: api.apiId,
        resourceName: `${stageName}/*`,
      }),
    });
    for (const [name, route] of Object.entries(contract.routes)) {
      const isPublic = route.caller === 'public';
      const declared = new CfnRoute(this, name, {
        apiId: api.apiId,
        routeKey: routeKeyOf(route),
        target: `integrations/${integration.ref}`,
        ...(isPublic
          ? { authorizationType: 'NONE' }
          : { authorizationType: 'JWT', authorizerId: authorizer.ref }),
      });
      if (isPublic) {
        accept(declared, 'AwsSolutions-APIG4', `Open to everyone by contract: "${route.summary}".`);
      }
    }
  }
}
