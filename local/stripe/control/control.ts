import type { PlannedFault } from '../core/faults.ts';
import type { RefundStart } from '../core/ordered.ts';
import type { Settings } from '../core/settings.ts';
import type { World } from '../core/world.ts';
import type { Account } from '../connect/account.ts';
import { finishOnboarding } from '../connect/accounts.ts';
import type { Payout } from '../money/payout.ts';
import { arrivePayout, failPayout, payOutAll } from '../money/payouts.ts';
import type { Dispute } from '../payments/dispute.ts';
import { closeDispute, type DisputeOrder, escalateDispute, openDispute } from '../payments/disputes.ts';
import type { Refund } from '../payments/refund.ts';
import { cancelRefund, failRefund, succeedRefund } from '../payments/refunds.ts';
import { portalCancel, portalChangeCard } from '../billing/portal.ts';
import type { Subscription } from '../billing/subscription.ts';
import { settlePayment } from '../checkout/complete.ts';
import { answerBank, buy, type Purchase, type PurchaseOutcome, usePromotionCode } from '../checkout/buyer.ts';
import type { CheckoutSession } from '../checkout/session.ts';
import type { WebhookEndpoint } from '../webhooks/endpoint.ts';
import { makeEndpoint, type NewEndpoint } from '../webhooks/endpoints.ts';

/** What tests and the control page can make happen that no caller of the API can. */
export interface Control {
  /** Moves the emulator's clock on; whatever falls due on the way happens at its own time. */
  advanceClock: (seconds: number) => void;
  /** The emulator's clock, in Unix seconds. */
  now: () => number;

  /** A buyer fills in the page of a checkout session and presses the button. */
  buy: (session: string, purchase: Purchase) => PurchaseOutcome;
  /** The buyer agrees, or not, when the bank asks. */
  answerBank: (session: string, agrees: boolean) => PurchaseOutcome;
  /** The buyer types a promotion code; an empty one takes it off. */
  usePromotionCode: (session: string, code: string) => CheckoutSession;
  /** A delayed payment method says now whether it worked. */
  settlePayment: (paymentIntent: string, works: boolean) => void;

  /** A customer in the portal ends a subscription with its period, or takes that back. */
  portalCancel: (portalSession: string, subscription: string, ends: boolean) => Subscription;
  /** A customer in the portal pays by another card from now on. */
  portalChangeCard: (portalSession: string, card: string) => void;

  openDispute: (charge: string, order?: DisputeOrder) => Dispute;
  /** An inquiry becomes a dispute. */
  escalateDispute: (dispute: string) => Dispute;
  closeDispute: (dispute: string, outcome: 'lost' | 'won') => Dispute;

  /** How the next refund begins; several queue up. */
  nextRefund: (start: RefundStart) => void;
  succeedRefund: (refund: string) => Refund;
  failRefund: (refund: string, reason?: string) => Refund;
  cancelRefund: (refund: string) => Refund;

  /** Pays out automatically what is available, of the platform or of a connected account. */
  payOut: (account?: string) => Payout[];
  arrivePayout: (payout: string) => Payout;
  failPayout: (payout: string, code?: string) => Payout;

  /** The connected person finishes the onboarding. */
  finishOnboarding: (account: string) => Account;
  /** The next reversals of transfers are refused for want of funds. */
  failReversals: (count: number) => void;

  registerWebhook: (endpoint: NewEndpoint) => WebhookEndpoint & { secret: string };
  /** Makes the next requests that fit meet a fault. */
  planFault: (fault: PlannedFault) => void;
  /** For how long events may be missing from lists after they happened. */
  delayEventLists: (seconds: number) => void;
  /** Changes what kind of account it is: rates, settlement currencies, days until money is available. */
  change: (settings: Partial<Settings>) => void;
}

export interface ControlParts {
  /** Runs something on the platform's world as a whole. */
  run: <T>(work: (world: World) => T) => T;
  now: () => number;
  advance: (seconds: number) => void;
  planFault: (fault: PlannedFault) => void;
  change: (settings: Partial<Settings>) => void;
}

const onMoney = (run: ControlParts['run']) => ({
  openDispute: (charge: string, order: DisputeOrder = {}) =>
    run((world) => openDispute(world, charge, order)),
  escalateDispute: (id: string) => run((world) => escalateDispute(world, id)),
  closeDispute: (id: string, outcome: 'lost' | 'won') => run((world) => closeDispute(world, id, outcome)),
  nextRefund: (start: RefundStart) => run((world) => void world.ordered.refunds.push(start)),
  succeedRefund: (id: string) => run((world) => succeedRefund(world, id)),
  failRefund: (id: string, reason?: string) => run((world) => failRefund(world, id, reason)),
  cancelRefund: (id: string) => run((world) => cancelRefund(world, id)),
  payOut: (account?: string) => run((world) => payOutAll(account === undefined ? world : world.of(account))),
  arrivePayout: (id: string) => run((world) => arrivePayout(world, id)),
  failPayout: (id: string, code?: string) => run((world) => failPayout(world, id, code)),
});

/** The controls over an emulator's parts. */
export const controlOf = ({ run, now, advance, planFault, change }: ControlParts): Control => ({
  ...onMoney(run),
  now,
  advanceClock: advance,
  buy: (session, purchase) => run((world) => buy(world, session, purchase)),
  answerBank: (session, agrees) => run((world) => answerBank(world, session, agrees)),
  usePromotionCode: (session, code) => run((world) => usePromotionCode(world, session, code)),
  settlePayment: (intent, works) => run((world) => settlePayment(world, intent, works)),
  portalCancel: (session, subscription, ends) =>
    run((world) => portalCancel(world, session, { subscription, ends })),
  portalChangeCard: (session, card) => run((world) => portalChangeCard(world, session, card)),
  finishOnboarding: (account) => run((world) => finishOnboarding(world, account)),
  failReversals: (count) => run((world) => void (world.ordered.failingReversals = count)),
  registerWebhook: (endpoint) => run((world) => makeEndpoint(world, endpoint)),
  planFault,
  delayEventLists: (seconds) => run((world) => void (world.ordered.eventLagSeconds = seconds)),
  change,
});
