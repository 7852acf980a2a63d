// What experts earn, over HTTP: experts about themselves, finance about all of them, operations about sessions.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { viewEarning } from './domain/earnings/earning-view.ts';
import { earningParts } from './earning-parts.ts';
import { earningStatements } from './earning-statements.ts';
import { earnings } from './earnings-contract.ts';
import { gatewayOf } from './stripe-work.ts';

const variable = z.string().min(1);
const { TABLE_NAME, STRIPE_SECRET_ID, SITE_ORIGIN } = readConfig(
  z.object({ TABLE_NAME: variable, STRIPE_SECRET_ID: variable, SITE_ORIGIN: variable }),
);
const clock = systemClock;
const gateway = gatewayOf({ tableName: TABLE_NAME, secretId: STRIPE_SECRET_ID, clock });
const parts = earningParts({ tableName: TABLE_NAME, gateway, clock, origin: SITE_ORIGIN });
const statements = earningStatements({ earnings: parts.store, clock });

export const handler = httpApi(earnings, {
  getMyAccount: ({ caller }) => parts.accounts.show(caller.id),
  onboardMe: ({ caller, body }) => parts.accounts.onboard(caller.id, body.country),
  listMyEarnings: ({ caller }) => statements.mine(caller.id),
  getMyStatement: ({ caller, path }) => statements.statement(caller.id, path.month),
  exportMyStatement: ({ caller, path }) => statements.statementFile(caller.id, path.month),

  listExpertStatements: ({ path }) => statements.everybody(path.month),
  exportExpertStatements: ({ path }) => statements.everybodyFile(path.month),
  listExpertEarnings: ({ path }) => statements.mine(path.expertId),
  getExpertStatement: ({ path }) => statements.statement(path.expertId, path.month),

  listWithheldEarnings: () => parts.releases.list(),
  proposeRelease: ({ caller, path, body }) => parts.releases.propose(path, { ...body, by: caller.id }),
  decideRelease: ({ caller, path, body }) => parts.releases.decide(path, { ...body, by: caller.id }),

  listSessionsToConfirm: () => statements.sessions(),
  declareSessionHeld: async ({ body: { orderId, itemId, heldAt } }) =>
    viewEarning(await parts.earnings.sessionHeld({ orderId, itemId }, heldAt), clock()),
});
