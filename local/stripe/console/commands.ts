import * as z from 'zod';
import type { StripeEmulator } from '../emulator.ts';
import { noWebhookFaults } from '../webhooks/webhook-faults.ts';

const id = z.string().min(1);
const number = z.coerce.number();
const whole = number.int();
const yes = z.union([
  z.boolean(),
  z.enum(['true', 'false', 'on', '']).transform((value) => value === 'true' || value === 'on'),
]);
/** An empty field of a form says nothing. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

type Command = (emulator: StripeEmulator, given: unknown) => unknown;

const command =
  <S extends z.ZodType>(schema: S, run: (emulator: StripeEmulator, given: z.output<S>) => unknown): Command =>
  (emulator, given) =>
    run(emulator, schema.parse(given)) ?? {};

const share = number.min(0).max(1).default(0);

const faultWords = z.enum(['broken', 'busy', 'no-error', 'not-json', 'reset', 'unavailable']);

/** Everything the control page and `POST /_stripe/api/<name>` can make happen, by name. */
export const commands: Readonly<Record<string, Command>> = {
  'advance-clock': command(
    z.object({ seconds: whole.min(1).max(400 * 86_400) }),
    ({ control }, { seconds }) => control.advanceClock(seconds),
  ),
  'pay-session': command(
    z.object({ id, card: z.string().default('4242424242424242'), email: optional(z.string()) }),
    ({ control }, { id: session, card, email }) =>
      control.buy(session, { card, ...(email !== undefined && { email }) }),
  ),
  'settle-payment': command(z.object({ id, works: yes }), ({ control }, given) =>
    control.settlePayment(given.id, given.works),
  ),
  'open-dispute': command(
    z.object({ id, amount: optional(whole), reason: optional(z.string()), inquiry: yes.default(false) }),
    ({ control }, { id: charge, amount, reason, inquiry }) =>
      control.openDispute(charge, {
        inquiry,
        ...(amount !== undefined && { amount }),
        ...(reason !== undefined && { reason }),
      }),
  ),
  'escalate-dispute': command(z.object({ id }), ({ control }, given) => control.escalateDispute(given.id)),
  'close-dispute': command(z.object({ id, outcome: z.enum(['lost', 'won']) }), ({ control }, given) =>
    control.closeDispute(given.id, given.outcome),
  ),
  'next-refund': command(
    z.object({ status: z.enum(['pending', 'requires_action', 'succeeded']), posted: yes.default(false) }),
    ({ control }, given) => control.nextRefund(given),
  ),
  'succeed-refund': command(z.object({ id }), ({ control }, given) => control.succeedRefund(given.id)),
  'fail-refund': command(z.object({ id }), ({ control }, given) => control.failRefund(given.id)),
  'cancel-refund': command(z.object({ id }), ({ control }, given) => control.cancelRefund(given.id)),
  'pay-out': command(z.object({ account: optional(id) }), ({ control }, { account }) =>
    control.payOut(account),
  ),
  'arrive-payout': command(z.object({ id }), ({ control }, given) => control.arrivePayout(given.id)),
  'fail-payout': command(z.object({ id }), ({ control }, given) => control.failPayout(given.id)),
  'finish-onboarding': command(z.object({ id }), ({ control }, given) => control.finishOnboarding(given.id)),
  'fail-reversals': command(z.object({ count: whole.min(0) }), ({ control }, { count }) =>
    control.failReversals(count),
  ),
  'delay-event-lists': command(z.object({ seconds: whole.min(0) }), ({ control }, { seconds }) =>
    control.delayEventLists(seconds),
  ),
  'plan-fault': command(
    z.object({
      what: faultWords,
      when: z.enum(['after', 'before']),
      times: optional(whole.min(1)),
      method: optional(z.enum(['DELETE', 'GET', 'POST'])),
      path: optional(z.string()),
    }),
    ({ control }, { what, when, times, method, path }) =>
      control.planFault({
        ...{ what, when },
        ...(times !== undefined && { times }),
        ...(method !== undefined && { method }),
        ...(path !== undefined && { path }),
      }),
  ),
  'webhook-faults': command(
    z.object({
      drop: share,
      duplicate: share,
      delay: share,
      delaySeconds: number.min(0).default(60),
      shuffle: yes.default(false),
    }),
    ({ webhooks }, faults) => {
      webhooks.faults = faults;
    },
  ),
  'webhooks-as-they-should': command(z.object({}), ({ webhooks }) => {
    webhooks.faults = noWebhookFaults;
  }),
  'pause-webhooks': command(z.object({ paused: yes }), ({ webhooks }, { paused }) => {
    webhooks.paused = paused;
  }),
  'resend-event': command(z.object({ id }), ({ webhooks, world }, given) =>
    webhooks.resend({ ...world.need('event', given.id) }),
  ),
};
