import type { LocalStripe } from './stripe/system/start-stripe.ts';

/**
 * The running local system as the parts that people see use it: HTTP gateway, sign-in, console, demo, tests.
 * Everything in it comes from the synthesized template; a function's id is its physical name.
 */
export interface LocalSystem {
  /** What the template says about API, users and site: plain data, resolved. */
  readonly description: SystemDescription;
  /** Where emulators listen (all on loopback). `s3` is the store itself, without the gateway in front. */
  readonly endpoints: Endpoints;
  readonly stateDir: string;

  /** Runs a function once and waits for its answer, like Lambda's RequestResponse. Rejects only for an unknown id. */
  invoke: (functionId: string, event: unknown) => Promise<InvokeResult>;
  functions: () => FunctionInfo[];
  /** Newest first, at most the last 200. */
  recentInvocations: () => InvocationRecord[];

  queues: () => QueueInfo[];
  /** Messages in a queue, without receiving them; at most 100. */
  messages: (queueName: string) => QueuedMessage[];
  /** Moves every message of a dead-letter queue back to the queue it came from; returns how many. */
  redrive: (dlqName: string) => number;

  schedules: () => ScheduleInfo[];
  /** Runs a schedule now, whatever the clock says; resolves when its target has been handed the event. */
  runSchedule: (scheduleId: string) => Promise<void>;

  tables: () => TableInfo[];
  buckets: () => BucketInfo[];
  /** Mail that functions have sent, newest first. */
  mails: () => Mail[];
  /** Nothing under way: every queue that a function reads is empty, nothing runs, streams are read to their end. */
  settled: (timeoutMs: number) => Promise<void>;

  /** Stripe on this machine; undefined where nothing needs it, or where Stripe itself is asked. */
  readonly stripe?: LocalStripe;

  readonly faults: Faults;
  stop: () => Promise<void>;
}

export interface Endpoints {
  dynamodb: string;
  s3: string;
  sqs: string;
  /** EventBridge, Secrets Manager, Systems Manager parameters, SES v2. */
  services: string;
  /** Stripe's API, where it is emulated. */
  stripe?: string;
}

export interface SystemDescription {
  apis: ApiDescription[];
  userPools: UserPoolDescription[];
  sites: SiteDescription[];
}

export interface ApiDescription {
  id: string;
  name: string;
  stageName: string;
  routes: ApiRoute[];
  cors?: ApiCors;
  throttling?: Throttling;
}

export interface ApiRoute {
  /** `GET /profiles/me` or `$default`. */
  routeKey: string;
  functionId: string;
  auth: 'jwt' | 'none';
  /** Scopes of which the token needs one; empty means any token. */
  scopes: string[];
  throttling?: Throttling;
}

export interface ApiCors {
  allowOrigins: string[];
  allowMethods: string[];
  allowHeaders: string[];
  exposeHeaders: string[];
  allowCredentials: boolean;
  maxAgeSeconds?: number;
}

export interface Throttling {
  ratePerSecond: number;
  burst: number;
}

export interface UserPoolDescription {
  id: string;
  groups: string[];
  clients: UserPoolClientDescription[];
}

export interface UserPoolClientDescription {
  id: string;
  callbackUrls: string[];
  logoutUrls: string[];
  scopes: string[];
}

export interface SiteDescription {
  logicalId: string;
  /** Repo-relative folder of the built site, from the resource's `pathlight:site` metadata. */
  folder: string;
  /** Headers of answers by path, as the distribution says: the first pattern that fits counts, `*` is any path. */
  headers: { pathPattern: string; headers: Record<string, string> }[];
}

export interface InvokeResult {
  requestId: string;
  durationMs: number;
  /** The handler's answer as JSON carries it; undefined where it failed or answered nothing. */
  payload?: unknown;
  error?: FunctionError;
}

export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export interface FunctionInfo {
  id: string;
  /** Repo-relative path of the door. */
  entry: string;
  memoryMb: number;
  timeoutSeconds: number;
  running: number;
}

export interface InvocationRecord {
  requestId: string;
  functionId: string;
  entry: string;
  startedAt: Date;
  durationMs?: number;
  /** `running`, `ok`, or the error's type. */
  outcome: string;
  errorMessage?: string;
  logs: string[];
}

export interface QueueInfo {
  name: string;
  url: string;
  ready: number;
  inFlight: number;
  delayed: number;
  /** Queues, functions and rules whose failures end here; empty for an ordinary queue. */
  deadLettersOf: string[];
}

export interface QueuedMessage {
  id: string;
  body: string;
  receiveCount: number;
  sentAt: Date;
}

export interface ScheduleInfo {
  id: string;
  expression: string;
  enabled: boolean;
  nextRun?: Date;
  lastRun?: Date;
}

export interface TableInfo {
  name: string;
}

export interface BucketInfo {
  name: string;
  objects: number;
}

export interface Mail {
  id: string;
  sentAt: Date;
  from: string;
  to: string[];
  subject: string;
  text?: string;
  html?: string;
}

/** What may go wrong in the cloud, made to go wrong here. Tests only. */
export interface Faults {
  /** Ends the worker of the function's next invocation as soon as it logs `text`, as a crash of the sandbox would. */
  crashWhenLogged: (functionId: string, text: string) => void;
  /** Ends the worker of the function's next invocation after so many milliseconds, if it still runs. */
  crashAfter: (functionId: string, ms: number) => void;
  /** Each of the next `count` messages taken from the queue is delivered twice. */
  deliverTwice: (queueName: string, count: number) => void;
  /** Turns the order of the messages now waiting in the queue round; returns how many there are. */
  reverse: (queueName: string) => number;
  /** Stops taking messages and stream records; running invocations finish. */
  pauseConsumers: () => void;
  resumeConsumers: () => void;
}
