import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { join } from 'node:path';
import { consoleServer } from '../console/server.ts';
import type { GatewayOptions, Gateway } from '../front.ts';
import { type Issuer, startIssuer } from '../oidc/issuer.ts';
import { StartError, systemErrorCode } from '../start-error.ts';
import { stripePages } from '../stripe/system/pages-server.ts';
import type { LocalSystem } from '../system.ts';
import { httpApiEmulator } from './http-api.ts';
import { jwtAuthorizer } from './jwt-authorizer.ts';
import { s3Path, s3Proxy } from './s3-proxy.ts';
import { headersByPath } from './site-headers.ts';
import { siteServer } from './site.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** What answers below a path, the longest path first. */
type Places = [path: string, handle: Handle][];

const repositoryRoot = join(import.meta.dirname, '../..');

const apisOf = (system: LocalSystem, issuer: Issuer): Places =>
  system.description.apis.map((api) => {
    const authorize = jwtAuthorizer({
      issuer: issuer.issuer,
      audience: issuer.clientIds,
      keys: issuer.keys,
    });
    return [`/${api.stageName}`, httpApiEmulator({ api, authorize, invoke: system.invoke })];
  });

const siteOf = (system: LocalSystem, issuer: Issuer): Places => {
  const [site] = system.description.sites;
  if (site === undefined) return [];
  const config = {
    issuer: issuer.issuer,
    clientId: issuer.clientIds[0] ?? '',
    apiBase: `/${system.description.apis[0]?.stageName ?? 'api'}`,
    scope: 'openid profile email',
  };
  return [
    [
      '',
      siteServer({
        root: join(repositoryRoot, site.folder),
        config,
        headersFor: headersByPath(site.headers),
      }),
    ],
  ];
};

const isBelow = (path: string, place: string): boolean =>
  place === '' || path === place || path.startsWith(`${place}/`);

/** A page elsewhere must not reach this machine by a name that resolves to it: only loopback's own names are served. */
const namesLoopback = (host: string | undefined): boolean =>
  host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);

const say = (response: ServerResponse, status: number, message: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(status === 503 ? { 'retry-after': '1' } : {}),
  });
  response.end(JSON.stringify({ message }));
};

/** Sign-in works at one address only, so pages opened by loopback's other name move there. */
const movesToOrigin = (request: IncomingMessage, origin: string): boolean =>
  request.method === 'GET' &&
  request.headers.host === new URL(origin).host.replace('127.0.0.1', 'localhost') &&
  (request.headers.accept ?? '').includes('text/html');

const serve = async (places: Places, request: IncomingMessage, response: ServerResponse) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const handle = places.find(([place]) => isBelow(path, place))?.[1];
  if (handle === undefined) {
    say(response, 404, 'Not Found');
    return;
  }
  try {
    await handle(request, response);
  } catch (error) {
    // A browser that left is no failure of ours.
    if (request.destroyed && systemErrorCode(error) !== undefined) return;
    console.error(`${request.method ?? ''} ${path} failed in the local gateway:`, error);
    if (response.headersSent) response.destroy();
    else say(response, 500, 'Internal Server Error');
  }
};

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} on 127.0.0.1 is taken by another program.`,
        `Stop that program, or choose another port: npm start -- --port ${port + 1}`,
        { cause },
      );
    if (code === 'EACCES')
      throw new StartError(
        `Port ${port} may not be used.`,
        'Choose one above 1023: npm start -- --port 4400',
        { cause },
      );
    throw cause;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

/** What answers at the port: nothing but 503 until there are places to send requests to. */
interface Front {
  origin: string;
  places: Places | undefined;
}

const respond = (front: Front, request: IncomingMessage, response: ServerResponse): void => {
  if (!namesLoopback(request.headers.host)) {
    say(response, 421, 'This address is served on loopback only.');
  } else if (front.places === undefined) {
    say(response, 503, 'The local system is starting.');
  } else if (movesToOrigin(request, front.origin)) {
    response.writeHead(307, { location: front.origin + (request.url ?? '/') }).end();
  } else {
    void serve(front.places, request, response);
  }
};

const stripeOf = ({ stripe }: LocalSystem, origin: string): Places =>
  stripe === undefined ? [] : [['/_stripe', stripePages({ stripe, origin })]];

const placesOf = (system: LocalSystem, issuer: Issuer, origin: string): Places => [
  ['/oidc', issuer.handle],
  [s3Path, s3Proxy(system.endpoints.s3)],
  ['/_local', consoleServer({ system, accounts: issuer.accounts, origin })],
  ...stripeOf(system, origin),
  ...apisOf(system, issuer),
  ...siteOf(system, issuer),
];

/** Opens the one port for people. Throws StartError where it cannot be had. */
export const startGateway = async ({ port, stateDir }: GatewayOptions): Promise<Gateway> => {
  let issuer: Issuer | undefined;
  const front: Front = { origin: '', places: undefined };
  const server = createServer((request, response) => respond(front, request, response));
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  front.origin = origin;
  // Longer than clients keep a connection, so that none is closed in the moment it is used again.
  server.keepAliveTimeout = 75_000;
  return {
    origin,
    attach: async (system) => {
      const [pool] = system.description.userPools;
      if (pool === undefined)
        throw new StartError('The template has no user pool.', 'Check the stacks in infra/.');
      issuer = await startIssuer({ origin, stateDir, pool });
      front.places = placesOf(system, issuer, origin);
    },
    stop: async () => {
      issuer?.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
