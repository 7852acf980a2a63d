import { bucketKinds } from './buckets.ts';
import { eventSourceKind } from './event-sources.ts';
import { eventKinds } from './events.ts';
import { functionKinds } from './functions.ts';
import { httpApiKinds } from './http-apis.ts';
import type { ResourceKind } from './kind.ts';
import { queueKind } from './queues.ts';
import { secretKinds } from './secrets.ts';
import { siteHeaderKinds } from './site-headers.ts';
import { siteKind } from './sites.ts';
import { tableKinds } from './tables.ts';
import { userKinds } from './users.ts';

/** Every resource type with a meaning on one machine. */
export const kinds: ReadonlyMap<string, ResourceKind> = new Map(
  [
    ...tableKinds,
    queueKind,
    ...bucketKinds,
    ...functionKinds,
    eventSourceKind,
    ...eventKinds,
    ...httpApiKinds,
    ...userKinds,
    ...secretKinds,
    siteKind,
    ...siteHeaderKinds,
  ].map((kind) => [kind.type, kind]),
);
