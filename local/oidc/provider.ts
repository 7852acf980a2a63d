import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { UserPoolClientDescription } from '../system.ts';
import type { Accounts } from './accounts.ts';
import type { Keys } from './keys.ts';
import { logoutPage, messagePage } from './pages.ts';

export interface ProviderOptions {
  /** `http://127.0.0.1:<port>`; the issuer is `<origin>/oidc`. */
  origin: string;
  clients: UserPoolClientDescription[];
  accounts: Accounts;
  keys: Keys;
  adapter: NonNullable<Configuration['adapter']>;
}

const resource = 'urn:pathlight:api';
const scopes = 'openid profile email';
const hour = 3600;
const day = 24 * hour;

/** Addresses of the template, moved to this machine: their paths at the local origin count besides themselves. */
const alsoHere = (urls: string[], origin: string): string[] => [
  ...new Set(
    urls.flatMap((url) => {
      const { pathname, hash } = new URL(url);
      return hash === '' ? [url, new URL(pathname, origin).href] : [];
    }),
  ),
];

const clientsOf = ({ clients, origin }: ProviderOptions): Configuration['clients'] =>
  clients.map((client) => ({
    client_id: client.id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: alsoHere([...client.callbackUrls, `${origin}/oidc/code`], origin),
    post_logout_redirect_uris: alsoHere([...client.logoutUrls, `${origin}/`], origin),
  }));

/** Signing in is agreeing: one grant for all the client may ask, as Cognito's login does. */
const grantAll = async (ctx: KoaContextWithOIDC) => {
  const { session, client, provider } = ctx.oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(`${scopes} offline_access`);
  grant.addResourceScope(resource, scopes);
  await grant.save();
  return grant;
};

const groupsClaim = (groups: string[]) => (groups.length > 0 ? { 'cognito:groups': groups } : {});

const identityConfiguration = ({ accounts }: ProviderOptions): Configuration => ({
  conformIdTokenClaims: false,
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  claims: {
    openid: ['sub', 'cognito:username', 'cognito:groups', 'token_use'],
    profile: ['name'],
    email: ['email', 'email_verified'],
  },
  findAccount: (_ctx, id) => {
    const account = accounts.find(id);
    if (account === undefined) return undefined;
    return {
      accountId: id,
      claims: () => ({
        sub: id,
        email: account.email,
        email_verified: true,
        name: account.name,
        'cognito:username': id,
        token_use: 'id',
        ...groupsClaim(account.groups),
      }),
    };
  },
  extraTokenClaims: (_ctx, token) => {
    if (!('accountId' in token)) return undefined;
    const account = accounts.find(token.accountId);
    return { token_use: 'access', username: token.accountId, ...groupsClaim(account?.groups ?? []) };
  },
});

const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => {
      ctx.type = 'html';
      ctx.body = logoutPage(form);
    },
    postLogoutSuccessSource: (ctx) => {
      ctx.type = 'html';
      ctx.body = messagePage({ zh: '已退出登录。', en: 'You are signed out.' });
    },
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => resource,
    useGrantedResource: () => true,
    getResourceServerInfo: (_ctx, _resource, client) => ({
      scope: scopes,
      audience: client.clientId,
      accessTokenFormat: 'jwt',
      accessTokenTTL: hour,
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
};

/** An OpenID provider that answers like the user pool's managed login: code with PKCE, refresh, groups, JWT access tokens. */
export const createProvider = (options: ProviderOptions): Provider =>
  new Provider(`${options.origin}/oidc`, {
    ...identityConfiguration(options),
    adapter: options.adapter,
    clients: clientsOf(options),
    jwks: { keys: [options.keys.signing] },
    cookies: { keys: [options.keys.cookie] },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    loadExistingGrant: grantAll,
    // Cognito gives a refresh token with every sign-in and does not replace it on use.
    issueRefreshToken: () => true,
    rotateRefreshToken: false,
    features,
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      Session: 14 * day,
      Grant: 30 * day,
      RefreshToken: 30 * day,
      Interaction: hour,
      AuthorizationCode: 60,
    },
    interactions: { url: (_ctx, { uid }) => `/oidc/login/${uid}` },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html';
      const what = error_description ?? error;
      ctx.body = messagePage({ zh: `无法登录：${what}`, en: `Signing in did not work: ${what}` });
    },
  });
