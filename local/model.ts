import type { ApiCors, SiteDescription, Throttling } from './system.ts';

/** The system the template describes: plain data, every reference resolved, nothing running yet. */
export interface SystemModel {
  tables: TableModel[];
  queues: QueueModel[];
  buckets: string[];
  bucketNotifications: BucketNotification[];
  functions: FunctionModel[];
  asyncInvokes: AsyncInvokeModel[];
  sources: EventSourceModel[];
  buses: string[];
  rules: RuleModel[];
  schedules: ScheduleModel[];
  api: ApiParts;
  userPools: { id: string }[];
  userPoolClients: {
    id: string;
    poolId: string;
    callbackUrls: string[];
    logoutUrls: string[];
    scopes: string[];
  }[];
  userPoolGroups: { poolId: string; name: string }[];
  sites: Pick<SiteDescription, 'logicalId' | 'folder'>[];
  headersPolicies: { id: string; headers: Record<string, string> }[];
  /** In order of precedence; the pattern `*` is everything else. */
  pathHeaders: { pathPattern: string; policyId: string }[];
  secrets: SecretModel[];
  parameters: { name: string; value: string }[];
}

export interface TableModel {
  name: string;
  arn: string;
  /** The input of CreateTable. */
  create: Record<string, unknown>;
  ttlAttribute?: string;
}

export interface QueueModel {
  name: string;
  arn: string;
  /** As SetQueueAttributes takes them. */
  attributes: Record<string, string>;
}

export interface BucketNotification {
  bucket: string;
  configurationId: string;
  /** `s3:ObjectCreated:*` and the like. */
  events: string[];
  prefix: string;
  suffix: string;
  targetArn: string;
}

export interface FunctionModel {
  name: string;
  arn: string;
  /** Repo-relative path of the door. */
  entry: string;
  handler: string;
  memoryMb: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
  reservedConcurrency?: number;
  /** Of the function itself, for asynchronous invocations that fail. */
  deadLetterArn?: string;
}

export interface AsyncInvokeModel {
  functionName: string;
  maxRetries?: number;
  onFailureArn?: string;
}

export interface EventSourceModel {
  id: string;
  sourceArn: string;
  functionName: string;
  enabled: boolean;
  batchSize: number;
  windowSeconds: number;
  partialFailures: boolean;
  maxConcurrency?: number;
  /** Event patterns; empty lets everything through. */
  filters: unknown[];
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  bisectOnError: boolean;
  /** -1: without end. */
  maxRetries: number;
  /** -1: without end. */
  maxAgeSeconds: number;
  onFailureArn?: string;
}

export interface TargetModel {
  arn: string;
  /** A constant input instead of the event. */
  input?: string;
  /** A part of the event, as a JSON path. */
  inputPath?: string;
  deadLetterArn?: string;
  maxRetries?: number;
}

export interface RuleModel {
  name: string;
  bus: string;
  enabled: boolean;
  pattern?: unknown;
  targets: TargetModel[];
}

export interface ScheduleModel {
  id: string;
  expression: string;
  timeZone: string;
  enabled: boolean;
  /** Rules of EventBridge send an event of their own where the target has no input; Scheduler sends the input or {}. */
  source: 'rule' | 'scheduler';
  targets: TargetModel[];
}

export interface SecretModel {
  name: string;
  arn: string;
  value?: string;
  generate?: { length: number; template?: string; key?: string };
}

/** The pieces of HTTP APIs as the template lists them; `api-description.ts` puts them together. */
export interface ApiParts {
  apis: { id: string; name: string; cors?: ApiCors }[];
  stages: {
    apiId: string;
    name: string;
    throttling?: Throttling;
    routeThrottling: Record<string, Throttling>;
  }[];
  integrations: { id: string; apiId: string; functionName: string }[];
  authorizers: { id: string; apiId: string }[];
  routes: {
    apiId: string;
    routeKey: string;
    integrationId: string;
    auth: 'jwt' | 'none';
    scopes: string[];
  }[];
}

export const emptyModel = (): SystemModel => ({
  tables: [],
  queues: [],
  buckets: [],
  bucketNotifications: [],
  functions: [],
  asyncInvokes: [],
  sources: [],
  buses: ['default'],
  rules: [],
  schedules: [],
  api: { apis: [], stages: [], integrations: [], authorizers: [], routes: [] },
  userPools: [],
  userPoolClients: [],
  userPoolGroups: [],
  sites: [],
  headersPolicies: [],
  pathHeaders: [],
  secrets: [],
  parameters: [],
});
