import * as z from 'zod';
import {
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameters,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
  createDocument,
} from 'zod-openapi';
import { type Audience, type Contract, type Route, pathParameters } from './contract.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

const Issue = z.object({
  in: z.string().meta({ description: 'body, query, path or header' }),
  pointer: z.string().meta({ description: 'JSON pointer to the value' }),
  message: z.string(),
});

const Problem = z
  .object({
    type: z.string().meta({ description: '`urn:pathlight:problem:` and the code' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable, kebab-case: what a program should decide by' }),
    detail: z.string().meta({ description: 'What went wrong, in English' }),
    pointer: z.string().optional().meta({ description: 'JSON pointer to the offending value' }),
    issues: z.array(Issue).optional(),
    correlationId: z.string().meta({ description: 'To quote in a report' }),
  })
  .meta({ id: 'Problem', description: 'Problem details after RFC 9457' });

const IdempotencyKey = z.string().min(8).max(128).optional().meta({
  description: 'The same key gives the first answer again; send one key with all retries of one intent',
});

const IfMatch = z
  .string()
  .meta({ description: 'The version that was read, as in its ETag', examples: ['"3"'] });

const ETag = z.string().meta({ description: 'The version, for If-Match', examples: ['"3"'] });

const security = 'signIn';

const audienceText = (caller: Audience): string => {
  if (caller === 'public') return 'Open to anyone.';
  return caller === 'member' ? 'Needs a signed-in member.' : `Needs a member of the group \`${caller}\`.`;
};

const takesBody = (route: Route): boolean => route.body !== undefined || route.raw === true;

/** What can be refused, by status: derived from what the route asks for. */
const refusals = (route: Route): [status: string, description: string][] => {
  const has = (wanted: boolean, status: string, text: string): [string, string][] =>
    wanted ? [[status, text]] : [];
  const parameters = pathParameters(route.template).length > 0;
  return [
    ...has(
      parameters || route.query !== undefined || takesBody(route),
      '400',
      'Something sent is not valid; `issues` names each value',
    ),
    ...has(route.caller !== 'public', '401', 'Nobody is signed in, or the token has expired'),
    ...has(route.caller !== 'public' && route.caller !== 'member', '403', 'The caller is not in the group'),
    ...has(parameters, '404', 'There is no such thing, or not for this caller'),
    ...has(
      route.idempotent === true,
      '409',
      'A request with this key is still under way, or the key belongs to another request',
    ),
    ...has(route.ifMatch === true, '412', 'The version has moved on: read again before saving'),
    ...has(takesBody(route), '413', `The body is larger than ${route.bodyLimit ?? 262_144} bytes`),
    ...has(route.ifMatch === true, '428', 'If-Match is missing'),
    ['429', 'Too many requests'],
    ['500', 'A fault on our side'],
  ];
};

const isVersioned = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && 'version' in schema.shape;

const success = (route: Route): ZodOpenApiResponsesObject => {
  const { returns } = route;
  if (returns === undefined) return { [`${route.status ?? 204}`]: { description: 'Done' } } as const;
  return {
    [`${route.status ?? 200}`]: {
      description: 'Done',
      content: { 'application/json': { schema: returns } },
      ...(isVersioned(returns) ? { headers: z.object({ ETag }) } : {}),
    },
  } as const;
};

const responses = (route: Route): ZodOpenApiResponsesObject =>
  Object.assign(
    success(route),
    Object.fromEntries(
      refusals(route).map(([status, description]) => [
        status,
        { description, content: { 'application/problem+json': { schema: Problem } } },
      ]),
    ),
  );

const parametersOf = (route: Route): ZodOpenApiParameters => {
  const names = pathParameters(route.template);
  const path =
    route.path ?? z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1).max(128)])));
  const header = z.object({
    ...(route.idempotent === true ? { 'Idempotency-Key': IdempotencyKey } : {}),
    ...(route.ifMatch === true ? { 'If-Match': IfMatch } : {}),
  });
  return {
    ...(names.length > 0 ? { path } : {}),
    ...(route.query === undefined ? {} : { query: route.query }),
    ...(Object.keys(header.shape).length > 0 ? { header } : {}),
  };
};

const requestBody = (route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  const schema = route.raw === true ? z.unknown().meta({ description: 'Taken as it comes' }) : route.body;
  return schema === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema } } } };
};

const operation = (context: string, name: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: route.summary,
  description: audienceText(route.caller),
  tags: [context],
  'x-caller': route.caller,
  ...(route.caller === 'public' ? {} : { security: [{ [security]: [] }] }),
  requestParams: parametersOf(route),
  ...requestBody(route),
  responses: responses(route),
});

const pathsOf = (contracts: readonly Contract[]): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { context, routes } of contracts) {
    for (const [name, route] of Object.entries(routes)) {
      (paths[route.template] ??= {})[route.method.toLowerCase()] = operation(context, name, route);
    }
  }
  return paths;
};

const description =
  'Everything the site can do, it does through this API. Failures are problem details (RFC 9457) with a stable `code`.';

/** The OpenAPI 3.1 document of these contracts: a pure function of them, so that documentation cannot go stale. */
export const openApiDocument = (contracts: readonly Contract[]): OpenApiDocument => {
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: 'Pathlight API', version: '1', description, license: { name: 'Apache-2.0' } },
    servers: [{ url: '/api' }],
    tags: [...new Set(contracts.map(({ context }) => context))].map((name) => ({ name })),
    paths: pathsOf(contracts),
    components: {
      securitySchemes: {
        [security]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the OIDC provider that /config.json names (authorization code with PKCE).',
        },
      },
    },
  };
  return createDocument(document, { allowEmptySchema: { date: true, transform: true, custom: true } });
};
