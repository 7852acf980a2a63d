import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { AppConfig } from '../app-config.ts';

/** The signed-in person, as the tokens say. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
}

export interface Session {
  readonly member: () => Member | undefined;
  /** Calls back whenever somebody signs in or out, in this tab or another. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** A token with at least half a minute of life, renewed where needed; undefined where nobody is signed in. */
  readonly accessToken: () => Promise<string | undefined>;
  /** The token that says who the person is, renewed with the other. */
  readonly idToken: () => Promise<string | undefined>;
  /** Leaves for the sign-in page; afterwards the person is back at `returnTo`. */
  readonly signIn: (returnTo: string) => Promise<void>;
  /** Finishes a sign-in at the callback address; tells where the person wanted to go. */
  readonly complete: () => Promise<string>;
  readonly signOut: () => Promise<void>;
  /** Forgets the tokens without leaving the page, e.g. when the server no longer accepts them. */
  readonly forget: () => Promise<void>;
}

const minimumLifeSeconds = 30;

const claim = (user: User, name: string): unknown =>
  Object.entries(user.profile).find(([key]) => key === name)?.[1];

const groupsOf = (user: User): string[] => {
  const groups = claim(user, 'cognito:groups');
  return Array.isArray(groups) ? groups.filter((name) => typeof name === 'string') : [];
};

const memberOf = (user: User | null): Member | undefined =>
  user === null
    ? undefined
    : {
        id: user.profile.sub,
        name: user.profile.name ?? user.profile.email ?? user.profile.preferred_username ?? user.profile.sub,
        groups: groupsOf(user),
      };

/** A path of this site only: what comes back from a redirect must not lead anywhere else. */
export const safePath = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';

const managerFor = (config: AppConfig): UserManager =>
  new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/auth/callback`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    response_type: 'code',
    scope: config.scope,
    // Tokens are renewed when one is about to be used, under a lock: tabs must not race for one refresh token.
    automaticSilentRenew: false,
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: window.localStorage }),
  });

/** Sign-in by OIDC: authorization code with PKCE, renewed by refresh token. Reads who is signed in from storage. */
export const openSession = async (config: AppConfig): Promise<Session> => {
  const manager = managerFor(config);
  const listeners = new Set<() => void>();
  let user = await manager.getUser();
  let member = memberOf(user);
  const set = (next: User | null) => {
    user = next;
    member = memberOf(next);
    listeners.forEach((listener) => listener());
  };
  window.addEventListener('storage', (event) => {
    if (event.key?.startsWith('oidc.user:')) void manager.getUser().then(set);
  });
  const forget = async () => {
    await manager.removeUser();
    set(null);
  };
  const renew = async (): Promise<void> => {
    const stored = await manager.getUser();
    if (stored !== null && (stored.expires_in ?? 0) > minimumLifeSeconds) {
      set(stored);
      return;
    }
    try {
      set(stored?.refresh_token === undefined ? null : await manager.signinSilent());
    } catch (error) {
      // A lost connection is no reason to sign anybody out; a refused refresh token is.
      if (navigator.onLine && !(error instanceof TypeError)) await forget();
    }
  };
  const current = async (): Promise<User | null> => {
    if (user !== null && (user.expires_in ?? 0) <= minimumLifeSeconds)
      await navigator.locks.request('pathlight-renew', renew);
    return user;
  };
  return {
    member: () => member,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accessToken: async () => (await current())?.access_token,
    idToken: async () => (await current())?.id_token,
    signIn: (returnTo) => {
      const { lang } = document.documentElement;
      // `ui_locales` is the standard's name, `lang` is Cognito's.
      return manager.signinRedirect({
        state: safePath(returnTo),
        ui_locales: lang,
        extraQueryParams: { lang },
      });
    },
    complete: async () => {
      const signedIn = await manager.signinRedirectCallback();
      set(signedIn);
      return safePath(signedIn.state);
    },
    signOut: async () => {
      // Cognito's own parameter names beside the standard's; each provider ignores the other's.
      const extraQueryParams = { client_id: config.clientId, logout_uri: `${window.location.origin}/` };
      await manager.signoutRedirect({ extraQueryParams });
    },
    forget,
  };
};
