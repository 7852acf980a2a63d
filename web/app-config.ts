/** What the deployment tells the site at `/config.json`. */
export interface AppConfig {
  /** The OIDC provider's issuer URL. */
  readonly issuer: string;
  readonly clientId: string;
  /** Base of the HTTP API, e.g. `/api`. */
  readonly apiBase: string;
  /** Scopes asked for at sign-in; `openid profile email` unless told. */
  readonly scope: string;
}

const text = (value: unknown, name: string): string => {
  if (typeof value === 'object' && value !== null) {
    const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    if (typeof found === 'string' && found !== '') return found;
  }
  throw new Error(`/config.json names no ${name}`);
};

/** Reads the configuration. Throws where it cannot be fetched or lacks something. */
export const loadConfig = async (): Promise<AppConfig> => {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json answers ${response.status}`);
  const value: unknown = await response.json();
  const scope =
    typeof value === 'object' && value !== null && 'scope' in value ? text(value, 'scope') : undefined;
  return {
    issuer: text(value, 'issuer'),
    clientId: text(value, 'clientId'),
    apiBase: text(value, 'apiBase'),
    scope: scope ?? 'openid profile email',
  };
};
