import { describe, expect, it, vi } from 'vitest';
import { dayOf, shiftDay } from '../../../../../functions/payments/domain/reconciliation/window.ts';
import { Crash } from '../../../../support/payments-scenario.ts';
import { PaymentsTrade } from '../../../../support/payments-trade.ts';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';

// Seconds on a quiet machine, ten times that beside other work.
vi.setConfig({ testTimeout: 120_000 });

const timeZone = 'Asia/Shanghai';
const dayS = 86_400;

/** Seats and a subscription, paid; a month of nights, one of which may die. */
const month = async (dieAt = 0, when: 'before' | 'after' = 'before') => {
  const world = new PaymentsWorld({ seed: 5, settlementCurrencies: ['usd', 'jpy'] });
  world.emulator.webhooks.paused = true;
  const trade = new PaymentsTrade(world);
  const seats = await trade.sell('seats', { price: 1001, currency: 'JPY' });
  const knowledge = await trade.sell('subscription', { price: 3900, currency: 'USD' });
  const bought = [await trade.order('m1', seats, 'JPY', 7), await trade.order('m2', knowledge, 'USD')];
  for (const orderId of bought) await trade.pay(orderId);
  let writes = 0;
  let isNight = false;
  world.table.onWrite = (moment) => {
    if (!isNight) return;
    writes += Number(moment === 'before');
    if (writes !== dieAt || moment !== when) return;
    writes += 1;
    throw new Crash(`${when} write ${dieAt}`);
  };
  const night = async () => {
    isNight = true;
    await trade.again(() => trade.parts.revenue.recognise(world.now, timeZone));
    isNight = false;
  };
  const told = new Set<string>();
  const tellAll = async () => {
    for (const event of world.events()) {
      if (told.has(event.id)) continue;
      told.add(event.id);
      await trade.again(async () => {
        if ((await world.receive(world.signed(event))) !== 200) throw new Error('not taken');
      });
    }
    await world.drain();
  };
  await tellAll();
  for (const days of [1, 2, 12, 1, 20]) {
    world.pass(days * dayS);
    await tellAll();
    await night();
    if (days === 12) await trade.refund(bought[0] ?? '', 2500);
  }
  await world.round();
  await night();
  return { world, trade, bought, writes };
};

describe('deferred revenue', () => {
  it('is booked night by night, in the books that agree with Stripe, and no day of it twice', async () => {
    const { world, bought } = await month();
    expect(faultsInBooks(world)).toEqual([]);
    const booked = world.entries().filter(({ key }) => key.includes(':recognised:'));
    expect(new Set(booked.map(({ key }) => key)).size).toBe(booked.length);
    const of = (orderId = '') => booked.filter(({ source }) => source.orderId === orderId);
    const earned = (orderId?: string) =>
      of(orderId)
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account === 'revenue')
        .reduce((sum, { amountMinor }) => sum - amountMinor, 0);
    // 7007 yen with tax, 2500 of them given back, over a year of which so many days are over.
    const net = 7007 - 397 - (2500 - 142);
    const yesterday = shiftDay(dayOf(world.now, timeZone), -1);
    const days = (Date.parse(yesterday) - Date.parse('2026-03-02')) / 86_400_000 + 1;
    expect(days).toBeGreaterThan(35);
    expect(earned(bought[0])).toBe(Math.round((net * days) / 365));
    expect(
      of(bought[0]).some(({ lines }) =>
        lines.some(({ account, amountMinor }) => account === 'revenue' && amountMinor > 0),
      ),
    ).toBe(true);
    // A month of the subscription is over, and part of the next.
    expect(earned(bought[1])).toBeGreaterThan(3679);
    expect(earned(bought[1])).toBeLessThan(2 * 3679);
    const deferred = world.lineBalances();
    expect(-deferred.of('deferred-revenue', 'JPY')).toBe(net - earned(bought[0]));
    expect(-deferred.of('deferred-revenue', 'USD')).toBe(2 * 3679 - earned(bought[1]));
    world.close();
  });

  it('is the same whichever write of a night the process dies at, before it or after it', async () => {
    const clean = await month();
    const wanted = clean.world.meaning();
    clean.world.close();
    expect(clean.writes).toBeGreaterThanOrEqual(10);
    for (let at = 1; at <= clean.writes; at += 1) {
      for (const when of ['before', 'after'] as const) {
        const { world } = await month(at, when);
        expect(faultsInBooks(world), `${when} write ${at}`).toEqual([]);
        expect(world.meaning(), `${when} write ${at}`).toBe(wanted);
        world.close();
      }
    }
  });
});
