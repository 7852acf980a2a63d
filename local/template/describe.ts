import type { ApiParts, SystemModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import type {
  ApiDescription,
  ApiRoute,
  SiteDescription,
  SystemDescription,
  UserPoolDescription,
} from '../system.ts';

type Stage = ApiParts['stages'][number];

const routesOf = (parts: ApiParts, apiId: string, stage: Stage): ApiRoute[] =>
  parts.routes
    .filter((route) => route.apiId === apiId)
    .map(({ routeKey, integrationId, auth, scopes }) => {
      const integration = parts.integrations.find(({ id }) => id === integrationId);
      if (!integration)
        throw new StartError(`Route ${routeKey} has no integration.`, 'Check the stacks in infra/.');
      const throttling = stage.routeThrottling[routeKey];
      return {
        routeKey,
        functionId: integration.functionName,
        auth,
        scopes,
        ...(throttling && { throttling }),
      };
    });

const describeApi = (parts: ApiParts, { id, name, cors }: ApiParts['apis'][number]): ApiDescription => {
  const stage = parts.stages.find(({ apiId }) => apiId === id);
  if (!stage) throw new StartError(`HTTP API ${name} has no stage.`, 'Check the stacks in infra/.');
  return {
    id,
    name,
    stageName: stage.name,
    routes: routesOf(parts, id, stage),
    ...(cors && { cors }),
    ...(stage.throttling && { throttling: stage.throttling }),
  };
};

const describeUserPool = (model: SystemModel, id: string): UserPoolDescription => ({
  id,
  groups: model.userPoolGroups.filter(({ poolId }) => poolId === id).map(({ name }) => name),
  clients: model.userPoolClients.filter(({ poolId }) => poolId === id),
});

const headersByPath = ({ pathHeaders, headersPolicies }: SystemModel): SiteDescription['headers'] =>
  pathHeaders.flatMap(({ pathPattern, policyId }) =>
    headersPolicies.filter(({ id }) => id === policyId).map(({ headers }) => ({ pathPattern, headers })),
  );

/** The parts of the model that people meet: APIs with their routes, users, sites. */
export const describeSystem = (model: SystemModel): SystemDescription => ({
  apis: model.api.apis.map((api) => describeApi(model.api, api)),
  userPools: model.userPools.map(({ id }) => describeUserPool(model, id)),
  sites: model.sites.map((site) => ({ ...site, headers: headersByPath(model) })),
});
