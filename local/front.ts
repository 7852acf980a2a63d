import type { LocalSystem } from './system.ts';

/** What `local/start.ts` expects of the part that people see. */
export interface GatewayOptions {
  /** 0 takes any free port. */
  port: number;
  stateDir: string;
}

/**
 * The one port for people. It listens before the system starts (so that a taken port is found first and functions can
 * be told the address), and answers 503 until it is attached. Serves `/` the site, `/api` the HTTP API, `/_s3/<bucket>/<key>`
 * the object store (presigned URLs point there), the OIDC provider, `/_stripe` the pages of the Stripe emulator and `/_local`
 * the console.
 */
export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  attach: (system: LocalSystem) => Promise<void>;
  stop: () => Promise<void>;
}

/** Exported as `startGateway` by `local/http/gateway.ts`. */
export type StartGateway = (options: GatewayOptions) => Promise<Gateway>;

export interface DemoOptions {
  system: LocalSystem;
  origin: string;
  /** One line for the terminal; `done` of `total` where it can be counted. */
  report: (progress: { step: string; done?: number; total?: number }) => void;
}

/** Exported as `loadDemo` by `local/demo/load.ts`; called on a first start with an empty store, after the page is usable. */
export type LoadDemo = (options: DemoOptions) => Promise<void>;
