import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint } from '../core/list.ts';
import { currency, ignored, mergedMetadata, metadata, text, unsettable } from '../core/params.ts';
import { endpoint, type Endpoint, none } from '../core/routes.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import type { Account } from './account.ts';

const fields = {
  business_profile: ignored,
  business_type: z.enum(['company', 'government_entity', 'individual', 'non_profit']).optional(),
  capabilities: ignored,
  company: ignored,
  default_currency: currency.optional(),
  email: unsettable.optional(),
  external_account: ignored,
  individual: ignored,
  metadata: metadata.optional(),
  settings: ignored,
  tos_acceptance: ignored,
};
const Create = z.strictObject({
  ...fields,
  controller: ignored,
  country: z.string().length(2).optional(),
  type: z.enum(['custom', 'express', 'standard']).optional(),
});
const Update = z.strictObject(fields);

const due = ['external_account', 'tos_acceptance.date', 'tos_acceptance.ip'];

const requirements = (open: readonly string[]) => ({
  alternatives: [],
  current_deadline: null,
  currently_due: open,
  disabled_reason: open.length === 0 ? null : 'requirements.past_due',
  errors: [],
  eventually_due: open,
  past_due: open,
  pending_verification: [],
});

const capabilities = (open: boolean) => {
  const state = open ? 'active' : 'inactive';
  return { card_payments: state, transfers: state };
};

interface NewAccount extends Partial<
  Pick<Account, 'country' | 'default_currency' | 'email' | 'metadata' | 'type'>
> {
  id?: string;
  ready?: boolean;
}

/** An account; the platform's own is ready at once, connected ones have to go through their onboarding. */
export const makeAccount = (
  world: World,
  { id = world.id('acct'), ready = false, ...given }: NewAccount,
): Account =>
  world.put('account', {
    ...{ id, object: 'account', business_profile: null, business_type: null },
    capabilities: capabilities(ready),
    charges_enabled: ready,
    controller: { type: 'application', is_controller: true },
    country: given.country ?? 'US',
    created: world.now,
    default_currency: given.default_currency ?? 'usd',
    details_submitted: ready,
    email: given.email ?? null,
    external_accounts: listOf(`/v1/accounts/${id}/external_accounts`, []),
    future_requirements: requirements([]),
    metadata: given.metadata ?? {},
    payouts_enabled: ready,
    requirements: requirements(ready ? [] : due),
    settings: { payouts: { debit_negative_balances: true, schedule: { delay_days: 2, interval: 'daily' } } },
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: given.type ?? 'express',
  });

/** The connected person has told all that was asked: money may be transferred. */
export const finishOnboarding = (world: World, id: string): Account => {
  const account = world.need('account', id);
  const ready = world.put('account', {
    ...account,
    capabilities: capabilities(true),
    charges_enabled: true,
    details_submitted: true,
    payouts_enabled: true,
    requirements: requirements([]),
  });
  world.of(id).emit('account.updated', ready, { payouts_enabled: account.payouts_enabled });
  return ready;
};

const create = (world: World, given: z.output<typeof Create>): Account => {
  const { metadata: told, country, type, default_currency, email } = given;
  return makeAccount(world, {
    ...defined({ country, type, default_currency, email }),
    metadata: mergedMetadata({}, told),
  });
};

const update = (world: World, given: z.output<typeof Update>, { id }: { id: string }): Account => {
  const before = world.need('account', id);
  const { metadata: told, email, default_currency } = given;
  const merged = mergedMetadata(before.metadata, told);
  const account = world.put('account', {
    ...before,
    ...defined({ email, default_currency }),
    metadata: merged,
  });
  world.of(id).emit('account.updated', account, {});
  return account;
};

const Link = z.strictObject({
  account: text,
  collection_options: ignored,
  refresh_url: text.optional(),
  return_url: text.optional(),
  type: z.enum(['account_onboarding', 'account_update']),
});

const link = (world: World, { account, return_url }: z.output<typeof Link>) => {
  world.need('account', account, 'account');
  const back = return_url === undefined ? '' : `?return_url=${encodeURIComponent(return_url)}`;
  return {
    object: 'account_link',
    created: world.now,
    expires_at: world.now + 300,
    url: `${world.settings.pages}/onboarding/${account}${back}`,
  };
};

export const accountEndpoints: Endpoint[] = [
  endpoint('GET /v1/account', none, (world) => world.platform.need('account', world.account)),
  endpoint('POST /v1/accounts', Create, create),
  endpoint('GET /v1/accounts/{id}', none, (world, _none, { id }) => world.need('account', id)),
  endpoint('POST /v1/accounts/{id}', Update, update),
  endpoint('DELETE /v1/accounts/{id}', none, (world, _none, { id }) => {
    world.need('account', id);
    world.remove('account', id);
    return { id, object: 'account', deleted: true };
  }),
  endpoint('POST /v1/accounts/{id}/login_links', none, (world, _none, { id }) => {
    world.need('account', id);
    return { object: 'login_link', created: world.now, url: `${world.settings.pages}/express/${id}` };
  }),
  listEndpoint({
    path: '/v1/accounts',
    kind: 'account',
    filter: { params: z.object({}), accepts: ({ id }, _none, world) => id !== world.account },
  }),
  endpoint('POST /v1/account_links', Link, link),
];
