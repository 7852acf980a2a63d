import { sumMinor } from '../../../../shared/money.ts';
import {
  type Shares,
  type Step,
  disputeLost,
  disputeOpened,
  disputeWon,
  invoicePaid,
  orderPaid,
  orderRefunded,
  refundReversed,
  revenueRecognised,
} from '../ledger/business-entries.ts';
import type { Entry } from '../ledger/entry.ts';
import { isDeferred } from '../revenue/deferred.ts';
import { taxedLines } from './billed-lines.ts';
import type { OrderFact } from './order-facts.ts';
import {
  type Dispute,
  type Order,
  type OrderItem,
  type Payment,
  type Refund,
  isSettled,
} from './order-schema.ts';

interface Parts {
  readonly item: OrderItem;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly expertMinor: number;
  readonly platformFeeMinor: number;
}

const sharesOf = (parts: readonly Parts[]): Shares => {
  const sum = (pick: (part: Parts) => number) => sumMinor(parts.map(pick));
  const ours = (part: Parts, deferred: boolean): number =>
    part.item.expert === null && isDeferred(part.item) === deferred ? part.netMinor : 0;
  return {
    taxMinor: sum(({ taxMinor }) => taxMinor),
    deferredMinor: sum((part) => ours(part, true)),
    revenueMinor: sum((part) => ours(part, false)),
    platformFeeMinor: sum(({ platformFeeMinor }) => platformFeeMinor),
    expertMinor: sum(({ expertMinor }) => expertMinor),
  };
};

const sharesOfOrder = ({ items }: Order): Shares =>
  sharesOf(
    items.map((item) => ({
      item,
      netMinor: item.netMinor,
      taxMinor: item.taxMinor,
      expertMinor: item.expert?.expertMinor ?? 0,
      platformFeeMinor: item.expert?.platformFeeMinor ?? 0,
    })),
  );

/** An invoice as it was billed, line by line: what it adds or takes off for a change within a period included. */
const linesOfInvoice = ({ items }: Order, { amountMinor, lines, paidAt }: Payment) =>
  taxedLines(
    lines.length === 0 ? [{ amountMinor, from: paidAt, to: paidAt }] : lines,
    items[0]?.tax.ratePpm ?? 0,
  );

const sharesOfRefund = ({ items }: Order, { portions, amountMinor, source }: Refund): Shares => {
  if (source === 'surplus') return { customerCreditMinor: amountMinor };
  return sharesOf(
    portions.flatMap((portion) => {
      const item = items.find(({ itemId }) => itemId === portion.itemId);
      return item === undefined ? [] : [{ ...portion, item }];
    }),
  );
};

interface Change {
  readonly before: Order | undefined;
  readonly after: Order;
  readonly now: Date;
}

const stepOf = (
  { orderId, currency }: Order,
  step: string,
  { occurredAt, stripeId }: { occurredAt: string; stripeId: string | null },
): Step => ({ orderId, step, occurredAt, currency, ...(stripeId === null ? {} : { stripeId }) });

const isAtStripe = (refund: Refund | undefined): boolean =>
  refund?.status === 'pending' || refund?.status === 'succeeded';

/** A refund is booked when Stripe has it, and undone when it comes to nothing after that. */
const refundEntries = (refundId: string, { before, after, now }: Change): Entry[] => {
  const find = (order: Order | undefined) =>
    order !== undefined && isSettled(order)
      ? order.refunds.find((refund) => refund.refundId === refundId)
      : undefined;
  const [was, is] = [find(before), find(after)];
  if (is === undefined || isAtStripe(was) === isAtStripe(is)) return [];
  const at = { occurredAt: now.toISOString(), stripeId: is.stripeRefundId };
  const shares = sharesOfRefund(after, is);
  return isAtStripe(is)
    ? [orderRefunded(stepOf(after, `refund:${refundId}`, at), shares)]
    : [refundReversed(stepOf(after, `refund:${refundId}:${is.status}`, at), shares)];
};

/** Money moves when a dispute is open, and again when it is decided; what was only asked moves none. */
const disputeEntries = (
  { disputeId, amountMinor, standing }: Dispute,
  { before, after, now }: Change,
): Entry[] => {
  const was =
    before !== undefined && isSettled(before)
      ? before.disputes.find((dispute) => dispute.disputeId === disputeId)?.standing
      : undefined;
  const step = (name: string) =>
    stepOf(after, `dispute:${disputeId}:${name}`, { occurredAt: now.toISOString(), stripeId: disputeId });
  const opened = was === 'open' || was === 'lost' ? [] : [disputeOpened(step('opened'), amountMinor)];
  switch (standing) {
    case 'inquiry':
      return [];
    case 'open':
      return opened;
    case 'won':
      return was === 'open' ? [disputeWon(step('won'), amountMinor)] : [];
    case 'lost':
      return was === 'lost' ? [] : [...opened, disputeLost(step('lost'), amountMinor)];
  }
};

/** A payment beside the order's own: an invoice, or money that bought nothing and is the customer's. */
const paymentEntry = (after: Order, payment: Payment): Entry => {
  const at = { occurredAt: payment.paidAt, stripeId: payment.chargeId };
  const step = stepOf(after, `payment:${payment.paymentIntentId}`, at);
  return payment.surplus
    ? orderPaid(step, { customerCreditMinor: payment.amountMinor })
    : invoicePaid(step, linesOfInvoice(after, payment));
};

/**
 * What a fact means for the books. Nothing where no money was decided about; each entry has a key of its own, so that
 * none can be written twice.
 */
export const entriesOf = (fact: OrderFact, change: Change): Entry[] => {
  const { after } = change;
  switch (fact.type) {
    case 'paid': {
      const { payment } = fact;
      if (payment === null) return [];
      const at = { occurredAt: payment.paidAt, stripeId: payment.chargeId };
      return [orderPaid(stepOf(after, 'paid', at), sharesOfOrder(after))];
    }
    case 'paid-too-late':
      return fact.payment === null ? [] : [paymentEntry(after, fact.payment)];
    case 'payment-added':
      return [paymentEntry(after, fact.payment)];
    case 'refund-added':
      return refundEntries(fact.refund.refundId, change);
    case 'refund-moved':
      return refundEntries(fact.refundId, change);
    case 'dispute-moved':
      return disputeEntries(fact.dispute, change);
    case 'revenue-recognised': {
      const { day, revenueMinor, lossMinor, at } = fact;
      if (revenueMinor === 0 && lossMinor === 0) return [];
      const step = stepOf(after, `recognised:${day}`, { occurredAt: at, stripeId: null });
      return [revenueRecognised(step, revenueMinor, lossMinor)];
    }
    default:
      return [];
  }
};
