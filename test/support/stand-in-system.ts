import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gateway } from '../../local/front.ts';
import { startGateway } from '../../local/http/gateway.ts';
import type { ApiDescription, InvokeResult, LocalSystem } from '../../local/system.ts';

export const testApi: ApiDescription = {
  id: 'api-id',
  name: 'test',
  stageName: 'api',
  routes: [
    { routeKey: 'GET /profiles/me', functionId: 'profiles', auth: 'jwt', scopes: [] },
    { routeKey: 'GET /open/{id}', functionId: 'open', auth: 'none', scopes: [] },
    { routeKey: 'POST /open', functionId: 'open', auth: 'none', scopes: [] },
  ],
  cors: {
    allowOrigins: ['https://site.example'],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type'],
    exposeHeaders: ['etag'],
    allowCredentials: false,
    maxAgeSeconds: 600,
  },
};

const nothing = () => {
  throw new Error('not part of this test');
};

/** A system of nothing but what the template says; tests replace what they look at. */
export const standInSystem = (parts: Partial<LocalSystem> = {}): LocalSystem => ({
  description: {
    apis: [testApi],
    userPools: [
      {
        id: 'us-east-1_pool',
        groups: ['finance', 'operations'],
        clients: [
          {
            id: 'web-client',
            callbackUrls: ['https://site.example/auth/callback'],
            logoutUrls: ['https://site.example/'],
            scopes: ['openid', 'profile', 'email'],
          },
        ],
      },
    ],
    sites: [{ logicalId: 'Site', folder: 'web/dist', headers: [] }],
  },
  endpoints: { dynamodb: '', s3: 'http://127.0.0.1:1', sqs: '', services: '' },
  stateDir: '/tmp/stand-in',
  invoke: (functionId, event): Promise<InvokeResult> =>
    Promise.resolve({ requestId: 'r', durationMs: 1, payload: { functionId, event } }),
  functions: () => [],
  recentInvocations: () => [],
  queues: () => [],
  messages: () => [],
  redrive: nothing,
  schedules: () => [],
  runSchedule: nothing,
  tables: () => [],
  buckets: () => [],
  mails: () => [],
  settled: () => Promise.resolve(),
  faults: {
    crashWhenLogged: nothing,
    crashAfter: nothing,
    deliverTwice: nothing,
    reverse: nothing,
    pauseConsumers: nothing,
    resumeConsumers: nothing,
  },
  stop: () => Promise.resolve(),
  ...parts,
});

/** A gateway on a free port with a state folder of its own, both gone after `stop`. */
export const gatewayFor = async (system: LocalSystem): Promise<Gateway & { stateDir: string }> => {
  const stateDir = await mkdtemp(join(tmpdir(), 'gateway-'));
  const gateway = await startGateway({ port: 0, stateDir });
  await gateway.attach(system);
  return {
    ...gateway,
    stateDir,
    stop: async () => {
      await gateway.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
};
