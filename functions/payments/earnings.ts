import type { Clock } from '../../shared/clock.ts';
import { AppError, notFound } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type { Earning } from './domain/earnings/earning.ts';
import type { EarningFact } from './domain/earnings/earning-facts.ts';
import { type ExpertShare, expertShares, followOrder } from './domain/earnings/following.ts';
import { holdSession } from './domain/earnings/holding.ts';
import { fromBalance, nextStep, observeTransfer, refuseStep } from './domain/earnings/paying-out.ts';
import { type Order, type SettledOrder, isSettled } from './domain/orders/order-schema.ts';
import { type EarningKeeping, earningChanges } from './earning-changes.ts';
import type { EarningKey, EarningStore } from './earning-store.ts';
import type { TransferGateway } from './transfer-gateway.ts';

export interface EarningNeeds extends EarningKeeping {
  readonly earnings: EarningStore;
  readonly orders: { readonly find: (orderId: string) => Promise<Order | undefined> };
  /** The connected account that transfers reach, or null. */
  readonly accountOf: (expertId: string) => Promise<string | null>;
  readonly gateway: TransferGateway;
  readonly clock: Clock;
}

/** Steps one earning may take in a run: far more than any life of an earning needs. */
const mostSteps = 50;

const earningIdOf = ({ orderId, itemId }: EarningKey): string =>
  idFromCommand('ern', commandIdFrom('earning', orderId, itemId));

/** Whether Stripe decided against a step, or nothing came of it: then it is decided anew. */
const refusalIn = (error: unknown): string | undefined => {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === 'intent-lapsed') return error.code;
  if (error.code !== 'stripe-refused') return undefined;
  const code = error.context.details?.['stripeCode'];
  return typeof code === 'string' ? code : error.code;
};

const refusedStep = (
  earning: Earning,
  { code, seen, now }: { code: string; seen: Awaited<ReturnType<TransferGateway['seen']>>; now: Date },
): EarningFact[] => {
  const unseen = seen === null ? [] : observeTransfer(earning, seen.transfer);
  if (unseen.length === 0 || earning.step === null) return refuseStep(earning, code, now);
  return [...unseen, { type: 'reversal-refused', no: earning.step.no }];
};

const following = (needs: EarningNeeds, change: ReturnType<typeof earningChanges>['change']) => {
  const { orders, clock } = needs;
  const followShare = (order: SettledOrder, share: ExpertShare) => {
    const key = { orderId: order.orderId, itemId: share.item.itemId };
    const earningId = earningIdOf(key);
    return change(key, (earning) => followOrder(earning, { order, share, earningId, now: clock() }));
  };

  /** Brings the earnings of an order to what the order says now; answers which there are. */
  const follow = async (orderId: string): Promise<EarningKey[]> => {
    const order = await orders.find(orderId);
    if (order === undefined) throw notFound('no-order', `There is no order ${orderId}.`);
    if (!isSettled(order)) return [];
    const shares = expertShares(order);
    for (const share of shares) await followShare(order, share);
    return shares.map(({ item: { itemId } }) => ({ orderId, itemId }));
  };
  return follow;
};

/** What came of the open step, as a fact; Stripe is asked by the key that was written down. */
const outcomeOf = async (gateway: TransferGateway, earning: Earning): Promise<EarningFact | undefined> => {
  const { step } = earning;
  if (step === null) return undefined;
  const { no, amountMinor } = step;
  if (step.kind === 'transfer') {
    const { id, at } = await gateway.transfer(earning, step);
    return { type: 'transfer-made', no, transferId: id, amountMinor, at };
  }
  const { id, at } = await gateway.reverse(earning, step);
  const { transferNo } = step;
  return { type: 'reversal-made', reversalId: id, transferNo, amountMinor, at, byHand: false };
};

