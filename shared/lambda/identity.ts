import * as z from 'zod';
import { forbidden, unauthenticated } from '../errors.ts';
import { type Audience, type Group, groups } from '../contract.ts';

/** Who calls, as the token says: the pool's subject and the groups we know. */
export interface Identity {
  readonly id: string;
  readonly groups: readonly Group[];
  /** How they are called, or their e-mail address. Only an ID token says so; calls carry access tokens, which do not. */
  readonly name?: string;
}

const GroupsClaim = z.union([z.string(), z.array(z.string())]).optional();

const isGroup = (name: string): name is Group => groups.some((known) => known === name);

/** API Gateway flattens array claims: `["finance"]` arrives as a list, as JSON, or as `[finance operations]`. */
export const parseGroups = (claim: z.output<typeof GroupsClaim>): Group[] => {
  const names = typeof claim === 'string' ? claim.replaceAll(/[[\]",]/g, ' ').split(/\s+/) : (claim ?? []);
  return names.filter(isGroup);
};

const Claims = z.object({
  sub: z.string().min(1),
  'cognito:groups': GroupsClaim,
  name: z.string().optional(),
  email: z.string().optional(),
});

const calledBy = (...names: readonly (string | undefined)[]): { name?: string } => {
  const name = names.map((one) => one?.trim() ?? '').find((one) => one !== '');
  return name === undefined ? {} : { name };
};

const AuthorizedEvent = z.object({
  requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: Claims }) }) }),
});

/** The identity in an HTTP API event, or undefined where the route has no authorizer or the token no subject. */
export const identityOf = (event: unknown): Identity | undefined => {
  const parsed = AuthorizedEvent.safeParse(event);
  if (!parsed.success) return undefined;
  const { claims } = parsed.data.requestContext.authorizer.jwt;
  return {
    id: claims.sub,
    groups: parseGroups(claims['cognito:groups']),
    ...calledBy(claims.name, claims.email),
  };
};

/** Throws unless this caller belongs to the route's audience. */
export const admit = (audience: Audience, identity: Identity | undefined): void => {
  if (audience === 'public') return;
  if (identity === undefined) throw unauthenticated('sign-in-required', 'This needs a signed-in caller.');
  if (audience !== 'member' && !identity.groups.includes(audience)) {
    throw forbidden('group-required', `This is open to the group ${audience} only.`);
  }
};
