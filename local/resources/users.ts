import * as z from 'zod';
import { arn } from '../template/place.ts';
import { readProperties, type ResourceKind } from './kind.ts';

/** Groups, clients and their URLs matter here; passwords, mail texts and looks are the hosted provider's own affair. */
const poolKind: ResourceKind = {
  type: 'AWS::Cognito::UserPool',
  // Cognito's own form, which some libraries check: region, underscore, letters.
  ref: ({ name }) => `us-east-1_${name}`,
  attributes: {
    UserPoolId: ({ name }) => `us-east-1_${name}`,
    Arn: ({ name }) => arn('cognito-idp', `userpool/us-east-1_${name}`),
    ProviderName: ({ name }) => `cognito-idp.us-east-1.amazonaws.com/us-east-1_${name}`,
    ProviderURL: ({ name }) => `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_${name}`,
  },
  describe: (resource, model) => {
    if (resource.properties['LambdaConfig'] !== undefined) {
      // Reported as a property nobody understands: triggers would run in the cloud and not here.
      readProperties(
        resource,
        {},
        Object.keys(resource.properties).filter((key) => key !== 'LambdaConfig'),
      );
    }
    model.userPools.push({ id: `us-east-1_${resource.name}` });
  },
};

const clientKind: ResourceKind = {
  type: 'AWS::Cognito::UserPoolClient',
  attributes: { ClientId: ({ name }) => name },
  describe: (resource, model) => {
    const shape = z.object({
      UserPoolId: z.string(),
      CallbackURLs: z.array(z.string()).default([]),
      LogoutURLs: z.array(z.string()).default([]),
      AllowedOAuthScopes: z.array(z.string()).default([]),
    });
    const client = shape.parse(resource.properties);
    model.userPoolClients.push({
      id: resource.name,
      poolId: client.UserPoolId,
      callbackUrls: client.CallbackURLs,
      logoutUrls: client.LogoutURLs,
      scopes: client.AllowedOAuthScopes,
    });
  },
};

const groupKind: ResourceKind = {
  type: 'AWS::Cognito::UserPoolGroup',
  describe: (resource, model) => {
    const shape = { UserPoolId: z.string(), GroupName: z.string() };
    const group = readProperties(resource, shape, ['Description', 'Precedence', 'RoleArn']);
    model.userPoolGroups.push({ poolId: group.UserPoolId, name: group.GroupName });
  },
};

export const userKinds: ResourceKind[] = [poolKind, clientKind, groupKind];