const paying = (needs: EarningNeeds, change: ReturnType<typeof earningChanges>['change']) => {
  const { earnings, gateway, accountOf, clock } = needs;

  const finish = async (key: EarningKey, earning: Earning): Promise<void> => {
    const isOpen = (now: Earning | undefined): now is Earning => now?.step?.no === earning.step?.no;
    try {
      const fact = await outcomeOf(gateway, earning);
      if (fact !== undefined) await change(key, (now) => (isOpen(now) ? [fact] : []));
    } catch (error) {
      const code = refusalIn(error);
      if (code === undefined) throw error;
      // Refused perhaps because somebody has taken it back in Stripe's dashboard: then it is no debt.
      const { step } = earning;
      const seen = step?.kind === 'reversal' ? await gateway.seen(step.transferId) : null;
      await change(key, (now) => (isOpen(now) ? refusedStep(now, { code, seen, now: clock() }) : []));
    }
  };

  const decide = (key: EarningKey) =>
    change(key, async (earning) => {
      if (earning === undefined) return [];
      const { expertId, currency } = earning;
      const debtMinor = await earnings.debt(expertId, currency);
      const facts = nextStep(earning, { now: clock(), debtMinor, accountId: await accountOf(expertId) });
      const { chargeId } = earning;
      if (chargeId === null || !facts.some(({ type }) => type === 'transfer-begun')) return facts;
      return (await gateway.settledIn(chargeId)) === currency ? facts : fromBalance(facts);
    });

  /**
   * Moves what is to be moved of one earning: finishes what was begun, has back what is too much, transfers what is
   * payable. However many do so at once, each step is taken once. Throws `unavailable` where Stripe cannot be asked.
   */
  return async (key: EarningKey): Promise<void> => {
    for (let step = 0; step < mostSteps; step += 1) {
      const before = await earnings.find(key);
      if (before === undefined) return;
      if (before.step !== null) await finish(key, before);
      const after = await decide(key);
      if (after?.step === null && after.version === before.version) return;
    }
    throw new Error(`${key.orderId}/${key.itemId} does not come to rest`);
  };
};

/** What experts earn: follows orders, waits for sessions, and moves the money. */
export const earningsOf = (needs: EarningNeeds) => {
  const { earnings, clock, gateway } = needs;
  const { change } = earningChanges(needs);
  const follow = following(needs, change);
  const pay = paying(needs, change);

  const heldNow = async (key: EarningKey, heldAt: string): Promise<Earning> => {
    // The session may be over before anybody told of the order.
    if ((await earnings.find(key)) === undefined) await follow(key.orderId);
    const after = await change(key, (earning) => {
      if (earning === undefined) throw notFound('no-earning', 'Nobody earns anything by this item.');
      return holdSession(earning, heldAt, clock());
    });
    if (after === undefined) throw notFound('no-earning', 'Nobody earns anything by this item.');
    return after;
  };

  return {
    /** An order has changed: its earnings follow, and what is too much is had back at once. */
    followOrder: async (orderId: string): Promise<void> => {
      for (const key of await follow(orderId)) await pay(key);
    },

    /** Throws `no-earning`, `held-in-future`, `no-session`. */
    sessionHeld: heldNow,

    /** Moves all that is due; one that fails does not keep the others. Throws where any failed. */
    payDue: async (): Promise<{ seen: number }> => {
      const failures: unknown[] = [];
      let seen = 0;
      for await (const key of earnings.tasks('money', clock())) {
        seen += 1;
        await pay(key).catch((error: unknown) => void failures.push(error));
      }
      if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${seen} failed`);
      return { seen };
    },

    /** Brings an earning to what Stripe says of a transfer: the sync of `transfer`. */
    syncTransfer: async (transferId: string): Promise<void> => {
      const seen = await gateway.seen(transferId);
      if (seen === null) return;
      await change(seen.key, (earning) =>
        earning === undefined ? [] : observeTransfer(earning, seen.transfer),
      );
    },
  };
};
