import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { SystemModel } from '../model.ts';
import { StartError } from '../start-error.ts';

/** A resource of the template with every reference in it resolved. */
export interface Resource {
  type: string;
  stack: string;
  logicalId: string;
  /** Physical name: given by the template, or derived from stack and logical id. */
  name: string;
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** What a resource can be referred to by, before its properties are known. */
export interface Named {
  name: string;
  logicalId: string;
  /** One of its own properties, resolved on demand. */
  property: (key: string) => unknown;
  endpoints: { sqs: string };
}

/** What a resource type means on one machine. One entry per type in `registry.ts`. */
export interface ResourceKind {
  type: string;
  /** The property that may hold its physical name. */
  nameProperty?: string;
  /** Longest physical name; lower case only where `lowerCase`. */
  nameLimit?: number;
  lowerCase?: boolean;
  /** What `Ref` gives; the physical name unless said otherwise. */
  ref?: (resource: Named) => string;
  /** What `Fn::GetAtt` gives, by attribute. */
  attributes?: Readonly<Record<string, (resource: Named) => unknown>>;
  /** Adds what it means to the model of the system. */
  describe: (resource: Resource, model: SystemModel) => void;
}

/**
 * Reads the properties a kind understands. A property that is neither understood nor listed as `without` local meaning
 * stops the start, so that nothing the cloud would do is silently left out here.
 */
export const readProperties = <Shape extends z.ZodRawShape>(
  resource: Resource,
  shape: Shape,
  without: readonly string[],
) => {
  const known = Object.entries(resource.properties).filter(([key]) => !without.includes(key));
  const parsed = z.strictObject(shape).safeParse(Object.fromEntries(known));
  if (parsed.success) return parsed.data;
  throw new StartError(
    `${resource.type} ${resource.stack}/${resource.logicalId} says something the local system does not understand: ${z.prettifyError(parsed.error)}`,
    `Teach it in local/resources (the kind for ${resource.type}): understand the property, or list it as without local meaning and say why.`,
  );
};

/** `<stack>-<logical id>`, cut to `limit` characters with a hash of the whole so that it stays unique. */
export const derivedName = (whole: string, limit: number): string =>
  whole.length <= limit
    ? whole
    : `${whole.slice(0, limit - 9)}-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}`;
