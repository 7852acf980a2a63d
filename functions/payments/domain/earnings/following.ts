import { sumMinor } from '../../../../shared/money.ts';
import type { Dispute, OrderItem, Refund, SettledOrder } from '../orders/order-schema.ts';
import { refundableOf, refundedOf, spreadPortions } from '../orders/portions.ts';
import type { Earning, Hold } from './earning.ts';
import type { EarningFact } from './earning-facts.ts';
import { payableFrom } from './policy.ts';

/** What an order says of an expert's part in one of its items. */
export interface ExpertShare {
  readonly item: OrderItem & { readonly expert: NonNullable<OrderItem['expert']> };
  readonly refundedMinor: number;
  readonly lostMinor: number;
  readonly contestedMinor: number;
  readonly holds: readonly Hold[];
  readonly chargeId: string | null;
}

const isSharedItem = (item: OrderItem): item is ExpertShare['item'] =>
  item.expert !== null && item.expert.expertMinor > 0;

/** A refund as far as it moves money: what was asked for and has not begun only holds things up. */
const isAtStripe = ({ status }: Refund): boolean => status === 'pending' || status === 'succeeded';

/** What a dispute takes, as if it were a refund, so that both are split by the same rule and never exceed the whole. */
const asRefund = (dispute: Dispute, order: SettledOrder, before: readonly Refund[]): Refund => {
  const { disputeId, openedAt, chargeId } = dispute;
  const { currency } = order;
  // A refund from the dashboard beside one of ours can take more of an item than it cost.
  const items = order.items.filter((item) => refundableOf(item, before) > 0);
  const left = sumMinor(items.map((item) => refundableOf(item, before)));
  const amountMinor = Math.min(dispute.amountMinor, left);
  const portions = spreadPortions(amountMinor, { items, refunds: before, currency });
  return {
    ...{ portions, amountMinor, refundId: disputeId, stripeRefundId: disputeId, paymentIntentId: chargeId },
    ...{ status: 'succeeded', source: 'dashboard', reason: '', requestedBy: null, requestedAt: openedAt },
  };
};

const bySurplus = ({ payments }: SettledOrder, { chargeId }: Dispute): boolean =>
  payments.some((payment) => payment.surplus && payment.chargeId === chargeId);

/** Refunds, then disputes that are lost, then those that are open: each takes its part of what the ones before left. */
const takenFrom = (order: SettledOrder) => {
  const refunds = order.refunds.filter(isAtStripe);
  const disputes = order.disputes
    .filter((dispute) => !bySurplus(order, dispute))
    .toSorted((a, b) => (a.disputeId < b.disputeId ? -1 : 1));
  const taking = (before: readonly Refund[], standing: Dispute['standing']): Refund[] =>
    disputes
      .filter((dispute) => dispute.standing === standing)
      .reduce<Refund[]>((taken, dispute) => [...taken, asRefund(dispute, order, taken)], [...before]);
  const withLost = taking(refunds, 'lost');
  return { refunds, withLost, withOpen: taking(withLost, 'open') };
};

const holdsOf = ({ refunds, disputes }: SettledOrder): Hold[] => [
  ...(disputes.some(({ standing }) => standing === 'open' || standing === 'inquiry')
    ? (['dispute'] as const)
    : []),
  ...(refunds.some(({ status, source }) => status === 'requested' && source !== 'surplus')
    ? (['refund'] as const)
    : []),
];

/** The experts' parts in an order as it is now: a function of the order alone, so that missed facts make no difference. */
export const expertShares = (order: SettledOrder): ExpertShare[] => {
  if (order.state === 'too_late') return [];
  const { refunds, withLost, withOpen } = takenFrom(order);
  const chargeId = order.payments.find(({ surplus }) => !surplus)?.chargeId ?? null;
  const holds = holdsOf(order);
  return order.items.filter(isSharedItem).map((item) => {
    const part = (taken: readonly Refund[]): number => refundedOf(taken, item.itemId).expertMinor;
    const [refundedMinor, lost, open] = [part(refunds), part(withLost), part(withOpen)];
    return {
      item,
      refundedMinor,
      lostMinor: lost - refundedMinor,
      contestedMinor: open - lost,
      holds,
      chargeId,
    };
  });
};

const earnedFrom = (order: SettledOrder, share: ExpertShare, earningId: string): Earning => {
  const { orderId, currency, paidAt } = order;
  const { itemId, expert, name, slot, listMinor, discountMinor, taxMinor, netMinor } = share.item;
  const isSession = slot !== null;
  return {
    ...{ earningId, orderId, itemId, currency, name, paidAt },
    ...{ listMinor, discountMinor, taxMinor, netMinor },
    expertId: expert.expertId,
    platformFeeMinor: expert.platformFeeMinor,
    expertMinor: expert.expertMinor,
    startsAt: slot?.startsAt ?? null,
    ...{ chargeId: null, refundedMinor: 0, lostMinor: 0, contestedMinor: 0, holds: [] },
    // What is no session is delivered when it is bought.
    doneAt: isSession ? null : paidAt,
    payableFrom: isSession ? null : payableFrom(paidAt),
    ...{ transfers: [], reversals: [], withheldMinor: 0, release: null, settledMinor: 0, owedMinor: 0 },
    ...{ step: null, nextNo: 1, refusal: null, version: 1 },
  };
};

/**
 * What the present state of an order means for an earning; nothing where it knows already. The first time the earning
 * comes about.
 */
export const followOrder = (
  earning: Earning | undefined,
  { order, share, earningId, now }: { order: SettledOrder; share: ExpertShare; earningId: string; now: Date },
): EarningFact[] => {
  const known = earning ?? earnedFrom(order, share, earningId);
  const earned: EarningFact[] = earning === undefined ? [{ type: 'earned', earning: known }] : [];
  const { refundedMinor, lostMinor, contestedMinor, chargeId } = share;
  const byHand = known.holds.filter((hold) => hold === 'reversed-by-hand');
  const followed = { refundedMinor, lostMinor, contestedMinor, chargeId, holds: [...share.holds, ...byHand] };
  const same =
    known.refundedMinor === refundedMinor &&
    known.lostMinor === lostMinor &&
    known.contestedMinor === contestedMinor &&
    known.chargeId === chargeId &&
    known.holds.join() === followed.holds.join();
  return same ? earned : [...earned, { type: 'order-followed', ...followed, at: now.toISOString() }];
};
