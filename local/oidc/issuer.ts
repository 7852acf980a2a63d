import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import type { UserPoolDescription } from '../system.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import { openKeys, verificationKeys } from './keys.ts';
import { loginHandler } from './login.ts';
import { createProvider } from './provider.ts';
import { openSessionStore } from './session-store.ts';

export interface IssuerOptions {
  origin: string;
  stateDir: string;
  pool: UserPoolDescription;
}

export interface Issuer {
  /** `<origin>/oidc` */
  issuer: string;
  clientIds: string[];
  keys: JWTVerifyGetKey;
  accounts: Accounts;
  /** Serves everything below `/oidc`. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  stop: () => void;
}

/** Where scripts are sent with their code: nothing to see, the address carries it. */
const codePage = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end('Signed in. A script takes the code from this address.\n');
};

/** The user pool on one machine: accounts, keys and sessions under `stateDir`, the provider at `<origin>/oidc`. */
export const startIssuer = async ({ origin, stateDir, pool }: IssuerOptions): Promise<Issuer> => {
  const accounts = openAccounts(stateDir);
  const keys = await openKeys(stateDir);
  const sessions = openSessionStore(stateDir);
  const provider = createProvider({
    origin,
    clients: pool.clients,
    accounts,
    keys,
    adapter: sessions.adapter,
  });
  provider.on('server_error', (_ctx, error) => console.error('sign-in failed:', error));
  const serve = provider.callback();
  const login = loginHandler({ provider, accounts, groups: pool.groups });
  return {
    issuer: `${origin}/oidc`,
    clientIds: pool.clients.map(({ id }) => id),
    keys: verificationKeys(keys),
    accounts,
    stop: sessions.flush,
    handle: async (request, response) => {
      const url = request.url ?? '/oidc';
      const below = url.slice('/oidc'.length);
      const path = below.split('?', 1)[0] ?? '';
      if (path === '/code') {
        codePage(response);
        return;
      }
      if (/^\/login\/[\w-]+$/.test(path)) {
        await login(request, response);
        return;
      }
      // The provider finds out where it is mounted by comparing the two.
      Object.assign(request, { originalUrl: url, url: below.startsWith('/') ? below : `/${below}` });
      await serve(request, response);
    },
  };
};
