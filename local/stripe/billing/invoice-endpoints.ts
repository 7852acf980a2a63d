import * as z from 'zod';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { flag, integer, mergedMetadata, metadata, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint, none } from '../core/routes.ts';
import { unschedule } from '../core/agenda.ts';
import type { World } from '../core/world.ts';
import { cardError } from '../payments/declines.ts';
import { paymentMethodFor } from '../payments/payment-methods.ts';
import type { Invoice } from './invoice.ts';
import { retryInvoice } from './standing.ts';

const Pay = z.strictObject({ off_session: flag.optional(), payment_method: text.optional() });

const pay = (world: World, given: z.output<typeof Pay>, { id }: { id: string }): Invoice => {
  const invoice = world.need('invoice', id);
  if (invoice.status === 'paid') throw refuse('Invoice is already paid', { code: 'invoice_already_paid' });
  const there = world.onClock(invoice.test_clock);
  const method =
    given.payment_method === undefined ? undefined : paymentMethodFor(there, given.payment_method);
  const result = retryInvoice(there, id, method);
  if (result === undefined) throw refuse(`This invoice cannot be paid: its status is ${invoice.status}.`);
  if (result.outcome === 'failed') throw cardError(result.intent, result.decline);
  return result.invoice;
};

/** Gives an open invoice up, in one of the two ways there are. */
const giveUp =
  (status: 'uncollectible' | 'void', time: 'marked_uncollectible_at' | 'voided_at') =>
  (world: World, _none: object, { id }: { id: string }): Invoice => {
    const invoice = world.need('invoice', id);
    if (invoice.status !== 'open')
      throw refuse(`You can only pass in open invoices. This invoice is ${invoice.status}.`);
    unschedule(world, id);
    const over: Invoice = world.put('invoice', {
      ...invoice,
      next_payment_attempt: null,
      status,
      status_transitions: { ...invoice.status_transitions, [time]: world.now },
    });
    world.emit(status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', over);
    return over;
  };

export const invoiceEndpoints: Endpoint[] = [
  retrieveEndpoint('/v1/invoices', 'invoice'),
  endpoint(
    'POST /v1/invoices/{id}',
    z.strictObject({ metadata: metadata.optional() }),
    (world, params, { id }) => {
      const before = world.need('invoice', id);
      return world.put('invoice', { ...before, metadata: mergedMetadata(before.metadata, params.metadata) });
    },
  ),
  endpoint('POST /v1/invoices/{id}/pay', Pay, pay),
  endpoint('POST /v1/invoices/{id}/void', none, giveUp('void', 'voided_at')),
  endpoint(
    'POST /v1/invoices/{id}/mark_uncollectible',
    none,
    giveUp('uncollectible', 'marked_uncollectible_at'),
  ),
  endpoint(
    'GET /v1/invoices/{id}/lines',
    z.strictObject({ limit: integer.optional(), starting_after: text.optional() }),
    (world, { limit = 10, starting_after }, { id }) => {
      const { lines } = world.need('invoice', id);
      const from =
        starting_after === undefined ? 0 : lines.data.findIndex((line) => line.id === starting_after) + 1;
      return {
        ...lines,
        data: lines.data.slice(from, from + limit),
        has_more: lines.data.length > from + limit,
      };
    },
  ),
  listEndpoint({
    path: '/v1/invoices',
    kind: 'invoice',
    equal: ['customer', 'status'],
    filter: {
      params: z.object({ subscription: text.optional() }),
      accepts: ({ parent }, { subscription }) =>
        subscription === undefined || parent.subscription_details.subscription === subscription,
    },
  }),
  retrieveEndpoint('/v1/invoice_payments', 'invoice_payment'),
  listEndpoint({
    path: '/v1/invoice_payments',
    kind: 'invoice_payment',
    equal: ['invoice', 'status'],
    filter: {
      params: z.object({
        payment: z
          .strictObject({ type: z.literal('payment_intent'), payment_intent: text.optional() })
          .optional(),
      }),
      accepts: (object, { payment }) =>
        payment?.payment_intent === undefined || object.payment.payment_intent === payment.payment_intent,
    },
  }),
];
