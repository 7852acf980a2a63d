import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { paid, stripeWorld } from '../../../support/stripe.ts';

const day = 86_400;

/** The sum of everything that moved, by currency. */
const moved = async (
  stripe: Stripe,
  options: Stripe.RequestOptions = {},
): Promise<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for await (const { currency, net } of stripe.balanceTransactions.list({ limit: 100 }, options)) {
    sums[currency] = (sums[currency] ?? 0) + net;
  }
  return sums;
};

const categories = async (stripe: Stripe, source: string): Promise<[string, number, number][]> => {
  const { data } = await stripe.balanceTransactions.list({ source });
  return data.map(({ reporting_category, amount, fee }) => [reporting_category, amount, fee]);
};

describe('refunds', () => {
  it('that wait have moved nothing until they succeed; failed and canceled ones give back what they took', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe, { amount: 5000 });
    const before = await moved(stripe);
    control.nextRefund({ status: 'pending' });
    const pending = await stripe.refunds.create({ charge, amount: 1000 });
    expect(pending).toMatchObject({ status: 'pending', balance_transaction: null });
    control.succeedRefund(pending.id);
    expect(await categories(stripe, pending.id)).toEqual([['refund', -1000, 0]]);
    control.failRefund(pending.id);
    control.nextRefund({ status: 'requires_action', posted: true });
    const canceled = await stripe.refunds.create({ charge, amount: 700 });
    await stripe.refunds.cancel(canceled.id);
    for (const id of [pending.id, canceled.id]) {
      const { failure_balance_transaction: given } = await stripe.refunds.retrieve(id);
      expect(given).toMatch(/^txn_/);
    }
    expect(await moved(stripe)).toEqual(before);
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
  });

  it('behave as their card says', async () => {
    const { stripe, control } = stripeWorld();
    const [late, failing] = [
      await paid(stripe, { method: 'pm_card_pendingRefund' }),
      await paid(stripe, { method: 'pm_card_refundFail' }),
    ];
    const refunds = [
      await stripe.refunds.create({ charge: late }),
      await stripe.refunds.create({ charge: failing }),
    ];
    expect(refunds.map(({ status }) => status)).toEqual(['pending', 'succeeded']);
    control.advanceClock(3600);
    const after = await Promise.all(
      refunds.map(async ({ id }) => (await stripe.refunds.retrieve(id)).status),
    );
    expect(after).toEqual(['succeeded', 'failed']);
  });
});

describe('disputes', () => {
  it('take a part with a fee, and give it back without the fee when won', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe, { amount: 5000 });
    const { id } = control.openDispute(charge, { amount: 2000, reason: 'product_not_received' });
    await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: 'charge_disputed' });
    control.closeDispute(id, 'won');
    expect(await categories(stripe, id)).toEqual([
      ['dispute_reversal', 2000, 0],
      ['dispute', -2000, 1500],
    ]);
    const dispute = await stripe.disputes.retrieve(id);
    expect(dispute).toMatchObject({ status: 'won', amount: 2000 });
    expect(dispute.balance_transactions).toHaveLength(2);
    await stripe.refunds.create({ charge });
  });

  it('that only ask move nothing until they become real ones', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe);
    const { id, balance_transactions, is_charge_refundable } = control.openDispute(charge, { inquiry: true });
    expect([balance_transactions, is_charge_refundable]).toEqual([[], true]);
    control.escalateDispute(id);
    control.closeDispute(id, 'lost');
    expect(await categories(stripe, id)).toEqual([['dispute', -10_000, 1500]]);
    const asked = control.openDispute(await paid(stripe), { inquiry: true });
    expect(control.closeDispute(asked.id, 'won').status).toBe('warning_closed');
  });

  it('come after a refund too', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe, { amount: 5000 });
    await stripe.refunds.create({ charge });
    const { id } = control.openDispute(charge);
    expect(await categories(stripe, id)).toEqual([['dispute', -5000, 1500]]);
  });
});

