import { describe, expect, it, vi } from 'vitest';
import { cursorStore } from '../../../../../functions/payments/cursor-store.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { PaymentsLife } from '../../../../support/payments-life.ts';
import { Crash } from '../../../../support/payments-scenario.ts';
import { faultsInBooks } from '../../../../support/payments-truth.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

// Seconds on a quiet machine, ten times that beside other work.
vi.setConfig({ testTimeout: 120_000 });

const seed = Number(process.env['FUZZ_SEED'] || Date.now() % 2 ** 31);

/** Two days in which nothing that Stripe sends arrives. */
const twoSilentDays = async (lifeSeed: number, steps: number): Promise<PaymentsWorld> => {
  const world = new PaymentsWorld({ seed: lifeSeed });
  world.emulator.webhooks.paused = true;
  const life = new PaymentsLife(world, seededRandom(lifeSeed));
  for (let step = 0; step < steps; step += 1) {
    await life.step();
    if (step % 10 === 0) world.pass((48 * 3600 * 10) / steps);
  }
  return world;
};

describe('P3: webhooks off for two days', () => {
  it(`end as if they had been on, by the hour's run (FUZZ_SEED=${seed})`, async () => {
    const world = await twoSilentDays(seed, 40);
    // Stripe's list of events is left two minutes to be complete.
    world.pass(600);
    await world.hour();
    await world.drain();
    expect(faultsInBooks(world)).toEqual([]);
  });

  it(`end as if they had been on, by the night's run alone, over more than a page (FUZZ_SEED=${seed})`, async () => {
    const world = await twoSilentDays(seed, 200);
    await world.night();
    expect(faultsInBooks(world)).toEqual([]);
    const transactions = [...world.emulator.world.oldestFirst('balance_transaction')];
    expect(transactions.length).toBeGreaterThan(100);
    const heard = new PaymentsWorld({ beside: world });
    for (const event of heard.events()) await heard.receive(heard.signed(event));
    await heard.drain();
    await heard.night();
    expect(heard.projection()).toBe(world.projection());
  });

  it('finds what Stripe lists a week late', async () => {
    const world = new PaymentsWorld();
    await world.night();
    world.emulator.webhooks.paused = true;
    world.pass(-3600);
    await new PaymentsLife(world, seededRandom(3)).step();
    world.pass(3600);
    // The night that should have seen it ran, and was not shown it.
    await cursorStore(world.table.name).moveTo(
      'sweep#platform',
      new Date(world.now.getTime() + 6 * 86_400_000),
    );
    world.pass(7 * 86_400);
    await world.night();
    expect([...world.emulator.world.oldestFirst('balance_transaction')]).not.toEqual([]);
    expect(faultsInBooks(world)).toEqual([]);
  });
});

/** A payment, a refund that fails, and a payout that is paid and then fails, all of it told. */
const story = async (): Promise<PaymentsWorld> => {
  const world = new PaymentsWorld({ seed: 11 });
  const { stripe, emulator } = world;
  emulator.webhooks.paused = true;
  const method = 'pm_card_bypassPending';
  const charge = await paid(stripe, { amount: 20_000, method, metadata: { orderId: 'ord_1' } });
  const refund = await stripe.refunds.create({ charge, amount: 500 });
  emulator.control.failRefund(refund.id);
  const payout = await stripe.payouts.create({ amount: 700, currency: 'usd' });
  emulator.control.arrivePayout(payout.id);
  return world;
};

/** Hears all that is told, works it off, and does the hour's and the night's work; Stripe tells again what was not taken. */
const live = async (world: PaymentsWorld): Promise<void> => {
  for (const event of world.events()) {
    const webhook = world.signed(event);
    for (let attempt = 0; attempt < 3 && (await world.receive(webhook)) !== 200; attempt += 1);
  }
  await world.drain();
  await world.round();
  const [payout] = world.emulator.world.oldestFirst('payout');
  if (payout?.status === 'paid') world.emulator.control.failPayout(payout.id);
  await world.round();
};

describe('P4: a crash at any write', () => {
  it('before or after, ends the same: nothing twice, nothing missing, nothing stuck', async () => {
    const clean = await story();
    let writes = 0;
    clean.table.onWrite = (when) => void (writes += Number(when === 'before'));
    await live(clean);
    expect(faultsInBooks(clean)).toEqual([]);
    expect(writes).toBeGreaterThan(30);
    const wanted = clean.meaning();
    for (let at = 1; at <= writes; at += 1) {
      for (const moment of ['before', 'after'] as const) {
        const world = await story();
        let count = 0;
        world.table.onWrite = (when) => {
          count += Number(when === 'before');
          if (count !== at || when !== moment) return;
          count += 1;
          throw new Crash(`${moment} write ${at}`);
        };
        await live(world);
        expect(faultsInBooks(world), `${moment} write ${at}`).toEqual([]);
        expect(world.meaning(), `${moment} write ${at}`).toBe(wanted);
        world.close();
      }
    }
  });
});