describe('payouts', () => {
  const sumOf = async (stripe: Stripe, payout: string): Promise<number> => {
    let sum = 0;
    for await (const { net, source } of stripe.balanceTransactions.list({ payout, limit: 100 })) {
      if (source !== payout) sum += net;
    }
    return sum;
  };

  it('pay out to the unit what was available, in every currency, whatever failed before', async () => {
    const { stripe, control } = stripeWorld();
    for (const currency of ['usd', 'jpy', 'kwd']) await paid(stripe, { amount: 123_457, currency });
    control.advanceClock(3 * day);
    const first = control.payOut();
    expect(first.map(({ currency }) => currency).sort()).toEqual(['jpy', 'kwd', 'usd']);
    for (const { id, amount } of first) expect(await sumOf(stripe, id)).toBe(amount);
    const [failed] = first;
    control.arrivePayout(failed?.id ?? '');
    control.failPayout(failed?.id ?? '');
    const again = control.payOut();
    expect(again.map(({ amount, currency }) => [amount, currency])).toEqual([
      [failed?.amount, failed?.currency],
    ]);
    expect(await sumOf(stripe, again[0]?.id ?? '')).toBe(failed?.amount);
    expect(Object.values(await moved(stripe))).toEqual([0, 0, 0]);
  });

  it('take back what is owed, and count what was paid out by hand', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe, { amount: 10_000, method: 'pm_card_bypassPending' });
    const instant = await stripe.payouts.create({ amount: 1000, currency: 'usd', method: 'instant' });
    expect(await stripe.payouts.retrieve(instant.id)).toMatchObject({
      automatic: false,
      reconciliation_status: 'not_applicable',
    });
    expect((await stripe.balanceTransactions.list({ payout: instant.id })).data).toEqual([]);
    const [first] = control.payOut();
    expect(first?.amount).toBe(9680 - 1010);
    expect(await sumOf(stripe, first?.id ?? '')).toBe(first?.amount);
    await stripe.refunds.create({ charge, amount: 4000 });
    const [negative] = control.payOut();
    expect(negative?.amount).toBe(-4000);
    expect(await sumOf(stripe, negative?.id ?? '')).toBe(-4000);
    const tooMuch = stripe.payouts.create({ amount: 1, currency: 'usd' });
    await expect(tooMuch).rejects.toMatchObject({ code: 'balance_insufficient' });
  });
});

describe('transfers', () => {
  const expert = async (stripe: Stripe, control: ReturnType<typeof stripeWorld>['control']) => {
    const { id } = await stripe.accounts.create({ type: 'express' });
    const early = stripe.transfers.create({ amount: 1, currency: 'usd', destination: id });
    await expect(early).rejects.toMatchObject({ code: 'insufficient_capabilities_for_transfer' });
    control.finishOnboarding(id);
    return id;
  };

  it('move money to an account and back, each side seeing its own', async () => {
    const { stripe, control } = stripeWorld();
    const destination = await expert(stripe, control);
    const charge = await paid(stripe);
    const order = { currency: 'usd', destination, transfer_group: 'ord_1' };
    await expect(stripe.transfers.create({ ...order, amount: 100 })).rejects.toMatchObject({
      code: 'balance_insufficient',
    });
    const transfer = await stripe.transfers.create({ ...order, amount: 8000, source_transaction: charge });
    await stripe.transfers.createReversal(transfer.id, { amount: 3000 });
    expect(await moved(stripe)).toEqual({ usd: 9680 - 5000 });
    expect(await moved(stripe, { stripeAccount: destination })).toEqual({ usd: 5000 });
    await stripe.transfers.createReversal(transfer.id);
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject({
      reversed: true,
      amount_reversed: 8000,
    });
    await expect(stripe.transfers.createReversal(transfer.id)).rejects.toThrow('already fully reversed');
    const more = stripe.transfers.create({ ...order, amount: 10_001, source_transaction: charge });
    await expect(more).rejects.toMatchObject({ param: 'amount' });
  });

  it('cannot be had back from an account that has nothing left', async () => {
    const { stripe, control } = stripeWorld();
    const destination = await expert(stripe, control);
    const charge = await paid(stripe);
    const order = { currency: 'usd', destination, source_transaction: charge };
    const transfer = await stripe.transfers.create({ ...order, amount: 5000 });
    control.failReversals(1);
    const attempt = async () => await stripe.transfers.createReversal(transfer.id);
    await expect(attempt()).rejects.toMatchObject({ code: 'balance_insufficient' });
    control.payOut(destination);
    await expect(attempt()).rejects.toMatchObject({ code: 'balance_insufficient' });
    await expect(stripe.balance.retrieve({}, { stripeAccount: 'acct_none' })).rejects.toMatchObject({
      code: 'account_invalid',
    });
  });
});
